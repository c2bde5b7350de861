import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { categorise, match, order } from './sample-questions.ts';
import { scored, showQuestion } from './show-question.ts';

afterEach(cleanup);

const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);
const button = (name: string) => screen.getByRole('button', { name });
const list = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('ordering', () => {
	const shuffled = {
		kind: 'order',
		items: ['It is caught', 'Light arrives', 'Sugar is made']
	} as const;

	it('begins with the order of this showing', () => {
		const { asked } = showQuestion(order);
		const items = asked.kind === 'order' ? asked.items : [];
		expect(rows().map((row) => items.findIndex((item) => row.includes(item)))).toEqual([0, 1, 2]);
	});

	it('moves an item, keeps the focus on it, and says where it is', async () => {
		const { answer } = showQuestion(order, { answer: shuffled });
		button('Move up Light arrives').focus();
		await fireEvent.click(button('Move up Light arrives'));
		await tick();
		expect(answer()).toEqual({
			kind: 'order',
			items: ['Light arrives', 'It is caught', 'Sugar is made']
		});
		expect(document.activeElement).toBe(button('Move up Light arrives'));
		expect(screen.getByRole('status').textContent).toBe('Light arrives, now 1 of 3.');
	});

	it('moves by Alt and an arrow as well', async () => {
		const { answer } = showQuestion(order, { answer: shuffled });
		await fireEvent.keyDown(button('Move up It is caught'), { key: 'ArrowDown', altKey: true });
		await fireEvent.keyDown(button('Move up It is caught'), { key: 'ArrowDown' });
		expect(answer()).toEqual({
			kind: 'order',
			items: ['Light arrives', 'It is caught', 'Sugar is made']
		});
	});

	it('stays put at the ends, says so, and is not disabled there', async () => {
		const { answer } = showQuestion(order, { answer: shuffled });
		const first = button('Move up It is caught');
		expect(first.getAttribute('aria-disabled')).toBe('true');
		expect(first.hasAttribute('disabled')).toBe(false);
		await fireEvent.click(first);
		expect(answer()).toEqual(shuffled);
		expect(screen.getByRole('status').textContent).toBe('It is caught is first already.');
	});

	it('has an empty status region from the start', () => {
		showQuestion(order);
		expect(screen.getByRole('status').textContent).toBe('');
	});

	it('says of each item where it belongs once it is marked', () => {
		showQuestion(order, { answer: shuffled, score: scored('partly') });
		expect(rows()[0]).toMatch(/Belongs\s+in place 2/);
		expect(rows()[2]).toContain('Right place');
		expect(screen.queryAllByRole('button')).toEqual([]);
	});
});

describe('matching', () => {
	it('offers every right side to every left side, as plain text', () => {
		showQuestion(match);
		const options = [...list('Match for leaf').options].map((option) => option.text);
		expect(options[0]).toBe('Choose …');
		expect(options.slice(1).toSorted()).toEqual([
			'attracts insects',
			'makes sugar',
			'takes up water'
		]);
	});

	it('gives every left side, the open ones too, with the text as the file has it', async () => {
		const { answer } = showQuestion(match);
		await fireEvent.change(list('Match for leaf'), { target: { value: 'makes *sugar*' } });
		expect(answer()).toEqual({
			kind: 'match',
			pairs: [
				{ left: 'root', right: null },
				{ left: 'leaf', right: 'makes *sugar*' }
			]
		});
	});

	it('takes a choice back', async () => {
		const { answer } = showQuestion(match, {
			answer: { kind: 'match', pairs: [{ left: 'leaf', right: 'makes *sugar*' }] }
		});
		await fireEvent.change(list('Match for leaf'), { target: { value: '' } });
		expect(answer()).toMatchObject({
			pairs: [
				{ left: 'root', right: null },
				{ left: 'leaf', right: null }
			]
		});
	});

	it('prints long right sides with letters, for lists that would cut them off', () => {
		const long = 'to keep the old harbour open through the winter';
		showQuestion({ ...match, distractors: [long] });
		const letter = [...list('Match for leaf').options].find(({ value }) => value === long)?.text;
		expect(letter).toMatch(/^[ABC]\. to keep the old harbour/);
		expect(screen.getByText(long).closest('li')?.textContent).toContain(letter?.charAt(0));
	});

	it('shows the right partner of a wrong pair, and of an open one', () => {
		showQuestion(match, {
			answer: {
				kind: 'match',
				pairs: [
					{ left: 'root', right: 'attracts insects' },
					{ left: 'leaf', right: null }
				]
			},
			score: scored('wrong')
		});
		const words = (name: string) =>
			document.getElementById(list(name).getAttribute('aria-describedby') ?? '')?.textContent;
		expect(words('Match for root')).toMatch(/Your answer.*Correct answer.*takes up water/s);
		expect(words('Match for leaf')).toMatch(/No answer.*Correct answer.*makes sugar/s);
	});
});

describe('sorting into groups', () => {
	it('gives each item a group of its own to choose from', async () => {
		const { answer } = showQuestion(categorise);
		const fern = screen.getByRole('radiogroup', { name: 'Fern' });
		const plant = [...fern.querySelectorAll('input')][1];
		if (plant !== undefined) await fireEvent.click(plant);
		expect(answer()).toMatchObject({ kind: 'categorise' });
		expect(answer()).toHaveProperty(
			'items',
			expect.arrayContaining([
				{ text: 'Fern', category: 'Plant' },
				{ text: 'Sponge', category: null }
			])
		);
	});

	it('turns to lists when there are more than four groups', () => {
		showQuestion({ ...categorise, categories: ['Animal', 'Plant', 'Fungus', 'Alga', 'Stone'] });
		expect(list('Group for Fern').options.length).toBe(6);
	});

	it('marks the chosen group and the right one', () => {
		showQuestion(categorise, {
			answer: {
				kind: 'categorise',
				items: [
					{ text: 'Fern', category: 'Animal' },
					{ text: 'Sponge', category: 'Animal' }
				]
			},
			score: scored('partly')
		});
		expect(screen.getByRole('radiogroup', { name: 'Fern' }).textContent).toMatch(
			/Animal\s*Your answer\s*Plant\s*✓\s*Correct answer/
		);
		expect(screen.getByRole('radiogroup', { name: 'Sponge' }).textContent).toMatch(
			/Animal\s*✓\s*Your answer, correct/
		);
	});
});
