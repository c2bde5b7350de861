import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { cloze, numeric, open, short } from './sample-questions.ts';
import { part, scored, showQuestion } from './show-question.ts';

afterEach(cleanup);

const field = (name = 'Your answer') => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('a short answer', () => {
	it('gives what was typed', async () => {
		const { answer } = showQuestion(short);
		await fireEvent.input(field(), { target: { value: 'chloro' } });
		expect(answer()).toEqual({ kind: 'short', text: 'chloro' });
	});

	it('lets the browser neither spell nor complete it', () => {
		showQuestion(short);
		expect(field().getAttribute('spellcheck')).toBe('false');
		expect(field().getAttribute('autocomplete')).toBe('off');
	});

	it('hands the answer in with Enter, but not while a word is being composed', async () => {
		const { onsubmit } = showQuestion(short);
		await fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
		expect(onsubmit).not.toHaveBeenCalled();
		await fireEvent.keyDown(field(), { key: 'Enter' });
		expect(onsubmit).toHaveBeenCalledTimes(1);
	});

	it('stays in its place to be read once it is marked', () => {
		showQuestion(short, {
			answer: { kind: 'short', text: 'chloroplast' },
			score: scored('wrong')
		});
		expect(field().value).toBe('chloroplast');
		expect(field().readOnly).toBe(true);
		expect(field().disabled).toBe(false);
		expect(field().className).toContain('marked-wrong');
	});
});

describe('a number', () => {
	it('asks for digits and shows the unit', () => {
		showQuestion(numeric);
		expect(field().inputMode).toBe('decimal');
		expect(screen.getByText('%')).toBeTruthy();
	});

	it('changes the sign for keypads that have no minus', async () => {
		const { answer } = showQuestion(numeric, { answer: { kind: 'numeric', text: '5' } });
		await fireEvent.click(screen.getByRole('button', { name: 'Change the sign' }));
		expect(answer()).toEqual({ kind: 'numeric', text: '−5' });
		await fireEvent.click(screen.getByRole('button', { name: 'Change the sign' }));
		expect(answer()).toEqual({ kind: 'numeric', text: '5' });
	});

	it('ties the reason to the field when it cannot be read', () => {
		showQuestion(numeric, {
			answer: { kind: 'numeric', text: 'about six' },
			problem: { status: 'invalid', why: { code: 'not-a-number' } }
		});
		const words = screen.getByText(/This is not a number we can read: “about six”/);
		expect(field().getAttribute('aria-invalid')).toBe('true');
		expect(field().getAttribute('aria-describedby')).toContain(words.closest('p')?.id ?? 'none');
	});
});

describe('gaps', () => {
	it('labels each gap by its place in the row', () => {
		showQuestion(cloze);
		expect(screen.getByRole('heading', { name: 'Fill in the 3 gaps' })).toBeTruthy();
		expect(field('Gap 1 of 3')).toBeTruthy();
		expect(screen.getByRole('combobox', { name: 'Gap 3 of 3' })).toBeTruthy();
	});

	it('gives every gap, the empty ones too', async () => {
		const { answer } = showQuestion(cloze);
		await fireEvent.input(field('Gap 2 of 3'), { target: { value: 'sugar' } });
		await fireEvent.change(screen.getByRole('combobox'), { target: { value: 'oxygen' } });
		expect(answer()).toEqual({
			kind: 'cloze',
			gaps: [
				{ gap: 'g1', text: '' },
				{ gap: 'g2', text: 'sugar' },
				{ gap: 'g3', text: 'oxygen' }
			]
		});
	});

	it('reads without a space before a comma or a full stop', () => {
		showQuestion(cloze, { part: 'g2' });
		const text = screen.getByRole('textbox').closest('p')?.textContent;
		expect(text).toBe('Plants turn water into  and oxygen.');
	});

	it('points out only the gaps that are empty', () => {
		showQuestion(cloze, {
			answer: { kind: 'cloze', gaps: [{ gap: 'g1', text: 'water' }] },
			problem: { status: 'invalid', why: { code: 'incomplete', missing: 2 } }
		});
		expect(screen.getByText(/2 gaps are still empty/)).toBeTruthy();
		expect(field('Gap 1 of 3').hasAttribute('aria-invalid')).toBe(false);
		expect(field('Gap 2 of 3').getAttribute('aria-invalid')).toBe('true');
	});

	it('writes the right word behind a wrong one', () => {
		showQuestion(cloze, {
			answer: {
				kind: 'cloze',
				gaps: [
					{ gap: 'g1', text: 'water' },
					{ gap: 'g2', text: 'salt' },
					{ gap: 'g3', text: '' }
				]
			},
			score: scored('partly', [part('g1', 1), part('g2', 0), part('g3', 0)])
		});
		const words = (element: HTMLElement) =>
			(element.getAttribute('aria-describedby') ?? '')
				.split(' ')
				.map((id) => document.getElementById(id)?.textContent)
				.join(' ');
		expect(words(field('Gap 1 of 3'))).toContain('Your answer, correct');
		expect(words(field('Gap 2 of 3'))).toMatch(/Your answer\. Correct answer:\s*glucose/);
		expect(words(screen.getByRole('combobox'))).toMatch(/No answer\. Correct answer:\s*oxygen/);
	});

	it('does not let a list be changed once it is marked', async () => {
		const given = { kind: 'cloze', gaps: [{ gap: 'g3', text: 'nitrogen' }] } as const;
		const { answer } = showQuestion(cloze, { answer: given, score: scored('wrong') });
		const list = screen.getByRole<HTMLSelectElement>('combobox');
		expect(list.getAttribute('aria-disabled')).toBe('true');
		expect(list.disabled).toBe(false);
		await fireEvent.change(list, { target: { value: 'oxygen' } });
		expect(answer()).toEqual(given);
		expect(list.value).toBe('nitrogen');
	});
});

describe('an open answer', () => {
	it('hides the model until it is asked for', () => {
		showQuestion(open);
		expect(screen.queryByText(/A flat leaf/)).toBeNull();
		expect(screen.queryAllByRole('checkbox')).toEqual([]);
	});

	it('hands in with Ctrl and Enter, so that Enter can begin a line', async () => {
		const { onsubmit } = showQuestion(open);
		await fireEvent.keyDown(field(), { key: 'Enter' });
		expect(onsubmit).not.toHaveBeenCalled();
		await fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
		expect(onsubmit).toHaveBeenCalledTimes(1);
	});

	it('reports the criteria that are met, in the teacher’s order', async () => {
		const { answer } = showQuestion(open, {
			answer: { kind: 'open', text: 'Light.', met: [], remembered: false },
			revealed: true
		});
		expect(screen.getByText(/A flat leaf/)).toBeTruthy();
		expect(field().readOnly).toBe(true);
		await fireEvent.click(screen.getByRole('checkbox', { name: 'names the short way' }));
		await fireEvent.click(screen.getByRole('checkbox', { name: 'names the surface' }));
		expect(answer()).toEqual({
			kind: 'open',
			text: 'Light.',
			met: ['names the surface', 'names the short way'],
			remembered: false
		});
	});
});
