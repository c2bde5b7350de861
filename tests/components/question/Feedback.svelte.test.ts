import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Feedback from '#lib/components/question/Feedback.svelte';
import type { Answer } from '#lib/core/question/answer.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';
import { article, evidence, multiple, numeric, order, short, single } from './sample-questions.ts';
import { scored } from './show-question.ts';

afterEach(cleanup);

function show(question: Question, answer: Answer, score: Score, shortcuts = true) {
	const onread = vi.fn();
	render(Feedback, { question, part: 'whole', answer, score, article, onread, shortcuts });
	return { onread };
}

const chosen = { kind: 'single', chosen: 'The slope' } as const;

describe('Feedback', () => {
	it.each([
		['right', 'Correct'],
		['partly', 'Partly right'],
		['wrong', 'Not quite']
	] as const)('heads an answer that is %s with words', (verdict, heading) => {
		show(single, chosen, scored(verdict));
		expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
	});

	it('shows nothing before an answer is marked', () => {
		show(single, chosen, { status: 'unanswered' });
		expect(document.body.textContent.trim()).toBe('');
	});

	it('says the teacher’s words and explains, whatever the verdict', () => {
		show(single, chosen, scored('wrong', [], ['A slope does not pull.']));
		expect(screen.getByText('A slope does not pull.')).toBeTruthy();
		expect(screen.getByText('sky')).toBeTruthy();
	});

	it('names the option each remark is on, where there are several', () => {
		show(multiple, { kind: 'multiple', chosen: ['Soil', 'Light'] }, scored('partly'));
		expect(document.body.textContent).toMatch(
			/On “Light”:\s*Always\.\s*On “Soil”:\s*Not all plants have soil\./
		);
	});

	it('gives the key where the rows do not show it', () => {
		show(short, { kind: 'short', text: 'green' }, scored('wrong'));
		expect(document.body.textContent).toMatch(/Correct answer:\s*chlorophyll/);
	});

	it('does not repeat the key of an answer that was right', () => {
		show(numeric, { kind: 'numeric', text: '6' }, scored('right'));
		expect(document.body.textContent).not.toContain('Correct answer');
	});

	it('does not repeat a key that the rows show', () => {
		show(single, chosen, scored('wrong'));
		expect(document.body.textContent).not.toContain('Correct answer');
	});

	it('lists the right order', () => {
		show(order, { kind: 'order', items: [] }, scored('partly'));
		const list = screen.getByRole('list', { name: 'The right order:' });
		expect([...list.children].map((item) => item.textContent)).toEqual(order.items);
	});

	it('says how a slip was read', () => {
		show(
			short,
			{ kind: 'short', text: 'chlorophyl' },
			{ ...scored('right'), notes: [{ code: 'typo', readAs: 'chlorophyll' }] }
		);
		expect(screen.getByText('We read this as “chlorophyll”.')).toBeTruthy();
	});

	it('quotes the sentence with the evidence marked, and leads to the paragraph', async () => {
		const { onread } = show(single, chosen, scored('wrong'));
		const quote = document.querySelector('blockquote');
		expect(quote?.textContent).toContain(
			'“The table works because the moon does most of the pulling, and the sun adds a smaller share.”'
		);
		expect(quote?.querySelector('mark')?.textContent).toBe('the moon does most of the pulling');
		const button = screen.getByRole('button', { name: 'Read paragraph 2' });
		expect(button.getAttribute('aria-keyshortcuts')).toBe('E');
		await fireEvent.click(button);
		expect(onread).toHaveBeenCalledExactlyOnceWith(2, evidence);
	});

	it.each([
		['lost', { status: 'lost', quote: 'x', exact: 'x', paragraph: null }],
		['of a paragraph that is gone', { ...evidence, paragraph: 9 }]
	] as const)('leaves out evidence that is %s', (_, gone) => {
		show({ ...single, evidence: [gone] }, chosen, scored('wrong'));
		expect(screen.queryByRole('button')).toBeNull();
		expect(document.querySelector('blockquote')).toBeNull();
	});
});
