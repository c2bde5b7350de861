import type { QueueItem } from '#lib/core/schedule/queue.ts';
import { beginStudy, endStudy, type StudyState } from '#lib/core/schedule/study.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import type { QuizPorts } from './quiz-session.svelte.ts';
import { StudyAnswering } from './study-answering.svelte.ts';
import { planStudy, type Plan, type StudyContent } from './study-queue.ts';

const more = 3;

/**
 * A sitting with the cards that are due, over all sets or one.
 *
 * ```
 * loading → asking ⇄ feedback → over → (threeMore) asking …
 *         → nothing                 nothing is due, and no new card is left for today
 *         → failed                  the store cannot be read; `load` tries again
 * ```
 *
 * Flashcards and open questions are graded by the learner (`grade`), which goes straight on; all others are marked
 * (`check`), with feedback and `next`. What was forgotten comes back in the session.
 *
 * Fields to show: `status`, `set`, `question`, `part`, `asked`, `draft`, `certainty`, `hints`, `hintsLeft`, `problem`,
 * `score`, `card`, `reason`, `change`, `previews`, `progress` (number, total, ticks), `summary`, `canUndo`, `canDoMore`,
 * `nextDay`, `lost`, `showing`, `decided`, `busy`, `trouble`.
 *
 * Methods, all safe to pass as callbacks: `load`, `setDraft`, `setCertainty`, `hint`, `check`, `grade`, `next`, `skip`,
 * `decide`, `flag`, `undo`, `hadItRight`, `end`, `threeMore`.
 *
 * Every answer is on the disk before the next card shows, so a reload finds the queue as it was left.
 */
export class StudySession extends StudyAnswering {
	readonly #content: StudyContent;
	readonly #only: string | null;
	#more = $state.raw<readonly QueueItem[]>([]);
	#readTrouble = $state.raw<Trouble | null>(null);
	#nextDay = $state.raw<number | null>(null);

	/** @param only one set, or `null` for all */
	constructor(content: StudyContent, ports: QuizPorts, only: string | null) {
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
	/** Study day of the next card to come back, once there is nothing to do; `null` without any. */
	get nextDay(): number | null {
		return this.#nextDay;
	}

	load = async (): Promise<void> => {
		const plan = await this.#plan(0);
		if (!plan) return;
		this.scheduling = plan.scheduling;
		await this.#begin(plan.items);
	};

	/** A few more cards, beyond the day's limit of new ones. */
	threeMore = async (): Promise<void> => {
		const items = this.#more;
		if (items.length > 0) await this.#begin(items);
	};

	end = async (): Promise<void> => {
		if (this.sitting) await this.moveTo(endStudy(this.sitting, this.look().at));
	};

	async #plan(extra: number): Promise<Plan | null> {
		try {
			const plan = await planStudy(this.#content, this.ports, this.#only, extra);
			this.#readTrouble = null;
			return plan;
		} catch (error) {
			this.#readTrouble = troubleOf(error);
			if (!this.sitting) this.phase = 'failed';
			return null;
		}
	}

	async #begin(items: readonly QueueItem[]): Promise<void> {
		this.session = this.ports.clock.id();
		this.#more = [];
		const begun = this.ports.bookmarks.studyCard();
		const first = items.find((item) => item.card.key === begun);
		const ordered = first ? [first, ...items.filter((item) => item !== first)] : items;
		await this.moveTo(beginStudy(ordered, this.look().at));
		if (this.status === 'over') this.phase = 'nothing';
	}

	protected override async moveTo(to: StudyState): Promise<void> {
		await super.moveTo(to);
		if (this.phase === 'over') await this.#lookForMore();
	}

	async #lookForMore(): Promise<void> {
		const plan = await this.#plan(more);
		this.#more = plan?.items.slice(0, more) ?? [];
		this.#nextDay = plan?.nextDay ?? null;
	}
}
