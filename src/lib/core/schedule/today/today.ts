import { schedulingFor } from '../../progress/settings.ts';
import { awayOf, type Away } from './backlog.ts';
import { candidatesOf, type Candidates } from './candidates.ts';
import type { LearnerState } from './learner-state.ts';
import { paceOf } from './pace.ts';
import type { QueueInput, Rooms } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import { dayQueue } from './queue.ts';
import { cardsIn } from './set-cards.ts';
import type { TraitsOf } from './siblings.ts';
import { daysLeft, isOfPile, shareOfDay } from './spread.ts';
import type { TestDay } from './test-day.ts';

/** What a learner wants of today beside what is due. */
export interface StudyWish {
	/** The one set that is studied; left out for all. */
	readonly only?: string;
	/** Milliseconds that the learner has; left out for no end. */
	readonly time?: number;
	/** So many cards beyond the limits of the day. */
	readonly extra?: number;
}

/** What is asked today, as far as it is not done: the one answer that every page gives. */
export interface Today {
	/** In the order in which they are asked. */
	readonly items: readonly QueueItem[];
	/** Cards that were passed over today: offered again, but not by themselves. */
	readonly skipped: readonly QueueItem[];
	/** Cards that came back, were not asked today and are more than the limit of the day, or the share of a pile. */
	readonly later: number;
	/** What of the items, and of what is done, is for the coming tests; `null` without any. */
	readonly test: TestPart | null;
	/**
	 * Cards that may be asked for the first time, today or later; and where today's new cards were taken, once they are: by
	 * other sets, or by these as well. `null` while some are left for today, and when none are wanted a day.
	 */
	readonly unmet: { readonly cards: number; readonly taken: 'elsewhere' | 'here' | null };
	/** Study day after today on which a card comes back; `null` without any. */
	readonly nextDay: number | null;
	/** A pile that was waiting this morning and may be spread; `null` without one, and while one is being spread. */
	readonly away: Away | null;
	/** A pile that is being spread: days left, today included, and cards left. `null` without one. */
	readonly spread: { readonly days: number; readonly cards: number } | null;
}

export interface TestPart {
	readonly cards: number;
	/** Of these, those never met. */
	readonly fresh: number;
	/** Cards of the tests that were answered today and do not come back today. */
	readonly done: number;
}

/**
 * What is asked today, of all that the learner has or of one set. A function of the log, the library and the moment: the
 * same on every page, after every reload and on every device.
 *
 * @param test what the coming tests ask of today; `null` without any
 */
export function todayOf(
	state: LearnerState,
	test: TestDay | null,
	{ only, time, extra = 0 }: StudyWish = {}
): Today {
	const { settings, spread, now, day } = state;
	const library = cardsIn(state).filter(({ entry }) => only === undefined || entry.id === only);
	const candidates = candidatesOf(state, only ?? null, test);
	const traits = traitsOf(state);
	const spreading = pileOf(state, candidates);
	const away = spreading === null && only === undefined ? breakOf(state, candidates) : null;
	const input: QueueInput = {
		...candidates,
		traits,
		asked: askedAsNow(state),
		rooms: roomsOf(state, candidates, { test, away, extra, pile: spreading?.share ?? Infinity }),
		newPerDay: settings.newPerDay,
		newElsewhere: candidates.elsewhere.fresh,
		spread,
		order: settings.order,
		pace: paceOf(
			state.sets.map(({ memories }) => memories),
			traits
		),
		time: time ?? null,
		now,
		day,
		weights: schedulingFor(settings).weights
	};
	const { items: all, later } = dayQueue(input);
	const skipped = all.filter(isSkipped(state));
	const items = skipped.length === 0 ? all : all.filter((item) => !skipped.includes(item));
	return {
		items,
		skipped,
		later,
		test: test && testPart(items, test, state),
		unmet: {
			cards: candidates.unmet,
			taken: takenBy(
				state,
				candidates,
				library.some(({ begun }) => begun)
			)
		},
		nextDay: later > 0 ? day + 1 : nextDueDay(state, only),
		away,
		spread:
			spreading === null || spreading.left === 0
				? null
				: { days: spreading.days, cards: spreading.left }
	};
}

interface Limits {
	readonly test: TestDay | null;
	readonly away: Away | null;
	readonly extra: number;
	readonly pile: number;
}

/** More than the day allows is counted from what is done: "three more" are three, whatever was done beyond the limits. */
function roomsOf(
	{ settings }: LearnerState,
	{ due, planned, fresh, elsewhere }: Candidates,
	{ test, away, extra, pile }: Limits
): Rooms {
	const done = (some: readonly { readonly outcome: string }[]): number =>
		some.filter(({ outcome }) => outcome === 'done').length;
	const room = (limit: number, list: Parameters<typeof done>[0], beside: number): number =>
		Math.max(limit - beside, 0, extra === 0 ? 0 : done(list) + extra);
	const reviews = settings.reviewsPerDay === 0 ? Infinity : settings.reviewsPerDay;
	return {
		fresh: room(settings.newPerDay, fresh, elsewhere.fresh),
		reviews: room(Math.min(reviews, away?.suggested.cards ?? Infinity), due, elsewhere.reviews),
		planned: room(test?.room ?? 0, planned, elsewhere.planned),
		pile: extra === 0 ? pile : Infinity
	};
}

/** A pile that is being spread: its cards as they were this morning are shared out evenly over the days that are left. */
function pileOf(
	{ spread, day }: LearnerState,
	{ due }: Candidates
): { readonly days: number; readonly left: number; readonly share: number } | null {
	const days = spread === null ? 0 : daysLeft(spread, day);
	if (spread === null || days === 0) return null;
	const pile = due.filter(({ memory }) => memory !== null && isOfPile(spread, memory));
	return {
		days,
		left: pile.filter(({ outcome }) => outcome === 'waiting').length,
		share: shareOfDay(pile.filter(({ outcome }) => outcome !== 'dropped').length, days)
	};
}

/** As the day began: what is done since then makes the break no shorter and the pile no smaller. */
function breakOf(state: LearnerState, { due }: Candidates): Away | null {
	const days = cardsIn(state).flatMap(({ lastDay }) => lastDay ?? []);
	const last = days.length === 0 ? null : Math.max(...days);
	return awayOf(due.filter(({ outcome }) => outcome !== 'dropped').length, last, state.day);
}

function takenBy(
	{ settings }: LearnerState,
	{ fresh, elsewhere }: Candidates,
	met: boolean
): Today['unmet']['taken'] {
	const here = fresh.filter(({ outcome }) => outcome === 'done').length;
	const taken = here + elsewhere.fresh;
	if (taken === 0 || taken < settings.newPerDay) return null;
	return met ? 'here' : 'elsewhere';
}

function isSkipped({ today: { skipped } }: LearnerState): (item: QueueItem) => boolean {
	return ({ card, form }) =>
		skipped.has(card.key) || (form !== null && skipped.has(form.insteadOf));
}

function testPart(
	items: readonly QueueItem[],
	{ covered }: TestDay,
	state: LearnerState
): TestPart {
	const left = items.filter(
		({ card, form }) => covered.has(card.key) || (form !== null && covered.has(form.insteadOf))
	);
	let done = 0;
	for (const { index, morning, now } of cardsIn(state))
		for (const key of state.today.memories.keys()) {
			const place = index.places.get(key);
			if (place === undefined || !covered.has(key) || morning.kept(place) === 'form') continue;
			// What is in its steps comes back today: it is not done.
			if (now.memories[place]?.phase === 'review') done += 1;
		}
	return { cards: left.length, fresh: left.filter(({ reason }) => reason === 'new').length, done };
}

/** The first study day after today on which a card comes back by its date; `null` without any. */
function nextDueDay(state: LearnerState, only: string | undefined): number | null {
	const { day } = state;
	const days: number[] = [];
	for (const { entry, now, changes, nextDueDay: next } of cardsIn(state)) {
		if (only !== undefined && entry.id !== only) continue;
		if (state.cardStatus.size === 0 && now.speakers.size === 0) {
			if (next !== null) days.push(next);
			continue;
		}
		for (const [place, memory] of now.memories.entries()) {
			const kept = memory === null ? 'away' : now.kept(place);
			if (memory === null || kept === 'away' || kept === 'form') continue;
			const wanted = changes.has(place) ? day : memory.dueDay;
			const due = kept === 'buried' ? Math.max(wanted, day + 1) : wanted;
			if (due > day) days.push(due);
		}
	}
	return days.reduce<number | null>((first, due) => Math.min(first ?? due, due), null);
}

function traitsOf(state: LearnerState): TraitsOf {
	const sets = new Map(cardsIn(state).map(({ entry, index }) => [entry.id, index.traits]));
	return (set, question) => sets.get(set)?.get(question);
}

/** Of the questions asked today, those that have no card which was changed since: that one is not yet done. */
function askedAsNow(state: LearnerState): ReadonlySet<string> {
	const { asked } = state.today;
	const waiting = new Set<string>();
	for (const { entry, index, now, changes } of cardsIn(state))
		for (const place of changes.keys()) {
			const question = entry.cards[place]?.question ?? '';
			const siblings = index.cardsOf.get(question) ?? [];
			const asked = siblings.map((other) =>
				!changes.has(other) && now.memories[other]?.lastDay === state.day
					? (now.memories[other]?.lastAt ?? 0)
					: 0
			);
			// A quiz asks all of a question at once; in study a sibling that was asked later gives this one away.
			if (Math.max(...asked) <= (now.memories[place]?.lastAt ?? 0))
				waiting.add(`${entry.id}/${question}`);
		}
	return waiting.size === 0 ? asked : new Set([...asked].filter((name) => !waiting.has(name)));
}
