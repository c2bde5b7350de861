import type { Result } from '#lib/core/quiz/attempt.ts';

interface QuizTick {
	readonly current: boolean;
	readonly result: Result | null;
}

type Tick = 'done' | 'forgotten' | 'current' | 'waiting';

/** One tick a question. A missed one leans, so that it can be told without colour. */
export function rulerTicks(ticks: readonly QuizTick[], blind = false): readonly Tick[] {
	return ticks.map(({ current, result }) => {
		if (current) return 'current';
		if (result === null) return 'waiting';
		if (blind) return result.status === 'answered' ? 'done' : 'waiting';
		return result.status === 'answered' && result.verdict === 'right' ? 'done' : 'forgotten';
	});
}
