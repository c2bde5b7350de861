import { schedulingFor } from '#lib/core/progress/settings.ts';
import type { Scheduling } from '#lib/core/schedule/memory/scheduling.ts';
import type { Away } from '#lib/core/schedule/today/backlog.ts';
import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import type { StudyWish, Today } from '#lib/core/schedule/today/today.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';
import { resumeStudy } from '#lib/core/schedule/sitting/resume-study.ts';
import { beginStudy, endStudy, type StudyState } from '#lib/core/schedule/sitting/study.ts';
import { isTimeUp } from '#lib/core/schedule/today/time-limit.ts';
import type { StudyPlace } from '#lib/storage/bookmarks.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import type { SessionPorts } from './session-ports.ts';
import { StudyAnswering } from './study-answering.svelte.ts';
import { loadLearner } from './load-learner.ts';
import type { StudyContent } from './study-content.ts';
import { askedToday, cardsComingBack, type PlanTests } from './today.ts';

const more = 3;
/** Days of which the end of a session says how many cards come back. */
const daysAhead = 30;
/** So many cards of a session are kept on the device as they were; those beyond it are planned anew after a reload. */
const kept = 400;
const minute = 60_000;

/** What is asked of a session, and by which schedule. */
interface Plan {
	readonly state: LearnerState;
	readonly today: Today;
	readonly scheduling: Scheduling;
	/** UTC milliseconds at which a session with a time is to end; `null` for no end. */
	readonly until: number | null;
}

/** The learner's content, and the tests that bear on what is asked of it. */
export interface StudyPages extends StudyContent {
	/** Left out where nothing is known of tests. */
	readonly tests?: PlanTests;
}

/**
 * A sitting with the cards that are due, over all sets or one.
 *
 * ```
 * loading → asking ⇄ feedback → over → (threeMore, goOn) asking …
 *         → nothing                 nothing is due, and no new card is left for today
 *         → failed                  the store cannot be read; `load` tries again
 * ```
 *
 * Flashcards and open questions are graded by the learner (`grade`), which goes straight on; all others are marked
 * (`check`), with feedback and `next`. What was forgotten comes back in the session.
 *
 * Fields to show: `status`, `set`, `question`, `part`, `asked`, `draft`, `certainty`, `hints`, `hintsLeft`, `problem`,
 * `score`, `card`, `reason`, `change`, `previews`, `progress` (number, total, ticks), `summary`, `canUndo`, `lastMove`,
 * `canDoMore`, `moreCards`, `unmet`, `nextDay`, `lost`, `showing`, `decided`, `waiting`, `minutes`, `timeIsOver`, `away`,
 * `spread`, `left`, `later`, `skippedCards`, `comingBack`, `busy`, `trouble`.
 *
 * Methods, all safe to pass as callbacks: `load`, `limitTo`, `spreadOver`, `spreadNoMore`, `setDraft`, `setCertainty`,
 * `hint`, `check`, `grade`, `next`, `skip`, `decide`, `flag`, `undo`, `hadItRight`, `end`, `threeMore`, `goOn`, `studySkipped`,
 * `lookAgain`.
 *
 * Every answer is on the disk before the next card shows. A reload on the same study day finds the session as it was left,
 * and can undo as far back.
 */
export class StudySession extends StudyAnswering {
	readonly #content: StudyPages;
	readonly #only: string | null;
	#plan = $state.raw<Plan | null>(null);
	#minutes = $state.raw<number | null>(null);
	#until: number | null = null;
	#timeIsOver = $state.raw(false);
	/** As it is kept on the device while the session is not ended. */
	#place: StudyPlace | null = null;
	#spreadEvent: string | null = null;
	/** What is still asked when the session is over, or when there was nothing to begin with. */
	#after = $state.raw<Today | null>(null);
	#more = $state.raw<readonly QueueItem[]>([]);
	#comingBack = $state.raw<readonly number[]>([]);
	#readTrouble = $state.raw<Trouble | null>(null);

	/** @param only one set, or `null` for all */
	constructor(content: StudyPages, ports: SessionPorts, only: string | null) {
		super(content, ports);
		this.#content = content;
		this.#only = only;
	}

	get trouble(): Trouble | null {
		return this.#readTrouble ?? this.writing.trouble;
	}
	/** Whether `threeMore` has anything to show. */
	get canDoMore(): boolean {
		return this.#more.length > 0;
	}
	/** Cards that `threeMore` begins. */
	get moreCards(): number {
		return this.#more.length;
	}
	/** Cards never met, and who took the new cards of today; `null` before `load`. */
	get unmet(): Today['unmet'] | null {
		return this.#plan?.today.unmet ?? null;
	}
	/** Cards that are to be asked today and were not, once the session is over. */
	get left(): number {
		return this.#after?.items.length ?? 0;
	}
	/** Cards that were passed over today, once the session is over. */
	get skippedCards(): number {
		return this.#after?.skipped.length ?? 0;
	}
	/** Cards that came back and are more than today asks. */
	get later(): number {
		const isOver = this.status === 'over' || this.status === 'nothing';
		return (isOver ? this.#after : this.#plan?.today)?.later ?? 0;
	}
	/** Study day of the next card to come back, once there is nothing to do; `null` without any. */
	get nextDay(): number | null {
		return this.#after?.nextDay ?? null;
	}
	/** How many of all cards come back on each day from today, once the session is over. */
	get comingBack(): readonly number[] {
		return this.#comingBack;
	}
	/** Milliseconds that all cards of the session will take, as far as one can tell. */
	get waiting(): number {
		return this.sitting?.cards.reduce((sum, { item }) => sum + item.takes, 0) ?? 0;
	}
	/** That the learner has; `null` for no end. */
	get minutes(): number | null {
		return this.#minutes;
	}
	/** Whether the session is over because its minutes are. */
	get timeIsOver(): boolean {
		return this.#timeIsOver;
	}
	/** A pile that waits after a break: the session asks what matters most of it. */
	get away(): Away | null {
		return this.#place?.of === 'today' ? (this.#plan?.today.away ?? null) : null;
	}
	/** A pile that is being spread. */
	get spread(): Today['spread'] {
		return this.#plan?.today.spread ?? null;
	}
	/** Whether it was spread here, so that it can be taken back. */
	get spreadHere(): boolean {
		return this.#spreadEvent !== null && this.spread !== null;
	}

	/** @param minutes that the learner has; a session that is under way goes on with its own */
	load = async (minutes: number | null = null): Promise<void> => {
		const place = this.#placeOfToday();
		const now = this.ports.clock.now();
		const timed = place !== null && place.until !== null && place.until > now ? place.until : null;
		const plan = await this.#planned({
			extra: place?.of === 'more' ? more : 0,
			minutes: place === null ? minutes : timed === null ? null : (timed - now) / minute
		});
		if (!plan) return;
		this.scheduling = plan.scheduling;
		if (!(place && (await this.#resume(place, plan, timed)))) await this.#begin(plan, minutes);
	};

	/** Says how much time there is, before the first answer; `null` for all that waits. */
	limitTo = async (minutes: number | null): Promise<void> => {
		if (this.canUndo) return;
		const plan = await this.#planned({ minutes });
		if (plan) await this.#begin(plan, minutes);
	};

	/** Spreads the pile over so many study days, today included. */
	spreadOver = async (days: number): Promise<void> => {
		const events = await this.writing.write(() => [{ type: 'spread', days }]);
		if (!events) return;
		this.#spreadEvent = events[0]?.id ?? null;
		await this.limitTo(this.#minutes);
	};

	/** Takes back what `spreadOver` did. */
	spreadNoMore = async (): Promise<void> => {
		const target = this.#spreadEvent;
		if (target === null || !(await this.writing.write(() => [{ type: 'retract', target }]))) return;
		this.#spreadEvent = null;
		await this.limitTo(this.#minutes);
	};

	/** A few more cards, beyond the limits of the day. */
	threeMore = async (): Promise<void> => {
		if (this.#plan && this.#more.length > 0)
			await this.#begin(this.#plan, null, 'more', this.#more);
	};

	/** All that is left for today, without an end. */
	goOn = async (): Promise<void> => {
		const plan = await this.#planned({});
		if (plan) await this.#begin(plan, null);
	};

	/** The cards that were passed over today. */
	studySkipped = async (): Promise<void> => {
		const plan = await this.#planned({});
		if (plan) await this.#begin(plan, null, 'skipped', plan.today.skipped);
	};

	/** The page is shown again, or another study day has begun: a session that is not under way asks what today brings. */
	lookAgain = async (): Promise<void> => {
		const underWay = this.status === 'asking' || this.status === 'feedback';
		if (this.status === 'loading' || (underWay && this.canUndo)) return;
		const isSameDay = this.#plan?.state.day === this.look().day;
		// The learner has chosen three more, or skipped cards: none of them is among the cards of today.
		const isWanted = underWay && this.#place?.of !== 'today';
		if (isSameDay && (this.status === 'over' || isWanted)) return;
		const plan = await this.#planned({ minutes: this.#minutes });
		if (plan === null) return;
		if (this.#isNews(plan)) {
			this.scheduling = plan.scheduling;
			await this.#begin(plan, this.#minutes);
		} else if (this.status === 'nothing') {
			this.#plan = plan;
			await this.#lookForMore();
		}
	};

	end = async (): Promise<void> => {
		if (!this.sitting) return;
		this.ports.bookmarks.keepStudy(null);
		await this.moveTo(endStudy(this.sitting, this.look().at));
	};

	protected override async onward(to: StudyState): Promise<void> {
		const now = this.look().at;
		const next = to.cards[to.current ?? -1];
		this.#timeIsOver =
			this.#until !== null && !!next && isTimeUp(this.#until, now, next.item.takes);
		if (this.#timeIsOver) this.ports.bookmarks.keepStudy(null);
		await this.moveTo(this.#timeIsOver ? endStudy(to, now) : to);
	}

	protected override async moveTo(to: StudyState): Promise<void> {
		await super.moveTo(to);
		if (to.cards.length === 0) this.phase = 'nothing';
		if (to.current === null) await this.#lookForMore();
		// Undo has led back from the end.
		else if (this.#place && !this.ports.bookmarks.study())
			this.ports.bookmarks.keepStudy(this.#place);
	}

	async #planned({
		minutes = null,
		extra = 0
	}: {
		readonly minutes?: number | null;
		readonly extra?: number;
	}): Promise<Plan | null> {
		try {
			const state = await loadLearner(this.#content.sets, this.ports);
			const time = minutes === null ? null : minutes * minute;
			const wish: StudyWish = {
				...(this.#only === null ? {} : { only: this.#only }),
				...(time === null ? {} : { time }),
				extra
			};
			const { today } = await askedToday(state, this.#tests, wish);
			this.#readTrouble = null;
			return {
				state,
				today,
				scheduling: schedulingFor(state.settings),
				until: time === null ? null : state.now + time
			};
		} catch (error) {
			this.#readTrouble = troubleOf(error);
			if (!this.sitting) this.phase = 'failed';
			return null;
		}
	}

	get #tests(): PlanTests {
		return this.#content.tests ?? (async () => null);
	}

	/** Whether another day has begun, or other cards are asked than those that wait here. */
	#isNews({ state, today }: Plan): boolean {
		if (state.day !== this.#plan?.state.day) return true;
		if (this.status === 'nothing') return today.items.length > 0;
		// The card that was in hand comes first here, and need not there.
		const keys = (items: readonly QueueItem[]) => items.map(({ card }) => card.key).sort();
		const here = keys(this.sitting?.cards.map(({ item }) => item) ?? []);
		return here.join() !== keys(today.items).join();
	}

	async #begin(
		plan: Plan,
		minutes: number | null,
		of: StudyPlace['of'] = 'today',
		items: readonly QueueItem[] = plan.today.items
	): Promise<void> {
		const { bookmarks, clock } = this.ports;
		this.session = clock.id();
		this.#plan = plan;
		this.#minutes = minutes;
		this.#until = plan.until;
		this.#timeIsOver = false;
		this.#more = [];
		const begun = bookmarks.studyCard();
		const first = items.find((item) => item.card.key === begun);
		const ordered = first ? [first, ...items.filter((item) => item !== first)] : items;
		const startedAt = this.look().at;
		this.#place = {
			session: this.session,
			day: this.shown.day,
			only: this.#only,
			of,
			until: plan.until,
			items: ordered.slice(0, kept),
			startedAt
		};
		this.ports.bookmarks.keepStudy(this.#place);
		await this.moveTo(beginStudy(ordered, startedAt));
		if (this.status === 'over') this.phase = 'nothing';
	}

	#placeOfToday(): StudyPlace | null {
		const place = this.ports.bookmarks.study();
		return place?.day === this.look().day && place.only === this.#only ? place : null;
	}

	/** Takes a session up where it was left. Gives whether there was anything to take up. */
	async #resume(place: StudyPlace, plan: Plan, until: number | null): Promise<boolean> {
		const { store, bookmarks } = this.ports;
		// What cannot be read begins a new session, whose cards are the same.
		const events = await store.eventsOfAttempt(place.session).catch(() => []);
		const { items, skipped } = plan.today;
		const begun = new Set(place.items.map(({ card }) => card.key));
		// A session of cards that the learner has chosen gets no others.
		const planned = place.of === 'today' ? items : items.filter(({ card }) => begun.has(card.key));
		const state = resumeStudy(place, events, planned, {
			skipped,
			inHand: bookmarks.studyCard(),
			now: this.look().at,
			scheduling: this.scheduling
		});
		if (!state) return false;
		this.#place = place;
		this.session = place.session;
		this.#plan = plan;
		this.#until = until;
		this.#minutes = until === null ? null : Math.ceil((until - place.startedAt) / minute);
		await this.moveTo(state);
		if (this.status === 'over') this.phase = 'nothing';
		return true;
	}

	async #lookForMore(): Promise<void> {
		const plan = await this.#planned({});
		const further = plan && (await this.#planned({ extra: more }));
		const ports = { tests: this.#tests, clock: this.ports.clock };
		this.#after = plan?.today ?? null;
		this.#more = further?.today.items.slice(0, more) ?? [];
		this.#comingBack = plan ? await cardsComingBack(plan.state, ports, daysAhead, 'left') : [];
	}
}
