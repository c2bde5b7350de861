import type { Away } from '#lib/core/schedule/today/backlog.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';
import { resumeStudy } from '#lib/core/schedule/sitting/resume-study.ts';
import { beginStudy, endStudy, type StudyState } from '#lib/core/schedule/sitting/study.ts';
import { isTimeUp } from '#lib/core/schedule/today/time-limit.ts';
import type { StudyPlace } from '#lib/storage/bookmarks.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import type { SessionPorts } from './session-ports.ts';
import { StudyAnswering } from './study-answering.svelte.ts';
import { planStudy, type Plan, type StudyContent } from './study-queue.ts';

const more = 3;
/** So many cards of a session are kept on the device as they were; those beyond it are planned anew after a reload. */
const kept = 400;
const minute = 60_000;

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
 * `spread`, `left`, `busy`, `trouble`.
 *
 * Methods, all safe to pass as callbacks: `load`, `limitTo`, `spreadOver`, `spreadNoMore`, `setDraft`, `setCertainty`,
 * `hint`, `check`, `grade`, `next`, `skip`, `decide`, `flag`, `undo`, `hadItRight`, `end`, `threeMore`, `goOn`.
 *
 * Every answer is on the disk before the next card shows. A reload on the same study day finds the session as it was left,
 * and can undo as far back.
 */
export class StudySession extends StudyAnswering {
	readonly #content: StudyContent;
	readonly #only: string | null;
	#plan = $state.raw<Plan | null>(null);
	#minutes = $state.raw<number | null>(null);
	#until: number | null = null;
	#timeIsOver = $state.raw(false);
	/** As it is kept on the device while the session is not ended. */
	#place: StudyPlace | null = null;
	#spreadEvent: string | null = null;
	#more = $state.raw<readonly QueueItem[]>([]);
	#left = $state.raw(0);
	#readTrouble = $state.raw<Trouble | null>(null);
	#nextDay = $state.raw<number | null>(null);

	/** @param only one set, or `null` for all */
	constructor(content: StudyContent, ports: SessionPorts, only: string | null) {
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
	get unmet(): Plan['unmet'] | null {
		return this.#plan?.unmet ?? null;
	}
	/** Cards that are to be asked today and were not, once the session is over. */
	get left(): number {
		return this.#left;
	}
	/** Study day of the next card to come back, once there is nothing to do; `null` without any. */
	get nextDay(): number | null {
		return this.#nextDay;
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
		return this.#plan?.away ?? null;
	}
	/** A pile that is being spread. */
	get spread(): Plan['spread'] {
		return this.#plan?.spread ?? null;
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
		const plan = await this.#planned(
			0,
			place === null ? minutes : timed === null ? null : (timed - now) / minute
		);
		if (!plan) return;
		this.scheduling = plan.scheduling;
		if (!(place && (await this.#resume(place, plan, timed)))) await this.#begin(plan, minutes);
	};

	/** Says how much time there is, before the first answer; `null` for all that waits. */
	limitTo = async (minutes: number | null): Promise<void> => {
		if (this.canUndo) return;
		const plan = await this.#planned(0, minutes);
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

	/** A few more cards, beyond the day's limit of new ones. */
	threeMore = async (): Promise<void> => {
		if (this.#plan && this.#more.length > 0)
			await this.#begin({ ...this.#plan, away: null, items: this.#more }, null);
	};

	/** All that is left for today, without an end. */
	goOn = async (): Promise<void> => {
		const plan = await this.#planned(0, null);
		if (plan) await this.#begin({ ...plan, away: null }, null);
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
		if (this.phase === 'over') await this.#lookForMore();
		// Undo has led back from the end.
		else if (this.#place && !this.ports.bookmarks.study())
			this.ports.bookmarks.keepStudy(this.#place);
	}

	async #planned(extra: number, minutes: number | null): Promise<Plan | null> {
		try {
			const exam = (await this.#content.examDay?.(extra)) ?? null;
			const wish = { exam, ...(minutes === null ? {} : { minutes }) };
			const plan = await planStudy(this.#content, this.ports, this.#only, extra, wish);
			this.#readTrouble = null;
			return plan;
		} catch (error) {
			this.#readTrouble = troubleOf(error);
			if (!this.sitting) this.phase = 'failed';
			return null;
		}
	}

	async #begin(plan: Plan, minutes: number | null): Promise<void> {
		const { bookmarks, clock } = this.ports;
		const items = forToday(plan);
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
		const state = resumeStudy(place, events, forToday(plan), {
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
		const plan = await this.#planned(0, null);
		const further = plan && (await this.#planned(more, null));
		this.#left = plan?.items.length ?? 0;
		this.#more = further?.items.slice(0, more) ?? [];
		this.#nextDay = further?.nextDay ?? null;
	}
}

/** Of a pile that is not spread, what matters most; new cards and what is in its steps have their share beside it. */
function forToday({ items, away }: Plan): readonly QueueItem[] {
	if (away === null) return items;
	const most = new Set(
		items.filter(({ reason }) => reason === 'review').slice(0, away.suggested.cards)
	);
	return items.filter((item) => item.reason !== 'review' || most.has(item));
}
