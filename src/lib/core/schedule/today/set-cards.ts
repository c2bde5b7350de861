import type { DaySoFar } from '../../progress/day-so-far.ts';
import type { Hold } from '../../progress/holds.ts';
import type { QuestionTraits } from '../../question/library-entry.ts';
import { factKey } from '../../question/same-fact.ts';
import type { CardKey } from '../card.ts';
import { editionChange, type EditionChange } from '../memory/edition-change.ts';
import type { Memory } from '../memory/memory.ts';
import { easiestFirst, lastAnswered, stageOf, type Form } from './forms.ts';
import type { LearnerState, ListedSet, SetState } from './learner-state.ts';

/**
 * Why a card is not asked, whatever its memory says: the learner put it away, it rests until tomorrow, or another form of
 * its fact speaks for it.
 */
export type Kept = 'away' | 'buried' | 'form' | null;

/** How the cards of a set stand at some moment, by their place in the set. */
export interface Standing {
	/** `null` for a card never met, or one that starts afresh. */
	readonly memories: readonly (Memory | null)[];
	readonly kept: (place: number) => Kept;
	/** Forms of each fact that is asked in several ways, by the place of the card that speaks for it. */
	readonly speakers: ReadonlyMap<number, readonly Form[]>;
}

/** The cards of a set as they stand now, and as they stood when the study day began. */
export interface SetCards {
	readonly entry: ListedSet;
	readonly index: SetIndex;
	readonly now: Standing;
	readonly morning: Standing;
	/** What became of questions since they were last answered, by place. */
	readonly changes: ReadonlyMap<number, EditionChange>;
	/** Places of cards that are due or in their steps, were changed, or were answered today; ascending. */
	readonly active: readonly number[];
	/** Study day of the last answer before today; `null` without any. */
	readonly lastDay: number | null;
	/** The first study day after today on which one of its cards is due; `null` without any. */
	readonly nextDueDay: number | null;
	/** Whether any of its cards was ever met, and whether one was before today. */
	readonly begun: boolean;
	readonly begunBefore: boolean;
}

/** What does not change as long as a set does not: worked out once for an entry of the library. */
export interface SetIndex {
	readonly places: ReadonlyMap<CardKey, number>;
	readonly traits: ReadonlyMap<string, QuestionTraits>;
	/** Places of the cards of each question. */
	readonly cardsOf: ReadonlyMap<string, readonly number[]>;
	/** Questions of each fact; empty where the set names none. */
	readonly facts: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<ListedSet, SetIndex>();

export function indexOf(entry: ListedSet): SetIndex {
	const known = indexes.get(entry);
	if (known !== undefined) return known;
	const cardsOf = new Map<string, number[]>();
	for (const [place, { question }] of entry.cards.entries()) {
		const there = cardsOf.get(question);
		if (there === undefined) cardsOf.set(question, [place]);
		else there.push(place);
	}
	const facts = new Map<string, string[]>();
	for (const [position, { fact }] of entry.traits.entries()) {
		if (fact === undefined) continue;
		const questions = facts.get(factKey(fact)) ?? [];
		facts.set(factKey(fact), [...questions, entry.questionIds[position] ?? '']);
	}
	const index = {
		places: new Map(entry.cards.map(({ key }, place) => [key, place])),
		traits: new Map(
			entry.traits.map((trait, position) => [entry.questionIds[position] ?? '', trait])
		),
		cardsOf,
		facts
	};
	indexes.set(entry, index);
	return index;
}

const read = new WeakMap<LearnerState, readonly SetCards[]>();

/** The cards of the library; worked out once for a state. What the files have lost is not among them. */
export function cardsIn(state: LearnerState): readonly SetCards[] {
	const known = read.get(state) ?? state.sets.map((set) => setCards(set, state));
	read.set(state, known);
	return known;
}

function setCards({ entry, memories }: SetState, state: LearnerState): SetCards {
	const { cardStatus, today, day } = state;
	const index = indexOf(entry);
	const { now, changes, active, nextDueDay, lastDay } = placed(entry, index, memories, state);
	const morning = inTheMorning(entry, index, now, today);
	const answered = [...today.memories.keys()].flatMap((card) => index.places.get(card) ?? []);
	const before = today.cardStatus;
	const then = (key: CardKey) => (before.has(key) ? before.get(key) : cardStatus.get(key));
	return {
		entry,
		index,
		now: standing(
			entry,
			index,
			now,
			cardStatus.size === 0 ? null : (key) => cardStatus.get(key),
			day
		),
		morning: standing(
			entry,
			index,
			morning,
			cardStatus.size + before.size === 0 ? null : then,
			day
		),
		changes,
		active: [...new Set([...active, ...answered])].sort((one, other) => one - other),
		lastDay,
		nextDueDay,
		begun: memories.length > 0,
		begunBefore: lastDay !== null
	};
}

/** One pass over all that is remembered: of a hundred thousand cards few are due, and these alone are looked at again. */
function placed(
	entry: ListedSet,
	{ places }: SetIndex,
	memories: readonly Memory[],
	{ day, today }: LearnerState
): Pick<SetCards, 'changes' | 'active' | 'nextDueDay' | 'lastDay'> & {
	readonly now: readonly (Memory | null)[];
} {
	const now = new Array<Memory | null>(entry.cards.length).fill(null);
	const changes = new Map<number, EditionChange>();
	const active: number[] = [];
	let nextDueDay = Infinity;
	let lastDay = -Infinity;
	const before = (memory: Memory | null): void => {
		if (memory !== null && memory.lastDay > lastDay) lastDay = memory.lastDay;
	};
	for (const memory of memories) {
		const { card, dueDay } = memory;
		const isOfToday = today.memories.size > 0 && today.memories.has(card);
		before(isOfToday ? (today.memories.get(card) ?? null) : memory);
		const place = places.get(card);
		if (place === undefined) continue;
		const change = editionChange(memory, entry.editions[place]);
		if (change !== null) changes.set(place, change);
		if (change !== 'version') now[place] = memory;
		if (change !== null || memory.phase !== 'review' || dueDay <= day) active.push(place);
		else if (dueDay < nextDueDay) nextDueDay = dueDay;
	}
	return {
		now,
		changes,
		active,
		nextDueDay: nextDueDay === Infinity ? null : nextDueDay,
		lastDay: lastDay === -Infinity ? null : lastDay
	};
}

/** A later version that was answered today began this morning as a card never met. */
function inTheMorning(
	entry: ListedSet,
	{ places }: SetIndex,
	now: readonly (Memory | null)[],
	{ memories }: DaySoFar
): readonly (Memory | null)[] {
	let morning: (Memory | null)[] | null = null;
	for (const [card, memory] of memories) {
		const place = places.get(card);
		if (place === undefined) continue;
		morning ??= [...now];
		const afresh = memory !== null && editionChange(memory, entry.editions[place]) === 'version';
		morning[place] = afresh ? null : memory;
	}
	return morning ?? now;
}

function standing(
	entry: ListedSet,
	index: SetIndex,
	memories: readonly (Memory | null)[],
	status: ((key: CardKey) => Hold | null | undefined) | null,
	day: number
): Standing {
	if (status === null && index.facts.size === 0)
		return { memories, kept: () => null, speakers: new Map() };
	const resting = status === null ? new Map() : restingQuestions(entry, index, status, day);
	const byLearner = (place: number): Exclude<Kept, 'form'> => {
		const card = entry.cards[place];
		if (card === undefined || status === null) return null;
		return keptBy(status(card.key), day) ?? resting.get(card.question) ?? null;
	};
	const speakers = new Map<number, readonly Form[]>();
	const silent = new Set<number>();
	for (const questions of index.facts.values()) {
		const forms = easiestFirst(formsOf(entry, index, questions, memories, byLearner));
		const speaker = lastAnswered(forms) ?? forms[0];
		if (speaker === undefined || forms.length < 2) continue;
		for (const { card } of forms) {
			const place = index.places.get(card.key) ?? 0;
			if (card === speaker.card) speakers.set(place, forms);
			else silent.add(place);
		}
	}
	return {
		memories,
		kept: (place) => byLearner(place) ?? (silent.has(place) ? 'form' : null),
		speakers
	};
}

function formsOf(
	entry: ListedSet,
	index: SetIndex,
	questions: readonly string[],
	memories: readonly (Memory | null)[],
	byLearner: (place: number) => Kept
): readonly Form[] {
	return questions.flatMap((question) => {
		const trait = index.traits.get(question);
		const places = index.cardsOf.get(question) ?? [];
		return places.flatMap((place): readonly Form[] => {
			const card = entry.cards[place];
			if (trait === undefined || card === undefined || byLearner(place) !== null) return [];
			return [{ card, memory: memories[place] ?? null, stage: stageOf(trait) }];
		});
	});
}

function keptBy(hold: Hold | null | undefined, day: number): 'away' | 'buried' | null {
	if (hold == null) return null;
	if (hold.state !== null) return 'away';
	return hold.buriedDay === day ? 'buried' : null;
}

/**
 * Questions of a fact that is known in one of its forms, or rests today in one: another form would ask the same at once.
 * One that is suspended hands on to the others, since it is the question that is put away and not the fact.
 */
function restingQuestions(
	entry: ListedSet,
	{ facts, cardsOf }: SetIndex,
	status: (key: CardKey) => Hold | null | undefined,
	day: number
): ReadonlyMap<string, 'away' | 'buried'> {
	const resting = new Map<string, 'away' | 'buried'>();
	for (const questions of facts.values()) {
		let rests: 'away' | 'buried' | null = null;
		for (const question of questions)
			for (const place of cardsOf.get(question) ?? []) {
				const hold = status(entry.cards[place]?.key ?? '');
				if (hold == null || hold.state === 'suspended') continue;
				const kept = keptBy(hold, day);
				if (kept !== null && rests !== 'away') rests = kept;
			}
		if (rests !== null) for (const question of questions) resting.set(question, rests);
	}
	return resting;
}
