import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Preview from '#lib/components/write/Preview.svelte';
import { Desk } from '#lib/session/write/desk.svelte.ts';
import { review } from '#lib/session/write/review.ts';

afterEach(cleanup);

const file = `The sea rises twice a day.

It is pulled by the Moon.

Harbours print the times in tables, since nobody keeps them in mind for a whole year.

Q: How often does the sea rise?
= twice
Hint: More than once.
Evidence: "rises twice a day"

Q: Does it rest?
= no
`;

/** A desk without a worker and without waiting. */
async function onTheDesk(text: string): Promise<Desk> {
	const desk = new Desk(
		{
			read: (name, text) =>
				Promise.resolve({ status: 'read', inspected: review(name, text), milliseconds: 0 }),
			close: () => undefined
		},
		(_, then) => {
			then();
			return () => undefined;
		}
	);
	desk.open('tides.md', text);
	await tick();
	return desk;
}

async function shown(text = file): Promise<{ desk: Desk; texts: () => number }> {
	const desk = await onTheDesk(text);
	let texts = 0;
	render(Preview, { desk, ontext: () => (texts += 1) });
	await tick();
	return { desk, texts: () => texts };
}

async function caretAt(desk: Desk, words: string, length = 0): Promise<void> {
	const from = desk.text.indexOf(words);
	desk.moved(from, from + length);
	await tick();
}

const status = (name: string) => screen.queryByRole('heading', { name });

describe('the preview', () => {
	it('shows the article while the caret is in it, and the question at the caret', async () => {
		const { desk } = await shown();
		expect(screen.getByText('It is pulled by the Moon.')).toBeTruthy();
		await caretAt(desk, 'Q: Does it rest');
		expect(status('Does it rest?')).toBeTruthy();
		await caretAt(desk, '= twice');
		expect(status('How often does the sea rise?')).toBeTruthy();
	});

	it('says why there is nothing to see of a question that is held back', async () => {
		const { desk } = await shown(file.replace('= no', ''));
		await caretAt(desk, 'Q: Does it rest');
		expect(
			screen.getByText(/held back until it is mended. Line \d+: The question has no/)
		).toBeTruthy();
	});

	it('marks an answer, shows where it is proven, and begins again', async () => {
		const { desk } = await shown();
		await caretAt(desk, '= twice');
		await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'twice' } });
		await fireEvent.click(screen.getByRole('button', { name: 'Check' }));
		await tick();
		expect(screen.getByRole('heading', { name: /^Correct/ })).toBeTruthy();
		await fireEvent.click(screen.getByRole('button', { name: /paragraph 1/i }));
		expect(screen.getByText('rises twice a day', { selector: 'mark' })).toBeTruthy();
	});

	it('keeps the answer while another question is edited', async () => {
		const { desk } = await shown();
		await caretAt(desk, '= twice');
		await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'tw' } });
		desk.typed(`${desk.text}Hint: Never.\n`);
		await tick();
		expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('tw');
	});

	it('says which paragraphs are asked about, and which are not', async () => {
		await shown();
		expect(screen.getByRole('button', { name: 'Question 1' })).toBeTruthy();
		expect(screen.getAllByText('Not asked about yet')).toHaveLength(1);
	});

	it('brings the text into view when a question in the margin is pressed', async () => {
		const { texts } = await shown();
		await fireEvent.click(screen.getByRole('button', { name: 'Question 1' }));
		expect(texts()).toBe(1);
	});

	it('begins a question about what is selected in the text', async () => {
		const { desk } = await shown();
		await caretAt(desk, 'pulled by the Moon', 'pulled by the Moon'.length);
		await fireEvent.click(screen.getByRole('button', { name: 'Ask about this' }));
		expect(desk.text.endsWith('Q: \n= \nEvidence: "pulled by the Moon."\n')).toBe(true);
	});

	it.each([
		['a question that is held back', `${file}\nQ: What pulls at the sea?\n`, 'pulls at the sea'],
		[
			'the one question of a file, held back',
			'The sea rises.\n\nQ: What pulls at the sea?\n',
			'pulls at the sea'
		],
		['a question', file, 'More than once'],
		['a placeholder', 'The sea rises.\n\nThe text to read\n', 'The text to read']
	])('begins no question about what is selected in %s', async (_, text, words) => {
		const { desk } = await shown(text);
		await caretAt(desk, words, words.length);
		expect(screen.queryByRole('button', { name: 'Ask about this' })).toBeNull();
	});

	it('begins no question while the text is ahead of what was read', async () => {
		const { desk } = await shown();
		await caretAt(desk, 'pulled by the Moon', 'pulled by the Moon'.length);
		expect(screen.getByRole('button', { name: 'Ask about this' })).toBeTruthy();
		desk.changed();
		flushSync();
		expect(screen.queryByRole('button', { name: 'Ask about this' })).toBeNull();
	});

	it('says why words cannot be asked about, until others are selected', async () => {
		const twice = 'The sea rises.\n\nThe sea rises.\n\nIt falls again after some hours.\n';
		const { desk } = await shown(twice);
		await caretAt(desk, 'sea', 'sea'.length);
		await fireEvent.click(screen.getByRole('button', { name: 'Ask about this' }));
		expect(screen.getByText(/stand twice in the article/)).toBeTruthy();
		expect(desk.text).toBe(twice);
		await caretAt(desk, 'falls', 'falls'.length);
		expect(screen.queryByText(/stand twice in the article/)).toBeNull();
	});

	it('makes a gap of a word', async () => {
		const { desk } = await shown();
		await caretAt(desk, 'Moon', 'Moon'.length);
		await fireEvent.click(screen.getByRole('button', { name: 'Make a gap' }));
		expect(desk.text).toContain('Fill: It is pulled by the {Moon}.\n');
	});

	it('has a word for a file without an article, and for one without questions', async () => {
		await shown('Q: Is there a text?\n= no\n');
		await fireEvent.click(screen.getByRole('button', { name: 'Article' }));
		expect(screen.getByText(/There is no article yet/)).toBeTruthy();
		cleanup();
		await shown('Only a text.');
		await fireEvent.click(
			within(screen.getByRole('group', { name: 'What to show' })).getByText('Question')
		);
		expect(screen.getByText(/There is no question yet/)).toBeTruthy();
	});
});
