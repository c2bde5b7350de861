import { describe, expect, it } from 'vitest';
import type { Attempt, Result } from '#lib/core/quiz/attempt.ts';
import { reportOf } from '#lib/core/quiz/report.ts';
import { tides } from '../../session/tides.ts';

const answered = (verdict: 'right' | 'partly' | 'wrong', share: number): Result => ({
	status: 'answered',
	answer: { kind: 'short', text: '' },
	share,
	verdict,
	hints: 0,
	at: 1,
	event: verdict
});

const attempt: Attempt = {
	id: 'one',
	set: 'tides',
	mode: 'practice',
	scope: { of: 'all' },
	seed: 1,
	questions: ['often', 'pull', 'springs', 'card', 'gaps', 'gone'],
	startedAt: 1000,
	limit: null,
	hints: {},
	results: {
		often: answered('right', 1),
		pull: answered('partly', 0.5),
		springs: { status: 'skipped', at: 1 },
		card: answered('wrong', 0),
		gone: answered('wrong', 0)
	},
	state: 'finished',
	finishedAt: 61_000
};

describe('reportOf', () => {
	const report = reportOf(attempt, tides);

	it('lists the missed first, the worst at the top, each group in the order asked', () => {
		expect(report.rows.map(({ id, standing, position }) => [id, standing, position])).toEqual([
			['card', 'wrong', 4],
			['gone', 'wrong', 6],
			['pull', 'partly', 2],
			['springs', 'skipped', 3],
			['gaps', 'unanswered', 5],
			['often', 'right', 1]
		]);
	});

	it('weighs the questions by their points', () => {
		expect(report).toMatchObject({ asked: 6, right: 1, points: 2, possible: 7, duration: 60_000 });
	});

	it('keeps the answer to a question that the set has lost', () => {
		expect(report.rows[1]).toMatchObject({ question: null, result: { status: 'answered' } });
	});

	it('offers again what was missed, in the order asked', () => {
		expect(report.missed).toEqual(['pull', 'springs', 'card', 'gone']);
	});
});
