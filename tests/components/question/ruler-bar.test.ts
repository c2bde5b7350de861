import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulerBar, type Tick } from '#lib/components/question/ruler-bar.ts';

describe('rulerBar', () => {
	it('gives nothing for no ticks', () => {
		expect(rulerBar([])).toEqual({ stretches: [], current: null });
	});

	it('runs equal neighbours together and leaves out what waits', () => {
		expect(rulerBar(['done', 'done', 'forgotten', 'current', 'waiting'])).toEqual({
			stretches: [
				{ tick: 'done', from: 0, to: 400 },
				{ tick: 'forgotten', from: 400, to: 600 }
			],
			current: 700
		});
	});

	it('gives every tick its share, whatever the ticks', () => {
		const tick = fc.constantFrom<Tick>('done', 'forgotten', 'waiting');
		fc.assert(
			fc.property(fc.array(tick, { minLength: 1, maxLength: 1000 }), (ticks) => {
				const { stretches } = rulerBar(ticks);
				for (const kind of ['done', 'forgotten'] as const) {
					const length = stretches
						.filter((stretch) => stretch.tick === kind)
						.reduce((sum, { from, to }) => sum + to - from, 0);
					const share = ticks.filter((each) => each === kind).length / ticks.length;
					expect(length).toBeCloseTo(share * 1000, 6);
				}
				for (const [position, stretch] of stretches.entries())
					expect(
						stretches[position + 1]?.tick === stretch.tick &&
							stretches[position + 1]?.from === stretch.to
					).toBe(false);
			})
		);
	});
});
