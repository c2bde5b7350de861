import type { Card, CardKey } from '../card.ts';
import type { EditionChange } from '../memory/edition-change.ts';
import type { Memory } from '../memory/memory.ts';
import type { Form } from './forms.ts';
import type { LearnerState } from './learner-state.ts';
import type { Candidate, PlannedCandidate, QueueInput } from './queue-input.ts';
import { cardsIn, type SetCards } from './set-cards.ts';
import type { TestDay } from './test-day.ts';

/** The cards of the library of which a day is made; see `QueueInput`. */
export interface Candidates extends Pick<
	QueueInput,
	'steps' | 'changed' | 'due' | 'planned' | 'fresh' | 'changes' | 'forms' | 'morningForms'
> {
	/** Cards never met that may be asked today or later, of the sets from which new cards come. */
	readonly unmet: number;
	/** Cards of none of these lists that were studied today: they count for the limits of the day as well. */
	readonly elsewhere: Readonly<Record<'fresh' | 'reviews' | 'planned', number>>;
}

interface Place {
	readonly set: SetCards;
	readonly place: number;
	readonly card: Card;
}

/**
 * @param only the one set that is studied, or `null` for all
 * @param test what the coming tests ask of today; `null` without any
 */
export function candidatesOf(
	state: LearnerState,
	only: string | null,
	test: TestDay | null
): Candidates {
	const library = cardsIn(state);
	const sets = library.filter(({ entry }) => only === null || entry.id === only);
	const { day, today } = state;
	const steps: Memory[] = [];
	const changed: Candidate[] = [];
	const due: Candidate[] = [];
	const changes = new Map<CardKey, EditionChange>();
	const forms = new Map<CardKey, readonly Form[]>();
	const morningForms = new Map<CardKey, readonly Form[]>();
	for (const set of sets) {
		const { entry, now, morning } = set;
		for (const [place, change] of set.changes) {
			const card = entry.cards[place];
			if (card !== undefined) changes.set(card.key, change);
		}
		for (const [place, spoken] of now.speakers) addForms(forms, set, place, spoken);
		for (const [place, spoken] of morning.speakers)
			addForms(morningForms, set, place, stillAsked(set, spoken));
		for (const place of set.active) {
			const memory = now.memories[place] ?? null;
			const before = morning.memories[place] ?? null;
			if (memory === null && before === null) continue;
			const card = entry.cards[place] as Card;
			if (memory !== null && now.kept(place) === null) {
				if (memory.phase !== 'review') {
					steps.push(memory);
				} else if (set.changes.get(place) === 'key') {
					changed.push({ ...candidate(set, place, card, state), memory, outcome: 'waiting' });
					continue;
				}
			}
			if (before === null || before.phase !== 'review' || before.dueDay > day) continue;
			if (test?.covered.has(card.key) === true || !mayBeAsked(set, place)) continue;
			due.push(candidate(set, place, card, state));
		}
	}
	const planned = plannedIn(sets, state, test);
	const asked = steps.length + changed.length + due.length + planned.length + today.asked.size;
	const fresh = freshIn(openSets(sets, state, only), state, test, asked);
	return {
		steps,
		changed,
		due,
		planned,
		fresh: fresh.cards,
		changes,
		forms,
		morningForms,
		unmet: fresh.unmet,
		elsewhere: elsewhere(library, [...due, ...planned, ...fresh.cards], state, test)
	};
}

/** What may be asked now, or might have been until the learner put it away today. */
function mayBeAsked({ now, morning }: SetCards, place: number): boolean {
	const then = morning.kept(place);
	if (then === null) return true;
	return then !== 'form' && now.kept(place) === null;
}

function candidate(set: SetCards, place: number, card: Card, state: LearnerState): Candidate {
	const memory = set.morning.memories[place] ?? null;
	return {
		card,
		memory,
		outcome: outcomeOf(set, place, card, state),
		siblingDays: siblingDays(set, place, card, state.day)
	};
}

function outcomeOf(
	{ entry, index, now }: SetCards,
	place: number,
	card: Card,
	{ today }: LearnerState
): Candidate['outcome'] {
	const kept = now.kept(place);
	if (kept === 'away' || kept === 'buried') return 'dropped';
	// A later version of the question, raised after today's answer, is still to be met.
	if (today.memories.has(card.key) && now.memories[place] != null)
		return today.studied.has(card.key) ? 'done' : 'quizzed';
	const fact = index.traits.get(card.question)?.fact;
	if (fact === undefined || today.asked.size === 0) return 'waiting';
	const forms = [...index.facts.values()].find((questions) => questions.includes(card.question));
	const asked = forms?.filter((question) => today.asked.has(`${entry.id}/${question}`)) ?? [];
	if (asked.length === 0) return 'waiting';
	const cards = asked.flatMap((question) => index.cardsOf.get(question) ?? []);
	return cards.some((other) => today.studied.has(entry.cards[other]?.key ?? ''))
		? 'done'
		: 'quizzed';
}

/** Forms of one fact never wait for one another: one of them speaks for all. */
function siblingDays(
	{ index, morning }: SetCards,
	place: number,
	{ question }: Card,
	day: number
): readonly number[] {
	const own = index.cardsOf.get(question) ?? [];
	const apart = index.traits.get(question)?.apart ?? [];
	if (own.length < 2 && apart.length === 0) return [];
	const places = [...own, ...apart.flatMap((other) => index.cardsOf.get(other) ?? [])];
	const days = new Set<number>();
	for (const other of places) {
		const lastDay = other === place ? undefined : morning.memories[other]?.lastDay;
		if (lastDay !== undefined && lastDay < day) days.add(lastDay);
	}
	return [...days];
}

function addForms(
	forms: Map<CardKey, readonly Form[]>,
	{ entry }: SetCards,
	place: number,
	spoken: readonly Form[]
): void {
	const card = entry.cards[place];
	if (card !== undefined) forms.set(card.key, spoken);
}

/** Without forms that the learner put away today. */
function stillAsked({ index, now }: SetCards, forms: readonly Form[]): readonly Form[] {
	return forms.filter(({ card }) => {
		const kept = now.kept(index.places.get(card.key) ?? -1);
		return kept === null || kept === 'form';
	});
}

/**
 * The sets from which new cards come, in the order in which they give them: to be asked about an article never opened
 * teaches nothing, so only those that the learner has begun, and those begun today after the others. Who has begun none
 * otherwise than by study today is not held to this, and goes on with what was begun.
 */
function openSets(
	sets: readonly SetCards[],
	{ today }: LearnerState,
	only: string | null
): readonly SetCards[] {
	if (only !== null) return sets;
	const before = sets.filter(({ begunBefore }) => begunBefore);
	const opened = today.opened.flatMap(
		(id) => sets.find(({ entry, begunBefore }) => entry.id === id && !begunBefore) ?? []
	);
	if (before.length + opened.length === 0)
		return [...sets.filter(({ begun }) => begun), ...sets.filter(({ begun }) => !begun)];
	const there = new Set([...before, ...opened]);
	return [...there, ...sets.filter((set) => set.begun && !there.has(set))];
}

/**
 * @param asked how many other cards are asked today: their siblings may have to be left out, so more new cards are listed
 */
function freshIn(
	sets: readonly SetCards[],
	state: LearnerState,
	test: TestDay | null,
	asked: number
): { readonly cards: readonly Candidate[]; readonly unmet: number } {
	const { today, settings } = state;
	const cards: Candidate[] = [];
	const questions = new Set<string>();
	const enough = 4 * (settings.newPerDay + today.studied.size + asked) + 20;
	let unmet = 0;
	for (const set of sets) {
		const { entry, now, morning } = set;
		for (let place = 0; place < entry.cards.length; place += 1) {
			if (now.memories[place] != null && morning.memories[place] != null) continue;
			const card = entry.cards[place] as Card;
			const isUnmet = now.memories[place] == null && now.kept(place) === null;
			if (isUnmet) unmet += 1;
			if (morning.memories[place] != null || !mayBeAsked(set, place)) continue;
			// Met in a quiz, which is chosen and not rationed.
			if (!isUnmet && !today.studied.has(card.key)) continue;
			if (test?.covered.has(card.key) === true) continue;
			if (questions.size > enough && !today.studied.has(card.key)) continue;
			questions.add(`${card.set}/${card.question}`);
			cards.push(candidate(set, place, card, state));
		}
	}
	return { cards, unmet };
}

/** Another form of a fact, asked in place of the one that speaks for it, counts for nothing by itself. */
function elsewhere(
	library: readonly SetCards[],
	listed: readonly Candidate[],
	{ today }: LearnerState,
	test: TestDay | null
): Candidates['elsewhere'] {
	const counts = { fresh: 0, reviews: 0, planned: 0 };
	if (today.memories.size === 0) return counts;
	const known = new Set(listed.map(({ card }) => card.key));
	for (const { index, morning } of library)
		for (const [key, memory] of today.memories) {
			const place = index.places.get(key);
			if (place === undefined || known.has(key) || morning.kept(place) === 'form') continue;
			// Cards that were in their steps this morning do not count for the limits.
			if (memory !== null && memory.phase !== 'review') continue;
			if (!today.studied.has(key)) continue;
			if (test?.covered.has(key) === true) counts.planned += 1;
			else if (memory === null) counts.fresh += 1;
			else counts.reviews += 1;
		}
	return counts;
}

function plannedIn(
	sets: readonly SetCards[],
	state: LearnerState,
	test: TestDay | null
): readonly PlannedCandidate[] {
	if (test === null) return [];
	const places = new Map<CardKey, Place>();
	for (const set of sets)
		for (const [place, card] of set.entry.cards.entries())
			if (test.covered.has(card.key)) places.set(card.key, { set, place, card });
	return test.cards.flatMap((plan): readonly PlannedCandidate[] => {
		const found = places.get(plan.key);
		if (found === undefined || !mayBeAsked(found.set, found.place)) return [];
		const one = candidate(found.set, found.place, found.card, state);
		// What is in its steps comes as it is.
		return one.memory !== null && one.memory.phase !== 'review' ? [] : [{ ...one, plan }];
	});
}
