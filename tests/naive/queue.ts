import { hash } from '#lib/core/question/chance.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { Candidate, QueueInput } from '#lib/core/schedule/today/queue-input.ts';
import { graded, recall } from './recall.ts';

/**
 * The queue once more, from what its docstrings promise: lists are made and cut, nothing is clever. Other forms of a fact
 * are left out, as are words about why.
 */

type Why = 'misled' | 'changed' | 'planned' | 'reviews' | 'fresh';

interface Asked {
	readonly set: string;
	readonly question: string;
	readonly key: string;
	readonly reason: 'learning' | 'review' | 'new';
	readonly takes: number;
}

interface Entry extends Asked {
	readonly why: Why;
	readonly memory: Memory | null;
	readonly outcome: Candidate['outcome'];
	readonly siblingDays: readonly number[];
}

type Named = Pick<Asked, 'set' | 'question'>;

const dayLength = 86_400_000;

export function plainQueue(input: QueueInput): readonly string[] {
	const step = (memory: Memory): Asked => ({
		...{ set: memory.set, question: memory.question, key: memory.card },
		reason: 'learning',
		takes: input.pace(memory, memory)
	});
	const steps = [...input.steps].sort((a, b) => a.dueAt - b.dueAt || tie(a, b, input.day));
	const isReady = ({ dueAt }: Memory) => dueAt <= input.now || dueAt - input.now > dayLength;
	const entries = entriesOf(input);
	const taken: Named[] = [
		...[...input.asked].map((name) => {
			const [set = '', question = ''] = name.split('/');
			return { set, question };
		}),
		...steps
	];
	const ordered = longestWaitFirst(entries, input);
	const whole = picked(ordered, [], taken, input);
	const kept = whole.filter(({ outcome }) => outcome !== 'dropped');
	const others = ordered.filter((entry) => !whole.includes(entry));
	const instead =
		kept.length === whole.length
			? []
			: picked(others, kept, taken, input).filter((entry) => !kept.includes(entry));
	const of = (why: Why, some: readonly Entry[] = whole) =>
		entries.filter((entry) => entry.why === why && some.includes(entry));
	const left = (some: readonly Entry[]) => some.filter(({ outcome }) => outcome === 'waiting');
	const timed = input.time !== null;
	const reviews = timed ? byTheMinute(left(of('reviews')), input) : of('reviews');
	const all = [
		...steps.filter((memory) => isReady(memory) && memory.misled).map(step),
		...left(of('misled')),
		...steps.filter((memory) => isReady(memory) && !memory.misled).map(step),
		...left(of('changed')),
		...left(
			withoutThirds(
				[
					...(timed ? left(of('planned')) : of('planned')),
					...mixed(reviews, timed ? left(of('fresh')) : of('fresh'))
				],
				input
			)
		),
		...(['misled', 'changed', 'planned', 'reviews', 'fresh'] as const).flatMap((why) =>
			left(of(why, instead))
		),
		...steps.filter((memory) => !isReady(memory)).map(step)
	];
	return cut(all, input.time).map(({ reason, key }) => `${reason} ${key}`);
}

function entriesOf(input: QueueInput): readonly Entry[] {
	const entry = (candidate: Candidate, why: Why): Entry => ({
		...{ set: candidate.card.set, question: candidate.card.question, key: candidate.card.key },
		reason: candidate.memory === null ? 'new' : 'review',
		takes: input.pace(candidate.card, candidate.memory),
		why,
		memory: candidate.memory,
		outcome: candidate.outcome,
		siblingDays: candidate.siblingDays
	});
	const isChanged = ({ card }: Candidate) =>
		input.changed.some((other) => other.card.key === card.key);
	const due = inOrder(
		input.due.filter((one) => !isChanged(one)),
		input
	);
	return [
		...due.filter(({ memory }) => memory?.misled).map((one) => entry(one, 'misled')),
		...inOrder(input.changed, input).map((one) => entry(one, 'changed')),
		...input.planned.map((one) => entry(one, 'planned')),
		...due.filter(({ memory }) => !memory?.misled).map((one) => entry(one, 'reviews')),
		...input.fresh.map((one) => entry(one, 'fresh'))
	];
}

function namesOf({ set, question }: Named, { traits }: QueueInput): readonly string[] {
	const { fact, apart = [] } = traits(set, question) ?? { kind: 'single' };
	const others = apart.map((other) => `${set}/${other}`);
	return [`${set}/${question}`, ...(fact ? [`${set}: ${fact.toLowerCase()}`] : []), ...others];
}

/** Whether one of two is not to be asked on a day on which the other is. */
function areSiblings(asked: Named, other: Named, { traits }: QueueInput): boolean {
	if (asked.set !== other.set) return false;
	const [one, two] = [traits(asked.set, asked.question), traits(other.set, other.question)];
	const sameFact = one?.fact !== undefined && one.fact.toLowerCase() === two?.fact?.toLowerCase();
	return (
		asked.question === other.question || sameFact || one?.apart?.includes(other.question) === true
	);
}

function longestWaitFirst(entries: readonly Entry[], input: QueueInput): readonly Entry[] {
	const names = entries.map((entry) => namesOf(entry, input));
	const family = entries.map((_, place) => place);
	for (let changed = true; changed;) {
		changed = false;
		for (const a of entries.keys())
			for (const b of entries.keys())
				if (family[a]! < family[b]! && names[a]!.some((name) => names[b]!.includes(name))) {
					family[b] = family[a]!;
					changed = true;
				}
	}
	const since = ({ memory, siblingDays }: Entry) =>
		memory === null
			? siblingDays.length === 0
				? input.day
				: siblingDays.toSorted((a, b) => b - a)[0]!
			: Math.min(memory.dueDay, input.day);
	return entries.map((_, place) => {
		const places = [...entries.keys()].filter((other) => family[other] === family[place]);
		const members = places.map((each) => entries[each]!);
		const waited = members
			.map((one, index) => ({ one, index }))
			.sort((a, b) => since(a.one) - since(b.one) || a.index - b.index);
		return waited[places.indexOf(place)]!.one;
	});
}

function picked(
	entries: readonly Entry[],
	before: readonly Entry[],
	taken: readonly Named[],
	input: QueueInput
): readonly Entry[] {
	const { rooms, spread, day } = input;
	const chosen = [...before, ...entries.filter(({ outcome }) => outcome === 'done')];
	const isPile = ({ memory }: Entry) =>
		spread !== null && memory !== null && memory.dueDay <= spread.day;
	const isReview = ({ why }: Entry) => why !== 'planned' && why !== 'fresh';
	const count = (test: (entry: Entry) => boolean) => chosen.filter(test).length;
	const hasRoom = (entry: Entry) => {
		if (entry.why === 'planned' || entry.why === 'fresh')
			return count(({ why }) => why === entry.why) < rooms[entry.why];
		if (entry.why !== 'reviews') return true;
		if (count(isReview) >= rooms.reviews) return false;
		return !isPile(entry) || count((other) => isReview(other) && isPile(other)) < rooms.pile;
	};
	const hasWaited = ({ memory, siblingDays }: Entry) => {
		const before = siblingDays.filter((each) => each < day);
		if (memory === null) return [1, 2, 3].every((ago) => before.includes(day - ago));
		return memory.dueDay <= day - 3 && before.some((each) => each >= memory.dueDay);
	};
	for (const entry of entries) {
		if (entry.outcome === 'done' || !hasRoom(entry)) continue;
		const waiting = chosen.filter(({ outcome }) => outcome !== 'done' && outcome !== 'quizzed');
		const meets = [...taken, ...waiting].some((other) => areSiblings(other, entry, input));
		if (!meets || entry.outcome === 'quizzed' || hasWaited(entry)) chosen.push(entry);
	}
	return chosen;
}

/** What waits by gain a minute, as much as the time holds. */
function byTheMinute(reviews: readonly Entry[], input: QueueInput): readonly Entry[] {
	const worth = ({ memory, takes }: Entry) =>
		memory === null
			? 0
			: gainOf(input.weights, memory, Math.max(0, input.day - memory.lastDay)) / takes;
	const places = new Map(reviews.map((one, place) => [one, place]));
	const best = reviews.toSorted((a, b) => {
		const difference = worth(b) - worth(a);
		return Math.abs(difference) > 1e-15 ? difference : places.get(a)! - places.get(b)!;
	});
	return cut(best, input.time);
}

/** Candidates by what a review raises their recall, averaged from 5 to 120 days on, or by due date. */
function inOrder(
	candidates: readonly Candidate[],
	{ weights, day, order }: QueueInput
): readonly Candidate[] {
	const number = (memory: Memory) =>
		order === 'due' ? -memory.dueDay : gainOf(weights, memory, Math.max(0, day - memory.lastDay));
	return candidates.toSorted((one, other) => {
		const [a, b] = [one.memory!, other.memory!];
		const difference = number(b) - number(a);
		return Math.abs(difference) > 1e-12 ? difference : tie(a, b, day);
	});
}

const known = new Map<string, number>();

/** Worked out once for each state: thousands of queues are made of a few hundred of them. */
function gainOf(weights: readonly number[], memory: Memory, days: number): number {
	const { stability, difficulty } = memory;
	const name = `${stability} ${difficulty} ${days}`;
	const before = known.get(name);
	if (before !== undefined) return before;
	const now = recall(weights, days, stability);
	const after = (grade: number) => mean(weights, graded(weights, memory, days, grade).stability, 0);
	const gain = now * after(3) + (1 - now) * after(1) - mean(weights, stability, days);
	known.set(name, gain);
	return gain;
}

/** By Simpson's rule, where the app has the integral. */
function mean(weights: readonly number[], stability: number, since: number): number {
	const pieces = 400;
	const width = 115 / pieces;
	let sum = 0;
	for (let at = 0; at <= pieces; at += 1) {
		const weight = at === 0 || at === pieces ? 1 : at % 2 === 0 ? 2 : 4;
		sum += weight * recall(weights, since + 5 + at * width, stability);
	}
	return (sum * width) / 3 / 115;
}

function tie(a: Memory, b: Memory, day: number): number {
	return hash(`${a.card}@${day}`) - hash(`${b.card}@${day}`);
}

/** As many as end nearest to the time, one at least. */
function cut<T extends Asked>(items: readonly T[], time: number | null): readonly T[] {
	if (time === null) return items;
	let best = 1;
	let nearest = Infinity;
	let sum = 0;
	for (const [index, { takes }] of items.entries()) {
		sum += takes;
		if (Math.abs(sum - time) > nearest) break;
		nearest = Math.abs(sum - time);
		best = index + 1;
	}
	return items.slice(0, best);
}

/** New cards among the others, evenly: the k-th after k·(n + 1)/(m + 1) of them. */
function mixed(one: readonly Entry[], two: readonly Entry[]): readonly Entry[] {
	const ratio = (one.length + 1) / (two.length + 1);
	return [
		...one.map((item, index) => ({ item, place: index + 1, first: 0 })),
		...two.map((item, index) => ({ item, place: (index + 1) * ratio, first: 1 }))
	]
		.sort((a, b) => a.place - b.place || a.first - b.first)
		.map(({ item }) => item);
}

/** Where a third of a kind would follow, one of another kind among the next four comes first. */
function withoutThirds(items: readonly Entry[], { traits }: QueueInput): readonly Entry[] {
	const kind = (item: Entry | undefined) => item && (traits(item.set, item.question)?.kind ?? '');
	const left = [...items];
	const done: Entry[] = [];
	while (left.length > 0) {
		const last = kind(done.at(-1));
		const twice = done.length > 1 && last === kind(done.at(-2)) && kind(left[0]) === last;
		const other = twice ? left.slice(0, 5).findIndex((item) => kind(item) !== last) : 0;
		done.push(...left.splice(Math.max(0, other), 1));
	}
	return done;
}
