import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import type { Question } from '#lib/core/question/question.ts';
import { Practice } from '#lib/session/write/practice.svelte.ts';

const { set } = parseSet(
	`The sea rises twice a day.

Q: How often does the sea rise?
= twice
Hint: More than once.

Q: What is a neap tide?
A: A weak one.

Q: Why are there tides?
Model: The Moon pulls.
Criteria: names the Moon; says that it pulls
`,
	'tides'
);

function practise(kind: Question['kind']): Practice {
	const question = set.questions.find((one) => one.kind === kind);
	if (question === undefined) throw new Error(`There is no ${kind}`);
	return new Practice(question, () => set);
}

describe('Practice', () => {
	it('marks an answer as a quiz would', () => {
		const practice = practise('short');
		practice.setDraft({ kind: 'short', text: 'Twice' });
		practice.check();
		expect(practice.score).toMatchObject({ status: 'scored', verdict: 'right' });
	});

	it('says why an answer cannot be marked, until it changes', () => {
		const practice = practise('short');
		practice.check();
		expect(practice.problem).toEqual({ code: 'unanswered' });
		practice.setDraft({ kind: 'short', text: 'once' });
		expect(practice.problem).toBeNull();
	});

	it('opens the hints one by one', () => {
		const practice = practise('short');
		expect(practice.hints).toEqual([]);
		practice.hint();
		expect(practice.hints).toEqual(['More than once.']);
	});

	it('turns a card without marking it', () => {
		const practice = practise('card');
		practice.check();
		expect(practice.revealed).toBe(true);
		expect(practice.score).toBeNull();
	});

	it('shows the model of an open answer first, and marks by the criteria then', () => {
		const practice = practise('open');
		practice.setDraft({ kind: 'open', text: 'Because of the Moon.', met: [], remembered: false });
		practice.check();
		expect(practice.revealed).toBe(true);
		practice.setDraft({
			kind: 'open',
			text: 'It pulls.',
			met: ['says that it pulls'],
			remembered: false
		});
		practice.check();
		expect(practice.score).toMatchObject({ share: 0.5 });
	});

	it('begins again as if nothing had been answered', () => {
		const practice = practise('short');
		practice.hint();
		practice.setDraft({ kind: 'short', text: 'twice' });
		practice.check();
		expect(practice.touched).toBe(true);
		practice.reset();
		expect(practice.touched).toBe(false);
		expect(practice.draft).toEqual({ kind: 'short', text: '' });
	});
});
