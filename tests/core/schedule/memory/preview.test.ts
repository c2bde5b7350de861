import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preview } from '#lib/core/schedule/memory/preview.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { after, dawn, grades, histories, monday, pressed, theCard, review } from '../memories.ts';

describe('preview', () => {
	it('prints what a new card gets', () => {
		const shown = preview(null, theCard, dawn, monday, { ...defaultScheduling, fuzz: false });
		expect(shown).toEqual({
			1: { in: 'minutes', minutes: 1, at: dawn + 60_000 },
			2: { in: 'minutes', minutes: 5.5, at: dawn + 330_000 },
			3: { in: 'minutes', minutes: 10, at: dawn + 600_000 },
			4: { in: 'days', days: 8, day: monday + 8 }
		});
	});

	it('says exactly what pressing the button then does', () => {
		fc.assert(
			fc.property(histories, grades, fc.nat(800), (history, grade, gap) => {
				const before = after(history, defaultScheduling);
				const days = (before?.lastDay ?? monday) - monday + gap - 3;
				const pressing = review({ days, outcome: pressed(grade) });
				const shown = preview(before, theCard, pressing.at, pressing.day, defaultScheduling)[grade];
				const next = remember(before, pressing, defaultScheduling);
				if (shown.in === 'minutes') {
					expect(next.phase).not.toBe('review');
					expect(next.dueAt).toBe(shown.at);
					expect(next.dueAt - pressing.at).toBeCloseTo(shown.minutes * 60_000, 6);
				} else {
					expect(next).toMatchObject({ phase: 'review', interval: shown.days, dueDay: shown.day });
				}
			})
		);
	});
});
