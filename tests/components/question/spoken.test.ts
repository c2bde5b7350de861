import { describe, expect, it } from 'vitest';
import { spoken } from '#lib/components/question/spoken.ts';
import { card, cloze, short, single } from './sample-questions.ts';

const scored = { status: 'scored', share: 0, parts: [], notes: [], feedback: [] } as const;

describe('spoken', () => {
	it('says the verdict and the explanation, without marks', () => {
		expect(spoken({ ...scored, verdict: 'right' }, single)).toBe(
			'Correct. The pull comes from the sky.'
		);
	});

	it('adds the key and the teacher’s words when it was missed', () => {
		const score = { ...scored, verdict: 'wrong', feedback: ['A slope does *not* pull.'] } as const;
		expect(spoken(score, single)).toBe(
			'Not quite. Correct answer: The moon. A slope does not pull. The pull comes from the sky.'
		);
	});

	it('says how a slip was read', () => {
		const notes = [{ code: 'typo', readAs: 'chlorophyll' }] as const;
		expect(spoken({ ...scored, verdict: 'right', notes }, short)).toContain(
			'We read this as “chlorophyll”.'
		);
	});

	it('gives only the gap that was asked', () => {
		const parts = [{ part: 'g2', share: 0, guess: 0 }];
		expect(spoken({ ...scored, verdict: 'wrong', parts }, cloze)).toContain(
			'Correct answer: glucose.'
		);
	});

	it('does not call a card correct, nor give away its key', () => {
		const words = spoken({ ...scored, verdict: 'wrong' }, card);
		expect(words).toMatch(/^Not remembered\./);
		expect(words).not.toContain('Springs');
	});

	it('is empty before anything is marked', () => {
		expect(spoken({ status: 'unanswered' }, single)).toBe('');
	});
});
