import type { Question, QuestionSet } from '../question/question.ts';
import type { Certainty } from '../progress/event.ts';
import { certaintyMark, mostMarks } from './certainty-marks.ts';
import { missedOf, resultOf, type Attempt, type Result } from './attempt.ts';

/** How one question ended, worst first in a report. */
export type Standing = 'wrong' | 'partly' | 'skipped' | 'unanswered' | 'right';

export interface ReportRow {
	readonly id: string;
	/** 1-based place in the order asked. */
	readonly position: number;
	readonly standing: Standing;
	readonly result: Result | null;
	/** `null` when the set no longer has it; the answer stays. */
	readonly question: Question | null;
}

/** Numbers only; the screen has the words. */
export interface Report {
	/** Missed first, each group in the order asked. */
	readonly rows: readonly ReportRow[];
	readonly asked: number;
	readonly right: number;
	/** Earned and possible, weighted by the questions' points. */
	readonly points: number;
	readonly possible: number;
	/** What "try the missed again" asks, in the order asked. */
	readonly missed: readonly string[];
	/** Milliseconds from start to end; `null` while open. */
	readonly duration: number | null;
	/** Earned and possible where certainty is marked; `null` for plain points. */
	readonly marks: { readonly earned: number; readonly possible: number } | null;
	/** How often each certainty was said, and was right. */
	readonly certainty: Readonly<Record<Certainty, Said>>;
}

/** A certainty, held against what was right. */
export interface Said {
	readonly asked: number;
	readonly right: number;
}

const worstFirst: readonly Standing[] = ['wrong', 'partly', 'skipped', 'unanswered', 'right'];

export function reportOf(attempt: Attempt, set: QuestionSet): Report {
	const questions = new Map(set.questions.map((question) => [question.id, question]));
	const rows = attempt.questions.map((id, index): ReportRow => {
		const result = resultOf(attempt, id);
		return {
			id,
			position: index + 1,
			standing: standingOf(result),
			result,
			question: questions.get(id) ?? null
		};
	});
	return {
		rows: worstFirst.flatMap((standing) => rows.filter((row) => row.standing === standing)),
		asked: rows.length,
		right: rows.filter((row) => row.standing === 'right').length,
		points: sum(rows.map((row) => pointsOf(row) * shareOf(row))),
		possible: sum(rows.map(pointsOf)),
		missed: missedOf(attempt),
		duration: attempt.finishedAt === null ? null : attempt.finishedAt - attempt.startedAt,
		marks:
			attempt.marks === 'certainty'
				? { earned: sum(rows.map(markOf)), possible: rows.length * mostMarks }
				: null,
		certainty: {
			sure: saidIn(rows, 'sure'),
			think: saidIn(rows, 'think'),
			guess: saidIn(rows, 'guess')
		}
	};
}

/** What was skipped, or not reached, neither brings nor costs anything. */
function markOf({ result }: ReportRow): number {
	if (result?.status !== 'answered' || result.certainty === undefined) return 0;
	return certaintyMark(result.certainty, result.share);
}

function saidIn(rows: readonly ReportRow[], certainty: Certainty): Said {
	const said = rows.filter(
		({ result }) => result?.status === 'answered' && result.certainty === certainty
	);
	return { asked: said.length, right: said.filter(({ standing }) => standing === 'right').length };
}

function standingOf(result: Result | null): Standing {
	if (!result) return 'unanswered';
	return result.status === 'skipped' ? 'skipped' : result.verdict;
}

function pointsOf(row: ReportRow): number {
	return row.question?.points ?? 1;
}

function shareOf(row: ReportRow): number {
	return row.result?.status === 'answered' ? row.result.share : 0;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
