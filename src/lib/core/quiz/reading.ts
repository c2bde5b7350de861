import type { ProgressEvent, ReadEvent } from '../progress/event.ts';
import type { Result } from './attempt.ts';

type Results = Readonly<Record<string, Result>>;

/** One guided reading, folded from its events: questions before the text, one at each section, the same again after. */
export interface Reading {
	readonly id: string;
	readonly set: string;
	readonly seed: number;
	/** Ids asked before and after, in the order asked. */
	readonly questions: readonly string[];
	/** UTC milliseconds. */
	readonly startedAt: number;
	/** By question. Read with `beforeOf` and `afterOf`: an id may be the name of something that every object has. */
	readonly before: Results;
	readonly after: Results;
	/** How often a section's question was tried, by question. Read with `triesOf`. */
	readonly tries: Readonly<Record<string, number>>;
	/** Sections that are open, by their position in the article: by the answer to their question, or without. */
	readonly open: ReadonlyMap<number, 'answer' | 'asking'>;
	readonly finishedAt: number | null;
}

export type ReadingStage = 'before' | 'reading' | 'after' | 'done';

/** The guided reading that an event belongs to; `null` for all else. A skip or an end is told apart by its reading alone. */
export function readingIdOf(event: ProgressEvent): string | null {
	switch (event.type) {
		case 'read':
		case 'open':
			return event.reading;
		case 'answer':
			return event.where === 'quiz' || event.where === 'study' ? null : event.attempt;
		case 'skip':
		case 'finish':
			return event.attempt;
		default:
			return null;
	}
}

/**
 * Folds the events of one guided reading, in any order and with any number of others among them.
 * `null` when its beginning is missing, as in half a backup.
 */
export function readingOf(events: readonly ProgressEvent[]): Reading | null {
	const retracted = new Set(events.flatMap((e) => (e.type === 'retract' ? [e.target] : [])));
	const counting = events.filter((event) => !retracted.has(event.id)).sort(byClock);
	const read = counting.find((event) => event.type === 'read');
	if (!read) return null;
	return counting
		.filter((event) => readingIdOf(event) === read.reading)
		.reduce(advanceReading, beginReading(read));
}

export function beginReading(read: ReadEvent): Reading {
	return {
		id: read.reading,
		set: read.set,
		seed: read.seed,
		questions: read.questions,
		startedAt: read.at,
		before: {},
		after: {},
		tries: {},
		open: new Map(),
		finishedAt: null
	};
}

/** The reading after one more of its events, which must be later than those it knows. */
export function advanceReading(reading: Reading, event: ProgressEvent): Reading {
	switch (event.type) {
		case 'open':
			return reading.open.has(event.section)
				? reading
				: { ...reading, open: new Map([...reading.open, [event.section, event.by]]) };
		case 'answer':
			if (event.where === 'during') {
				const tries = triesOf(reading, event.question) + 1;
				return { ...reading, tries: { ...reading.tries, [event.question]: tries } };
			}
			return withResult(reading, event.where === 'before' ? 'before' : 'after', event.question, {
				status: 'answered',
				answer: event.answer,
				share: event.share,
				verdict: event.verdict,
				hints: event.hints,
				at: event.at,
				event: event.id
			});
		case 'skip': {
			// A skip does not say when it was: a question that was asked before the text already is asked after it.
			const side = beforeOf(reading, event.question) === null ? 'before' : 'after';
			return ownResult(reading[side], event.question)?.status === 'answered'
				? reading
				: withResult(reading, side, event.question, { status: 'skipped', at: event.at });
		}
		case 'finish':
			return reading.finishedAt === null ? { ...reading, finishedAt: event.at } : reading;
		default:
			return reading;
	}
}

export function beforeOf(reading: Reading, question: string): Result | null {
	return ownResult(reading.before, question);
}

export function afterOf(reading: Reading, question: string): Result | null {
	return ownResult(reading.after, question);
}

export function triesOf(reading: Reading, question: string): number {
	return Object.hasOwn(reading.tries, question) ? (reading.tries[question] ?? 0) : 0;
}

/** @param asked ids of the reading's questions that the set still has */
export function stageOf(reading: Reading, asked: readonly string[]): ReadingStage {
	if (reading.finishedAt !== null) return 'done';
	const answered = asked.filter((id) => afterOf(reading, id) !== null).length;
	if (answered > 0) return answered === asked.length ? 'done' : 'after';
	return isAskedBefore(reading, asked) ? 'reading' : 'before';
}

/** What the reading gave: how many of the questions were right before it, and after it. */
export interface Gain {
	readonly asked: number;
	readonly before: number;
	readonly after: number;
}

export function gainOf(reading: Reading, asked: readonly string[]): Gain {
	const right = (results: Results): number =>
		asked.filter((id) => {
			const result = ownResult(results, id);
			return result?.status === 'answered' && result.verdict === 'right';
		}).length;
	return { asked: asked.length, before: right(reading.before), after: right(reading.after) };
}

function isAskedBefore(reading: Reading, asked: readonly string[]): boolean {
	return asked.every((id) => beforeOf(reading, id) !== null);
}

function withResult(
	reading: Reading,
	side: 'before' | 'after',
	question: string,
	result: Result
): Reading {
	return { ...reading, [side]: { ...reading[side], [question]: result } };
}

function ownResult(results: Results, question: string): Result | null {
	return Object.hasOwn(results, question) ? (results[question] ?? null) : null;
}

function byClock(a: ProgressEvent, b: ProgressEvent): number {
	if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}
