import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { card, cloze, everyKind, match, multiple, short, single } from './sample-questions.ts';
import { showQuestion } from './show-question.ts';

afterEach(cleanup);

describe('QuestionView', () => {
	it.each(everyKind.map((question) => [question.kind, question] as const))(
		'heads the page with the question: %s',
		(_, question) => {
			const { component } = showQuestion(question);
			const heading = screen.getByRole('heading', { level: 1 });
			component['focus']();
			expect(document.activeElement).toBe(heading);
			expect(heading.textContent).not.toBe('');
		}
	);

	it.each(everyKind.map((question) => [question.kind, question] as const))(
		'never disables a control: %s',
		(_, question) => {
			showQuestion(question, { problem: { status: 'unanswered' } });
			expect(document.querySelectorAll('[disabled]').length).toBe(0);
		}
	);

	it.each([
		['a list of options', single, 'radio', 0],
		['a list of boxes', multiple, 'checkbox', 0],
		['a field', short, 'textbox', 0],
		['pairs', match, 'combobox', 0]
	] as const)('gives focus to the first control of %s', (_, question, role, position) => {
		const { component } = showQuestion(question);
		component['focusAnswer']();
		expect(document.activeElement).toBe(screen.getAllByRole(role)[position]);
	});

	it('gives focus to the first gap that is still empty', () => {
		const { component } = showQuestion(cloze, {
			answer: { kind: 'cloze', gaps: [{ gap: 'g1', text: 'water' }] }
		});
		component['focusAnswer']();
		expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Gap 2 of 3' }));
	});

	it('ties the error to the group and marks it as invalid', () => {
		showQuestion(single, { problem: { status: 'unanswered' } });
		const group = screen.getByRole('radiogroup');
		const words = document.getElementById(group.getAttribute('aria-describedby') ?? '');
		expect(words?.textContent).toContain('Choose an answer, or go on without.');
		expect(group.getAttribute('aria-invalid')).toBe('true');
	});

	it('sets what stands below the first paragraph of a prompt under the heading', () => {
		showQuestion({ ...short, prompt: 'Which gas is meant?\n\n1. It burns.\n2. It is light.' });
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Which gas is meant?');
		expect(screen.getAllByRole('listitem').length).toBe(2);
	});

	it('shows the back of a card only when it is asked for', async () => {
		const { rerender } = showQuestion(card);
		expect(screen.queryByText('Springs')).toBeNull();
		await rerender({ revealed: { question: card } });
		expect(screen.getByText('Springs')).toBeTruthy();
	});

	it('shows the front of a card that was asked from the back', () => {
		showQuestion(card, { part: 'front', revealed: true });
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Springs');
		expect(screen.getByText('Tides with the greatest range')).toBeTruthy();
	});

	it('is one of several with a heading of the second level', async () => {
		const { rerender } = showQuestion(single);
		await rerender({ compact: true });
		expect(screen.getByRole('heading', { level: 2 })).toBeTruthy();
	});
});
