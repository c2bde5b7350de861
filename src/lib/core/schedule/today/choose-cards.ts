import { ranked, type Ranked } from './order.ts';
import type { Candidate, PlannedCandidate, QueueInput } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import { isMisled, newItem, plannedItem, reviewItem } from './queue-items.ts';
import { siblingFilter, siblingNames } from './siblings.ts';
import { isOfPile } from './spread.ts';
import { hasWaitedEnough, longestWaitFirst } from './waiting.ts';

/** A card that the day asks, done or not. */
export interface Chosen {
	readonly candidate: Candidate;
	readonly item: QueueItem;
}

/** The cards of a day by why they are asked, each list in its own order. */
export interface ChosenCards {
	readonly misled: readonly Chosen[];
	readonly changed: readonly Chosen[];
	readonly planned: readonly Chosen[];
	readonly reviews: readonly Chosen[];
	readonly fresh: readonly Chosen[];
}

type Why = keyof ChosenCards;

interface Entry extends Candidate {
	readonly why: Why;
	/** @param number position among the new cards of today, from 1 */
	readonly item: (number: number) => QueueItem;
	readonly names: readonly string[];
}

/**
 * The cards of a whole day. Of siblings the one that waited longest is asked, and a card that has waited three days is asked
 * although a sibling is too. The choice depends on how things stood this morning and on what was answered since, so that a
 * chosen card stays chosen until it is done, on every device.
 *
 * @param steps `set/question` of cards in their steps, which are always asked
 * @returns the cards, and those that replace cards put away today
 */
export function chooseCards(
	input: QueueInput,
	steps: Iterable<string>
): {
	readonly chosen: ChosenCards;
	readonly instead: ChosenCards;
	/** Cards that came back and for which the limits have no room. */
	readonly later: number;
} {
	const entries = entriesOf(input);
	const ordered = longestWaitFirst(entries, input.day);
	const taken = [...input.asked, ...steps];
	const whole = pick(ordered, new Set(), taken, input);
	const kept = new Set([...whole.picked].filter(({ outcome }) => outcome !== 'dropped'));
	const left = ordered.filter((entry) => !whole.picked.has(entry));
	const again = kept.size === whole.picked.size ? null : pick(left, kept, taken, input);
	return {
		chosen: inLists(
			entries.filter((entry) => whole.picked.has(entry)),
			input
		),
		instead: inLists(
			entries.filter((entry) => again?.picked.has(entry) === true && !kept.has(entry)),
			input
		),
		later: (again ?? whole).later
	};
}

/** Those that the day asks; what is done, or was chosen before, counts before all else. */
function pick(
	entries: readonly Entry[],
	before: ReadonlySet<Entry>,
	taken: Iterable<string>,
	{ traits, rooms, spread, day }: QueueInput
): { readonly picked: ReadonlySet<Entry>; readonly later: number } {
	const filter = siblingFilter(traits, taken);
	const left = { ...rooms };
	const picked = new Set<Entry>();
	let later = 0;
	const isPile = ({ memory }: Entry): boolean =>
		spread !== null && memory !== null && isOfPile(spread, memory);
	const take = (entry: Entry): void => {
		picked.add(entry);
		// What is done is among what was asked, unless its answer was changed since.
		if (entry.outcome !== 'done' && entry.outcome !== 'quizzed') {
			filter.add(entry.card);
			filter.add(entry.item(0).card);
		}
		if (entry.why === 'fresh' || entry.why === 'planned') left[entry.why] -= 1;
		else {
			left.reviews -= 1;
			if (isPile(entry)) left.pile -= 1;
		}
	};
	const hasRoom = (entry: Entry): boolean => {
		if (entry.why === 'fresh' || entry.why === 'planned') return left[entry.why] > 0;
		// What the learner was sure of and had wrong, or what was changed, waits for no room.
		if (entry.why !== 'reviews') return true;
		return left.reviews > 0 && (left.pile > 0 || !isPile(entry));
	};
	for (const entry of before) take(entry);
	for (const entry of entries) if (entry.outcome === 'done') take(entry);
	for (const entry of entries) {
		if (entry.outcome === 'done') continue;
		if (!hasRoom(entry)) {
			if (entry.why === 'reviews' && entry.outcome === 'waiting') later += 1;
			continue;
		}
		const isFree = filter.allows(entry.card) && filter.allows(entry.item(0).card);
		if (isFree || entry.outcome === 'quizzed' || hasWaitedEnough(entry, day)) take(entry);
	}
	return { picked, later };
}

/** Each list in the order in which its cards were ranked, whichever was chosen first. */
function inLists(entries: readonly Entry[], { newElsewhere }: QueueInput): ChosenCards {
	const of = (why: Why): readonly Chosen[] =>
		entries
			.filter((entry) => entry.why === why)
			.map((entry, index) => ({ candidate: entry, item: entry.item(newElsewhere + index + 1) }));
	return {
		misled: of('misled'),
		changed: of('changed'),
		planned: of('planned'),
		reviews: of('reviews'),
		fresh: of('fresh')
	};
}

/** All that may be asked, in the order in which it is chosen. */
function entriesOf(input: QueueInput): readonly Entry[] {
	const { changed, due, planned, fresh } = input;
	const names = (candidate: Candidate) => siblingNames(candidate.card, input.traits);
	const changedKeys = new Set(changed.map(({ card }) => card.key));
	const reviews = inOrder(
		due.filter(({ card }) => !changedKeys.has(card.key)),
		input
	);
	const review =
		(why: Why) =>
		({ candidate, numbers }: RankedCandidate): Entry => ({
			...candidate,
			why,
			names: names(candidate),
			item: () => reviewItem(numbers, input)
		});
	const [misled, others] = [
		reviews.filter(({ numbers }) => isMisled(numbers.memory)),
		reviews.filter(({ numbers }) => !isMisled(numbers.memory))
	];
	return [
		...misled.map(review('misled')),
		...inOrder(changed, input).map(review('changed')),
		...planned.map((one: PlannedCandidate): Entry => ({
			...one,
			why: 'planned',
			names: names(one),
			item: () => plannedItem(one, input)
		})),
		...others.map(review('reviews')),
		...fresh.map((one): Entry => ({
			...one,
			why: 'fresh',
			names: names(one),
			item: (number) => newItem(one.card, number, input)
		}))
	];
}

interface RankedCandidate {
	readonly candidate: Candidate;
	readonly numbers: Ranked;
}

function inOrder(candidates: readonly Candidate[], input: QueueInput): readonly RankedCandidate[] {
	const byCard = new Map(candidates.map((candidate) => [candidate.card.key, candidate]));
	const memories = candidates.flatMap(({ memory }) => memory ?? []);
	return ranked(memories, input).flatMap((numbers) => {
		const candidate = byCard.get(numbers.memory.card);
		return candidate === undefined ? [] : [{ candidate, numbers }];
	});
}
