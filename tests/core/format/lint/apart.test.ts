import { describe, expect, it } from 'vitest';
import { apartIn } from '#lib/core/format/lint/apart.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';

const file = `Title: Keeping apart

# Questions

Q: Of which country is Canberra the capital? ^auscap
= Australia

Q: What is the capital city of Australia? ^capital
[x] Canberra
[ ] Sydney

Q: Which planet is the largest one of the Solar System? ^planet
= Jupiter
Fact: largest planet

Q: The planet Jupiter is the largest one of the Solar System. ^truth1
= true
Fact: Largest Planet

Q: Which sea lies between Italy and Greece? ^ionian
= the Ionian Sea
`;
const { set } = parseSet(file, 'apart');

describe('apartIn', () => {
	it('names both of two questions that give one another away, and no forms of one fact', () => {
		expect(Object.fromEntries(apartIn(set))).toEqual({
			auscap: ['capital'],
			capital: ['auscap'],
			planet: [],
			truth1: [],
			ionian: []
		});
	});

	it('lists what a question gives away and what gives it away, in the order of the file', () => {
		const more = `${file}
Q: Canberra is the capital city of Australia, and lies inland. ^inland
= true
`;
		expect(apartIn(parseSet(more, 'apart').set).get('capital')).toEqual(['auscap', 'inland']);
	});
});

describe('the traits of an entry', () => {
	it('say kind, fact, and from what a question is kept apart', () => {
		expect(entryOf(set).traits).toEqual([
			{ kind: 'short', apart: ['capital'] },
			{ kind: 'single', apart: ['auscap'] },
			{ kind: 'short', fact: 'largest planet' },
			{ kind: 'truefalse', fact: 'Largest Planet' },
			{ kind: 'short' }
		]);
	});
});
