export type Tick = 'done' | 'forgotten' | 'current' | 'waiting';

/** More ticks than this cannot be told apart beside a count and a link on a narrow phone. */
export const longest = 36;

/** A run of equal ticks on a bar 1,000 units long. */
export interface Stretch {
	readonly tick: 'done' | 'forgotten';
	readonly from: number;
	readonly to: number;
}

export interface RulerBar {
	/** Without what waits. */
	readonly stretches: readonly Stretch[];
	/** Middle of the current tick. */
	readonly current: number | null;
}

/** Ticks as lengths: each takes its share of 1,000, equal neighbours run together. */
export function rulerBar(ticks: readonly Tick[]): RulerBar {
	const share = 1000 / Math.max(1, ticks.length);
	const stretches: Stretch[] = [];
	for (const [position, tick] of ticks.entries()) {
		if (tick !== 'done' && tick !== 'forgotten') continue;
		const from = position * share;
		const last = stretches.at(-1);
		if (last?.tick === tick && last.to === from)
			stretches[stretches.length - 1] = { ...last, to: from + share };
		else stretches.push({ tick, from, to: from + share });
	}
	const current = ticks.indexOf('current');
	return { stretches, current: current === -1 ? null : (current + 0.5) * share };
}
