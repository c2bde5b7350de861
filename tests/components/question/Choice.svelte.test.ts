import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { multiple, single, truefalse } from './sample-questions.ts';
import { scored, showQuestion } from './show-question.ts';

afterEach(cleanup);

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

function describedBy(element: HTMLElement): string {
	const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
	return ids.map((id) => document.getElementById(id)?.textContent.trim() ?? `no ${id}`).join(' | ');
}

describe('choose one, asked', () => {
	it('names the group by the question and its options by their words alone', () => {
		showQuestion(single);
		expect(screen.getByRole('radiogroup', { name: 'What does most of the pulling?' })).toBeTruthy();
		expect(radio('The sun').checked).toBe(false);
	});

	it('preselects nothing', () => {
		showQuestion(single);
		expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
	});

	it('gives the chosen text as a fresh answer', async () => {
		const { answer } = showQuestion(single);
		await fireEvent.click(radio('The moon'));
		expect(answer()).toEqual({ kind: 'single', chosen: 'The moon' });
		expect(radio('The moon').checked).toBe(true);
	});

	it('chooses by number, and moves the focus there', async () => {
		const { answer } = showQuestion(single, { shortcuts: true });
		await fireEvent.keyDown(document.body, { key: '2' });
		expect(answer()).toEqual({ kind: 'single', chosen: 'The moon' });
		expect(document.activeElement).toBe(radio('The moon'));
		expect(radio('The moon').getAttribute('aria-keyshortcuts')).toBe('2');
	});

	it.each([
		['a number without an option', { key: '9' }],
		['a key held down', { key: '2', repeat: true }],
		['a chord', { key: '2', ctrlKey: true }]
	])('ignores %s', async (_, event) => {
		const { answer } = showQuestion(single, { shortcuts: true });
		await fireEvent.keyDown(document.body, event);
		expect(answer()).toEqual({ kind: 'single', chosen: null });
	});

	it('ignores numbers where shortcuts are switched off', async () => {
		const { answer } = showQuestion(single);
		await fireEvent.keyDown(document.body, { key: '2' });
		expect(answer()).toEqual({ kind: 'single', chosen: null });
		expect(radio('The moon').hasAttribute('aria-keyshortcuts')).toBe(false);
	});

	it('hands the answer in with Enter, once', async () => {
		const { onsubmit } = showQuestion(single);
		await fireEvent.keyDown(radio('The moon'), { key: 'Enter' });
		await fireEvent.keyDown(radio('The moon'), { key: 'Enter', repeat: true });
		expect(onsubmit).toHaveBeenCalledTimes(1);
	});
});

describe('choose one, marked', () => {
	const wrong = { kind: 'single', chosen: 'The slope' } as const;

	it('says which was right and which was chosen', () => {
		showQuestion(single, { answer: wrong, score: scored('wrong') });
		expect(describedBy(radio('The moon'))).toContain('Correct answer');
		expect(describedBy(radio('The slope'))).toContain('Your answer');
		expect(describedBy(radio('The wind'))).toBe('');
	});

	it('ties the teacher’s words to the option that was chosen', () => {
		showQuestion(single, { answer: wrong, score: scored('wrong') });
		expect(describedBy(radio('The slope'))).toBe('Your answer | A slope does not pull.');
	});

	it('says so when the chosen one is right', () => {
		showQuestion(single, {
			answer: { kind: 'single', chosen: 'The moon' },
			score: scored('right')
		});
		expect(describedBy(radio('The moon'))).toContain('Your answer, correct');
	});

	it('tells an option worth something from one worth nothing', () => {
		showQuestion(single, {
			answer: { kind: 'single', chosen: 'The **sun**' },
			score: scored('partly')
		});
		expect(describedBy(radio('The sun'))).toContain('Your answer, partly right');
	});

	it('keeps the options to be reached, but not changed', async () => {
		const { answer } = showQuestion(single, {
			answer: wrong,
			score: scored('wrong'),
			shortcuts: true
		});
		expect(radio('The moon').disabled).toBe(false);
		expect(radio('The moon').getAttribute('aria-disabled')).toBe('true');
		// A browser takes back the choice of a click that was cancelled.
		expect(await fireEvent.click(radio('The moon'))).toBe(false);
		await fireEvent.keyDown(document.body, { key: '1' });
		expect(answer()).toEqual(wrong);
	});

	it('leaves Enter to the page, where the same key goes on', async () => {
		const { onsubmit } = showQuestion(single, { answer: wrong, score: scored('wrong') });
		await fireEvent.keyDown(radio('The slope'), { key: 'Enter' });
		expect(onsubmit).not.toHaveBeenCalled();
	});
});

describe('choose all that apply', () => {
	it('says that there may be several', () => {
		showQuestion(multiple);
		expect(screen.getByText('Choose all that apply.')).toBeTruthy();
	});

	it('gives the chosen ones in the order shown, whatever the order of choosing', async () => {
		const { answer } = showQuestion(multiple);
		await fireEvent.click(box('Water'));
		await fireEvent.click(box('Light'));
		expect(answer()).toEqual({ kind: 'multiple', chosen: ['Light', 'Water'] });
		await fireEvent.click(box('Light'));
		expect(answer()).toEqual({ kind: 'multiple', chosen: ['Water'] });
	});

	it('toggles by number', async () => {
		const { answer } = showQuestion(multiple, { shortcuts: true });
		await fireEvent.keyDown(document.body, { key: '3' });
		expect(answer()).toEqual({ kind: 'multiple', chosen: ['Soil'] });
		await fireEvent.keyDown(document.body, { key: '3' });
		expect(answer()).toEqual({ kind: 'multiple', chosen: [] });
	});

	it('shows a key that was missed as the right answer', () => {
		showQuestion(multiple, {
			answer: { kind: 'multiple', chosen: ['Light', 'Soil'] },
			score: scored('partly')
		});
		expect(describedBy(box('Light'))).toBe('✓Your answer, correct | Always.');
		expect(describedBy(box('Water'))).toBe('✓Correct answer');
		expect(describedBy(box('Soil'))).toBe('Your answer | Not all plants have soil.');
	});
});

describe('true or false', () => {
	it('gives a truth value', async () => {
		const { answer } = showQuestion(truefalse);
		await fireEvent.click(radio('False'));
		expect(answer()).toEqual({ kind: 'truefalse', chosen: false });
	});

	it('marks both sides', () => {
		showQuestion(truefalse, {
			answer: { kind: 'truefalse', chosen: true },
			score: scored('wrong')
		});
		expect(describedBy(radio('True'))).toBe('Your answer | Not for long.');
		expect(describedBy(radio('False'))).toBe('✓Correct answer');
	});
});
