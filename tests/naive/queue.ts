import { hash } from '#lib/core/question/chance.ts';
import type { Card } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { QueueInput } from '#lib/core/schedule/today/queue-input.ts';
import { graded, recall } from './recall.ts';

/**
 * The queue once more, from what its docstrings promise: lists are made and cut, nothing is clever. Other forms of a fact
 * are left out, as are words about why.
 */

interface Asked {
	readonly set: string;
	readonly question: string;
	readonly key: string;
	readonly reason: 'learning' | 'review' | 'new';
	readonly takes: number;
}

const dayLength = 86_400_000;

export function plainQueue(input: QueueInput): readonly string[] {
	const day: { readonly set: string; readonly question: string }[] = [...input.done.questions].map(
		(name) => {
			const [set = '', question = ''] = name.split('/');
			return { set, question };
		}
	);
	const mayJoin = ({ set, question }: { readonly set: string; readonly question: string }) => {
		const fact = input.traits(set, question)?.fact?.toLowerCase();
		return !day.some((other) => {
			if (other.set !== set) return false;
			const known = input.traits(set, other.question);
			const sameFact = fact !== undefined && known?.fact?.toLowerCase() === fact;
			return other.question === question || sameFact || known?.apart?.includes(question) === true;
		});
	};
	/** Those that may still be asked today, one after the other. */
	const join = <T extends { readonly set: string; readonly question: string }>(
		some: readonly T[],
		most = Infinity
	): T[] => {
		const joined: T[] = [];
		for (const one of some)
			if (joined.length < most && mayJoin(one)) {
				day.push(one);
				joined.push(one);
			}
		return joined;
	};
	const item = (memory: Memory): Asked => ({
		...{ set: memory.set, question: memory.question, key: memory.card },
		reason: memory.phase === 'review' ? 'review' : 'learning',
		takes: input.pace(memory, memory)
	});
	const fresh = (card: Card, memory: Memory | null = null): Asked => ({
		...{ set: card.set, question: card.question, key: card.key },
		reason: memory === null ? 'new' : 'review',
		takes: input.pace(card, memory)
	});

	const steps = input.memories
		.filter(({ phase }) => phase !== 'review')
		.sort((a, b) => a.dueAt - b.dueAt || tie(a, b, input.day));
	day.push(...steps);
	const isReady = ({ dueAt }: Memory) => dueAt <= input.now || dueAt - input.now > dayLength;
	const cards = inOrder(input);
	const due = cards.filter(({ dueDay }) => dueDay <= input.day);
	const misled = join(due.filter((memory) => memory.misled));
	const changed = join(cards.filter(({ card }) => input.changes.has(card)));
	const planned = join(input.planned.map(({ card, memory }) => fresh(card, memory)));
	const reviews = cut(todaysShare(due, input, mayJoin, join).map(item), input.time);
	const news = join(input.fresh, Math.max(0, input.newPerDay - input.done.newCards));
	const all = [
		...steps.filter((memory) => isReady(memory) && memory.misled).map(item),
		...misled.map(item),
		...steps.filter((memory) => isReady(memory) && !memory.misled).map(item),
		...changed.map(item),
		...withoutThirds(
			[
				...planned,
				...mixed(
					reviews,
					news.map((card) => fresh(card))
				)
			],
			input
		),
		...steps.filter((memory) => !isReady(memory)).map(item)
	];
	return cut(all, input.time).map(({ reason, key }) => `${reason} ${key}`);
}

/** Of a pile that is being spread, an even share of what is left; all else that is due. */
function todaysShare(
	due: readonly Memory[],
	{ spread, day, done }: QueueInput,
	mayJoin: (memory: Memory) => boolean,
	join: (some: readonly Memory[]) => Memory[]
): readonly Memory[] {
	const days = spread && day >= spread.day ? spread.day + spread.days - day : 0;
	if (spread === null || days <= 0) return join(due);
	const isPile = ({ dueDay }: Memory) => dueDay <= spread.day;
	const left = due.filter(isPile).length;
	let share = Math.max(0, Math.ceil((left + done.reviews) / days) - done.reviews);
	return due.filter((memory) => {
		if ((isPile(memory) && share === 0) || !mayJoin(memory)) return false;
		if (isPile(memory)) share -= 1;
		return join([memory]).length === 1;
	});
}

/** Cards in review by what a review raises their recall, averaged from 5 to 120 days on, or by due date. */
function inOrder({ memories, weights, day, order, time, pace }: QueueInput): readonly Memory[] {
	const numbers = new Map(
		memories.map((memory) => {
			const gain = gainOf(weights, memory, Math.max(0, day - memory.lastDay));
			return [memory, time === null ? gain : gain / pace(memory, memory)];
		})
	);
	const number = (memory: Memory) =>
		order === 'due' && time === null ? -memory.dueDay : (numbers.get(memory) ?? 0);
	return memories
		.filter(({ phase }) => phase === 'review')
		.sort((a, b) => {
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
function cut(items: readonly Asked[], time: number | null): readonly Asked[] {
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
function mixed(one: readonly Asked[], two: readonly Asked[]): readonly Asked[] {
	const ratio = (one.length + 1) / (two.length + 1);
	return [
		...one.map((item, index) => ({ item, place: index + 1, first: 0 })),
		...two.map((item, index) => ({ item, place: (index + 1) * ratio, first: 1 }))
	]
		.sort((a, b) => a.place - b.place || a.first - b.first)
		.map(({ item }) => item);
}

/** Where a third of a kind would follow, one of another kind among the next four comes first. */
function withoutThirds(items: readonly Asked[], { traits }: QueueInput): readonly Asked[] {
	const kind = (item: Asked | undefined) => item && (traits(item.set, item.question)?.kind ?? '');
	const left = [...items];
	const done: Asked[] = [];
	while (left.length > 0) {
		const last = kind(done.at(-1));
		const twice = done.length > 1 && last === kind(done.at(-2)) && kind(left[0]) === last;
		const other = twice ? left.slice(0, 5).findIndex((item) => kind(item) !== last) : 0;
		done.push(...left.splice(Math.max(0, other), 1));
	}
	return done;
}
