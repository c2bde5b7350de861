import type { Certainty, ProgressEvent, Scope, StartEvent } from '../progress/event.ts';
import type { Answer } from '../question/answer.ts';

/** What became of one question of an attempt. A question that was not reached has no result. */
export type Result =
	| {
			readonly status: 'answered';
			readonly answer: Answer;
			/** 0–1. */
			readonly share: number;
			readonly verdict: 'right' | 'partly' | 'wrong';
			/** Hints open when it was answered. */
			readonly hints: number;
			/** UTC milliseconds. */
			readonly at: number;
			/** Id of the answer's event: what to retract when the answer is changed. */
			readonly event: string;
			/** Left out where it was not said. */
			readonly certainty?: Certainty;
	  }
	| { readonly status: 'skipped'; readonly at: number };

/** One sitting of a quiz, folded from its events. */
export interface Attempt {
	readonly id: string;
	readonly set: string;
	readonly mode: 'practice' | 'exam';
	readonly scope: Scope;
	readonly seed: number;
	/** Ids in the order asked. */
	readonly questions: readonly string[];
	/** UTC milliseconds. */
	readonly startedAt: number;
	/** Milliseconds from the start, extensions included; `null` for no limit. */
	readonly limit: number | null;
	/** Marks by certainty; left out for plain points. */
	readonly marks?: 'certainty';
	/** Hints opened so far, by question. Read with `hintsShown`. */
	readonly hints: Readonly<Record<string, number>>;
	/** By question. Read with `resultOf`: an id may be the name of something that every object has. */
	readonly results: Readonly<Record<string, Result>>;
	readonly state: 'open' | 'finished';
	readonly finishedAt: number | null;
}

/** The attempt that an event belongs to; `null` for a study session's answers and skips, and all else. */
export function attemptIdOf(event: ProgressEvent): string | null {
	switch (event.type) {
		case 'answer':
			return event.where === 'quiz' ? event.attempt : null;
		case 'start':
		case 'extend':
		case 'hint':
		case 'finish':
			return event.attempt;
		case 'skip':
			return event.card === undefined ? event.attempt : null;
		default:
			return null;
	}
}

/**
 * Folds the events of one attempt, in any order and with any number of others among them.
 * `null` when the start is missing, as in half a backup.
 */
export function attemptOf(events: readonly ProgressEvent[]): Attempt | null {
	const retracted = new Set(events.flatMap((e) => (e.type === 'retract' ? [e.target] : [])));
	const counting = events.filter((event) => !retracted.has(event.id)).sort(byClock);
	const start = counting.find((event) => event.type === 'start');
	if (!start) return null;
	return counting
		.filter((event) => attemptIdOf(event) === start.attempt)
		.reduce(advance, begin(start));
}

export function begin(start: StartEvent): Attempt {
	return {
		id: start.attempt,
		set: start.set,
		mode: start.mode,
		scope: start.scope,
		seed: start.seed,
		questions: start.questions,
		startedAt: start.at,
		limit: start.limit,
		hints: {},
		results: {},
		state: 'open',
		finishedAt: null,
		...(start.marks === undefined ? {} : { marks: start.marks })
	};
}

/** The attempt after one more of its events, which must be later than those it knows. */
export function advance(attempt: Attempt, event: ProgressEvent): Attempt {
	switch (event.type) {
		case 'extend':
			return { ...attempt, limit: extended(attempt.limit, event.by) };
		case 'hint': {
			const shown = Math.max(event.shown, hintsShown(attempt, event.question));
			return { ...attempt, hints: { ...attempt.hints, [event.question]: shown } };
		}
		case 'answer':
			return withResult(attempt, event.question, {
				status: 'answered',
				answer: event.answer,
				share: event.share,
				verdict: event.verdict,
				hints: event.hints,
				at: event.at,
				event: event.id,
				...(event.certainty === undefined ? {} : { certainty: event.certainty })
			});
		case 'skip':
			// An answer outlives a skip: passing over a question again takes nothing away.
			return resultOf(attempt, event.question)?.status === 'answered'
				? attempt
				: withResult(attempt, event.question, { status: 'skipped', at: event.at });
		case 'finish':
			return attempt.state === 'finished'
				? attempt
				: { ...attempt, state: 'finished', finishedAt: event.at };
		default:
			return attempt;
	}
}

export function resultOf(attempt: Attempt, question: string): Result | null {
	return Object.hasOwn(attempt.results, question) ? (attempt.results[question] ?? null) : null;
}

export function hintsShown(attempt: Attempt, question: string): number {
	return Object.hasOwn(attempt.hints, question) ? (attempt.hints[question] ?? 0) : 0;
}

/**
 * Ids that were skipped or not answered quite right, in the order asked. A question that was not reached is missed
 * in an exam only: who ends a practice early has missed nothing.
 */
export function missedOf(attempt: Attempt): readonly string[] {
	return attempt.questions.filter((id) => {
		const result = resultOf(attempt, id);
		if (!result) return attempt.mode === 'exam';
		return result.status === 'skipped' || result.verdict !== 'right';
	});
}

/** Ids whose last result in any of a set's attempts was a miss. */
export function missedLately(attempts: readonly Attempt[]): readonly string[] {
	const settled = new Map<string, boolean>();
	for (const attempt of attempts.toSorted((a, b) => b.startedAt - a.startedAt)) {
		const missed = new Set(missedOf(attempt));
		for (const id of attempt.questions) {
			const counts = missed.has(id) || resultOf(attempt, id) !== null;
			if (counts && !settled.has(id)) settled.set(id, missed.has(id));
		}
	}
	return [...settled].flatMap(([id, missed]) => (missed ? [id] : []));
}

/** Milliseconds left at `now`, never below 0; `null` without a limit. */
export function timeLeft(attempt: Attempt, now: number): number | null {
	if (attempt.limit === null) return null;
	return Math.max(0, attempt.startedAt + attempt.limit - now);
}

function withResult(attempt: Attempt, question: string, result: Result): Attempt {
	return { ...attempt, results: { ...attempt.results, [question]: result } };
}

function extended(limit: number | null, by: number | 'off'): number | null {
	return limit === null || by === 'off' ? null : limit + by;
}

function byClock(a: ProgressEvent, b: ProgressEvent): number {
	if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}
