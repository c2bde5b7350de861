import type { Result } from '#lib/core/quiz/attempt.ts';

interface QuizTick {
	readonly current: boolean;
	readonly result: Result | null;
}

type Tick = 'done' | 'forgotten' | 'current' | 'waiting';

/**
 * One tick a question; one that was skipped stays low.
 *
 * @param blind an exam, which does not tell right from wrong before its end
 */
export function rulerTicks(ticks: readonly QuizTick[], blind: boolean): readonly Tick[] {
	return ticks.map(({ current, result }) => {
		if (current) return 'current';
		if (result?.status !== 'answered') return 'waiting';
		return blind || result.verdict === 'right' ? 'done' : 'forgotten';
	});
}
