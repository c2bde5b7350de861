import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '#lib/core/question/answer.ts';
import { find } from './sample-questions.ts';
import { scored, showQuestion } from './show-question.ts';

afterEach(cleanup);

const moon = 'The moon does most of the pulling.';
const sea = 'Twice a day the sea climbs the wall.';
const sun = 'The sun adds a smaller share.';
const pointed = (quote: string): Answer => ({ kind: 'find', quote });
/** What shows it is fetched when it is asked for. */
const sentence = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

describe('a sentence to find, asked', () => {
	it('is a group of sentences, named by the question, with none chosen', async () => {
		showQuestion(find);
		await sentence(moon);
		expect(screen.getByRole('radiogroup', { name: find.prompt })).toBeTruthy();
		expect(screen.getAllByRole('radio')).toHaveLength(3);
		expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
	});

	it('gives the sentence as a fresh answer', async () => {
		const { answer } = showQuestion(find);
		await fireEvent.click(await sentence(sea));
		expect(answer()).toEqual(pointed(sea));
		await fireEvent.click(await sentence(moon));
		expect(answer()).toEqual(pointed(moon));
	});

	it('takes a click on the words', async () => {
		const { answer } = showQuestion(find);
		await sentence(sea);
		await fireEvent.click(screen.getByText(sea));
		expect(answer()).toEqual(pointed(sea));
	});

	it('hands the answer in with Enter, once', async () => {
		const { onsubmit } = showQuestion(find, { answer: pointed(moon) });
		const radio = await sentence(moon);
		await fireEvent.keyDown(radio, { key: 'Enter' });
		await fireEvent.keyDown(radio, { key: 'Enter', repeat: true });
		expect(onsubmit).toHaveBeenCalledTimes(1);
	});

	it('keeps a space between sentences', async () => {
		showQuestion(find);
		await sentence(moon);
		expect(document.querySelector('.text p')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
			`${sea} ${moon}`
		);
	});

	it('says what is missing where nothing was chosen', async () => {
		showQuestion(find, { problem: { status: 'unanswered' } });
		await sentence(moon);
		expect(screen.getByText('Choose a sentence of the text, or go on without.')).toBeTruthy();
	});
});

describe('a sentence to find, marked', () => {
	it.each([
		['the right one', moon, 'right', [['right', 'Your answer, correct', moon]]],
		[
			'another',
			sea,
			'wrong',
			[
				['wrong', 'Your answer', sea],
				['right', 'Correct answer', moon]
			]
		],
		[
			'one that is right in part',
			sun,
			'partly',
			[
				['right', 'Correct answer', moon],
				['wrong', 'Your answer, partly right', sun]
			]
		]
	] as const)('marks %s by words and shape', async (_, quote, verdict, marks) => {
		showQuestion(find, { answer: pointed(quote), score: scored(verdict) });
		await sentence(moon);
		const found = [...document.querySelectorAll('.sentence.right, .sentence.wrong')].map(
			(label) => [
				label.classList.contains('right') ? 'right' : 'wrong',
				label.nextElementSibling?.textContent.replace('✓', '').trim(),
				label.textContent.trim()
			]
		);
		expect(found).toEqual(marks);
	});

	it('cannot be changed any more', async () => {
		const { answer } = showQuestion(find, { answer: pointed(sea), score: scored('wrong') });
		const radio = await sentence(moon);
		expect(radio.getAttribute('aria-disabled')).toBe('true');
		await fireEvent.click(radio);
		expect(answer()).toEqual(pointed(sea));
	});
});
