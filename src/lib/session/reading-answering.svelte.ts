import type { AnswerEvent, Deed } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Reading } from '#lib/core/quiz/reading.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { askedBefore } from './asked-before.ts';
import { answerDeed, type Scored } from './marked-answer.ts';
import { ReadingView } from './reading-view.svelte.ts';
import type { SessionPorts } from './session-ports.ts';
import { Writing } from './writing.svelte.ts';

/** How a guided reading writes what is done in it: each step is on the disk before it shows. */
export class ReadingAnswering extends ReadingView {
	protected readonly ports: SessionPorts;
	protected readonly writing: Writing;
	protected readTrouble = $state.raw<Trouble | null>(null);
	/** UTC milliseconds. */
	protected shownAt = 0;

	constructor(set: QuestionSet, ports: SessionPorts) {
		super(set);
		this.ports = ports;
		this.writing = new Writing(ports.store);
	}

	/** A step is being written: further presses are passed over. */
	get busy(): boolean {
		return this.writing.busy;
	}
	get trouble(): Trouble | null {
		return this.readTrouble ?? this.writing.trouble;
	}

	/** Writes an answer; one given to the same question after the text is taken back in the same breath. */
	protected async answer(
		reading: Reading,
		question: Question,
		answer: Answer,
		score: Scored,
		where: 'before' | 'during' | 'after',
		also: readonly Deed[] = []
	): Promise<boolean> {
		const replaced = where === 'after' ? this.answerOnRecord() : null;
		const elapsed = Math.max(0, this.ports.clock.now() - this.shownAt);
		const before = async (): Promise<Pick<AnswerEvent, 'retry' | 'version'>> => {
			if (where === 'after') return askedBefore(this.ports, this.set.id, question);
			const tried = where === 'during' && (this.gate?.tries ?? 0) > 0;
			return { retry: tried, version: question.version };
		};
		return this.write(async () => {
			const { retry, version } = replaced ?? (await before());
			const deed = answerDeed(question, answer, score, {
				where,
				attempt: reading.id,
				set: this.set.id,
				version,
				hints: 0,
				elapsed: replaced?.elapsed ?? elapsed,
				retry
			});
			return [
				...(replaced ? [{ type: 'retract', target: replaced.id } as const] : []),
				deed,
				...also
			];
		});
	}

	/** Gives whether the session may go on. */
	protected async write(
		deeds: readonly Deed[] | (() => Promise<readonly Deed[]>)
	): Promise<boolean> {
		const written = await this.writing.write(typeof deeds === 'function' ? deeds : () => deeds);
		if (written) this.events = [...this.events, ...written];
		return written !== null;
	}
}
