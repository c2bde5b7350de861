import { describe, expect, it } from 'vitest';
import { helpFor, otherForm } from '#lib/core/schedule/sitting/help.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { item } from './items.ts';
import { after, marked, monday, pressed, review } from '../memories.ts';

function forgotten(times: number, days = 0): Memory {
	const reviews = Array.from({ length: times }, (_, turn) =>
		review({ days: days + turn, outcome: pressed(1) })
	);
	const memory = after([review({ where: 'quiz', outcome: marked(1) }), ...reviews]);
	if (memory === null) throw new Error('An answer leaves a memory.');
	return memory;
}

const other = { card: item('b').card, memory: null, stage: 'gap' } as const;
const third = { card: item('c').card, memory: null, stage: 'typed' } as const;

describe('failures in a row', () => {
	it('are counted over sessions until the card is known', () => {
		const failed = [1, 2].map((days) => review({ days, outcome: pressed(1) }));
		expect(after(failed)?.failures).toBe(2);
		expect(after([...failed, review({ days: 3, outcome: marked(0.2) })])?.failures).toBe(3);
		expect(after([...failed, review({ days: 3, outcome: pressed(2) })])).not.toHaveProperty(
			'failures'
		);
	});

	it('do not count another try in the same sitting, which ends them when it is right', () => {
		const failed = [1, 2].map((days) => review({ days, outcome: marked(0) }));
		const retry = (share: number) => review({ days: 2, retry: true, outcome: marked(share) });
		expect(after([...failed, retry(0)])?.failures).toBe(2);
		expect(after([...failed, retry(1)])).not.toHaveProperty('failures');
		expect(after([retry(0)])).not.toHaveProperty('failures');
	});
});

describe('helpFor', () => {
	it.each([
		{ times: 0, help: null },
		{ times: 2, help: null },
		{ times: 3, help: 'paragraph' },
		{ times: 5, help: 'paragraph' }
	])('of a card forgotten $times times in a row is $help', ({ times, help }) => {
		expect(helpFor(item('a', forgotten(times)), null)).toBe(help);
		expect(helpFor(item('a'), forgotten(times))).toBe(help);
	});

	it('goes by the last answer of the session, if there is one', () => {
		expect(helpFor(item('a', forgotten(3)), forgotten(0))).toBeNull();
	});

	it('is given to a leech while it is forgotten', () => {
		const leech = { ...forgotten(1), lapses: 8 };
		expect(helpFor(item('a', leech), null)).toBe('paragraph');
		expect(helpFor(item('a', { ...leech, lapses: 7 }), null)).toBeNull();
		expect(helpFor(item('a', { ...leech, lastShare: 1 }), null)).toBeNull();
	});

	it('comes before the form that takes the place of a forgotten one, once', () => {
		const swapped = item('b', null, { why: { by: 'form', failures: 3 } });
		expect(helpFor(swapped, null)).toBe('paragraph');
		expect(helpFor(swapped, forgotten(1))).toBeNull();
		expect(helpFor(item('b'), null)).toBeNull();
	});
});

describe('otherForm', () => {
	it('is the easiest of the other forms, after three failures', () => {
		const memory = forgotten(3);
		const asked = item('a', memory, { forms: [other, third], takes: 9_000 });
		expect(otherForm(asked, memory)).toEqual({
			card: other.card,
			memory: null,
			reason: 'learning',
			change: null,
			why: { by: 'form', failures: 3 },
			form: { stage: 'gap', insteadOf: asked.card.key, stability: memory.stability },
			forms: [third],
			takes: 9_000
		});
	});

	it('is none before that, and none where the fact has no other form', () => {
		expect(otherForm(item('a', null, { forms: [other] }), forgotten(2))).toBeNull();
		expect(otherForm(item('a', null, { forms: [other] }), forgotten(0))).toBeNull();
		expect(otherForm(item('a'), forgotten(3))).toBeNull();
		expect(forgotten(3).lastDay).toBe(monday + 2);
	});
});
