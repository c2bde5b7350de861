import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { lockFor } from '#lib/core/identity/lock.ts';
import { shelve } from '#lib/server/shelve.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

const tides = `Title: The tides
Id: tides
Description: Why the sea rises.

# Moon

The Moon raises most of the tide.

# Sun

The Sun helps.

# Questions

Q: What raises most of the tide?
= the Moon
Evidence: "The Moon raises"

Fill: The {Sun} helps the {Moon}.
Evidence: "The Sun helps"

Cards:
ebb ::: the sea withdrawing
`;

describe('shelve', () => {
	it('reads the sets in the order of the files', () => {
		const sets = shelve(
			[file('questions/a.md', tides), file('questions/b.md', 'Title: B\n\nQ: 1 + 1?\n= 2\n')],
			[]
		);
		expect(sets.map(({ id }) => id)).toEqual(['tides', 'b']);
	});

	it('names every mistake of every file in one error', () => {
		const bad = 'Title: Bad\n\nQ: Which?\n[ ] This\n[ ] That\n';
		const files = [
			file('questions/a.md', bad),
			file('questions/b.md', bad),
			file('questions/c.md', '')
		];
		expect(() => shelve(files, [])).toThrow(
			/questions\/a\.md:3:1: None of the 2.*\nquestions\/b\.md:3:1: None of the 2.*\nquestions\/c\.md:1:1: /su
		);
	});

	it('refuses two sets with one id', () => {
		expect(() =>
			shelve([file('questions/a.md', tides), file('questions/b.md', tides)], [])
		).toThrow(/questions\/b\.md:1:1: The set's id "tides" is taken by questions\/a\.md/u);
	});

	describe('with a lock', () => {
		const { set, written } = parseSet(tides, 'a');
		const lock = { path: 'questions/a.lock.json', text: lockFor(set, written, null) };
		const edited = tides.replace('raises most of the tide?', 'raises the most of a tide?');

		it.each(['questions/a.md', 'questions/renamed.md'])('keeps ids over an edit of %s', (path) => {
			const idsOf = (locks: readonly (typeof lock)[]) =>
				shelve([file(path, edited)], locks)[0]?.questions.map(({ id }) => id);
			expect(idsOf([lock])).toEqual(set.questions.map(({ id }) => id));
			expect(idsOf([])).not.toEqual(idsOf([lock]));
		});

		it('names the line of a lock that cannot be read', () => {
			const broken = { ...lock, text: lock.text.replace('"kind":"cloze"', '"kind":"riddle"') };
			expect(() => shelve([file('questions/a.md', tides)], [broken])).toThrow(
				/questions\/a\.lock\.json:3:1: This question is not/u
			);
		});
	});

	it('lets warnings pass', () => {
		expect(shelve([file('questions/a.md', 'Q: 1 + 1?\n= 2\n')], [])).toHaveLength(1);
	});
});

describe('entryOf', () => {
	it('knows of a set what the contents list and study need', () => {
		const [set] = shelve([file('questions/a.md', tides)], []);
		expect(set).toBeDefined();
		if (set === undefined) return;
		const ids = set.questions.map(({ id }) => id);
		const [, gaps, card] = ids;
		const entry = entryOf(set);
		expect(entry).toMatchObject({
			id: 'tides',
			title: 'The tides',
			description: 'Why the sea rises.',
			language: 'en',
			minutes: 1,
			questions: 3,
			questionIds: ids,
			sections: [
				{ slug: 'moon', title: 'Moon', questions: 1 },
				{ slug: 'sun', title: 'Sun', questions: 1 }
			]
		});
		expect(entry.cards.map(({ key }) => key)).toEqual([
			`tides/${ids[0] ?? ''}/whole`,
			`tides/${gaps ?? ''}/g1`,
			`tides/${gaps ?? ''}/g2`,
			`tides/${card ?? ''}/back`,
			`tides/${card ?? ''}/front`
		]);
	});

	it('says of every card what is right, so that a change of one shows in it alone', () => {
		const keys = (text: string) => {
			const [set] = shelve([file('questions/a.md', text)], []);
			return set === undefined ? [] : entryOf(set).editions.map(({ key }) => key);
		};
		const before = keys(tides);
		const after = keys(tides.replace('{Sun} helps', '{Star} helps'));
		expect(before).toHaveLength(5);
		expect(after.map((key, index) => key === before[index])).toEqual([
			true,
			false,
			true,
			true,
			true
		]);
	});

	it('says which ids questions had before', () => {
		const [set] = shelve([file('questions/a.md', tides)], []);
		expect(set).toBeDefined();
		if (set === undefined) return;
		expect(entryOf(set).renamed).toEqual([]);
		const [first, ...others] = set.questions;
		const questions = first === undefined ? [] : [{ ...first, aliases: ['q1', 'q2'] }, ...others];
		expect(entryOf({ ...set, questions }).renamed).toEqual([
			{ from: 'q1', to: first?.id },
			{ from: 'q2', to: first?.id }
		]);
	});
});
