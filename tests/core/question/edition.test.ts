import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { editionOf } from '#lib/core/question/edition.ts';

const keyOf = (text: string, part = 'whole'): string => {
	const [question] = parseSet(text, 'set').set.questions;
	if (question === undefined) throw new Error(`Nothing was read from ${text}`);
	return editionOf(question, part).key;
};

const single = 'Q: Which gas?\n[ ] Oxygen\n> No.\n[x] Carbon dioxide\n';
const gaps = 'Fill: Plants turn {water} into {glucose|sugar}.\n';

describe('the key of an edition', () => {
	it('never changes by itself: it stands in the log', () => {
		expect(keyOf(single)).toBe('7kc98b');
	});

	it.each([
		['the prompt', single, single.replace('gas', 'of the gases')],
		['a distractor', single, single.replace('Oxygen', 'Nitrogen')],
		['feedback', single, single.replace('No.', 'Not quite.')],
		['the order of options', single, 'Q: Which gas?\n[x] Carbon dioxide\n[ ] Oxygen\n'],
		['case and spaces of the key', single, single.replace('Carbon dioxide', 'carbon  dioxide.')],
		['a hint', single, `${single}Hint: Think.\n`],
		[
			'a distractor of several right',
			'Q: W?\n[x] a\n[x] b\n[ ] c\n',
			'Q: W?\n[x] b\n[x] a\n[ ] d\n'
		],
		['the form of a number', 'Q: W?\n= 6.50\n', 'Q: W?\n= 6,5\n'],
		['a tolerance', 'Q: W?\n= 6\n', 'Q: W?\n= 6 ± 0.5\n'],
		['the order of answers', 'Q: W?\n= a\n= b\n', 'Q: W?\n= b\n= a\n'],
		['a foreseen mistake', 'Q: W?\n= a\n', 'Q: W?\n= a\n!= c\n'],
		['the order of pairs', 'Q: W?\na -> 1\nb -> 2\n', 'Q: W?\nb -> 2\na -> 1\n'],
		['a model beside criteria', 'Q: W?\nModel: a\nCriteria: c\n', 'Q: W?\nModel: b\nCriteria: c\n']
	])('stays with a change of %s', (_, one, other) => {
		expect(keyOf(other)).toBe(keyOf(one));
	});

	it.each([
		['the right option', single, single.replace('Carbon dioxide', 'Argon')],
		['the marks', single, 'Q: Which gas?\n[x] Oxygen\n[ ] Carbon dioxide\n'],
		['true to false', 'Q: W?\n= true\n', 'Q: W?\n= false\n'],
		['a number', 'Q: W?\n= 6\n', 'Q: W?\n= 7\n'],
		['a unit', 'Q: W?\n= 6 kg\n', 'Q: W?\n= 6 g\n'],
		['an answer', 'Q: W?\n= a\n', 'Q: W?\n= b\n'],
		['the order of steps', 'Q: W?\n1. a\n2. b\n', 'Q: W?\n1. b\n2. a\n'],
		['what belongs together', 'Q: W?\na -> 1\nb -> 2\n', 'Q: W?\na -> 2\nb -> 1\n'],
		['a category', 'Q: W?\na -> 1\nb -> 2\nc -> 1\n', 'Q: W?\na -> 1\nb -> 2\nc -> 2\n'],
		['a criterion', 'Q: W?\nModel: a\nCriteria: c\n', 'Q: W?\nModel: a\nCriteria: d\n']
	])('becomes another with a change of %s', (_, one, other) => {
		expect(keyOf(other)).not.toBe(keyOf(one));
	});

	it('is each gap’s own', () => {
		const edited = gaps.replace('{water}', '{light}');
		expect(keyOf(edited, 'g1')).not.toBe(keyOf(gaps, 'g1'));
		expect(keyOf(edited, 'g2')).toBe(keyOf(gaps, 'g2'));
		expect(keyOf(edited)).not.toBe(keyOf(gaps));
	});

	it('is each side’s own on a flashcard', () => {
		const card = 'Q: What is a stoma?\nA: A pore.\nReverse: yes\n';
		const edited = card.replace('pore', 'hole');
		expect(keyOf(edited, 'back')).not.toBe(keyOf(card, 'back'));
		expect(keyOf(edited, 'front')).toBe(keyOf(card, 'front'));
	});

	it('comes with the version that the teacher gave', () => {
		const [question] = parseSet(`${single}Version: 2\n`, 'set').set.questions;
		expect(question && editionOf(question, 'whole').version).toBe(2);
	});
});
