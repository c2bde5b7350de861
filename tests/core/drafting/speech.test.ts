import { describe, expect, it } from 'vitest';
import { speechesIn } from '#lib/core/drafting/speech.ts';

const told = (text: string) =>
	speechesIn(text).map(({ said, speaker, manner }) => [said, speaker.text, manner]);

describe('speechesIn', () => {
	it.each([
		[
			'“We have no time to lose,” said Mayor Bludworth.',
			'We have no time to lose',
			'Mayor Bludworth',
			'said'
		],
		[
			'"The lamps went out at nine," Clara Voss recalled.',
			'The lamps went out at nine',
			'Clara Voss',
			'said'
		],
		[
			'In 1823 Anning wrote: “The cliff came down today.”',
			'The cliff came down today',
			'Anning',
			'wrote'
		],
		[
			'According to Pepys, “The streets were full of people.”',
			'The streets were full of people',
			'Pepys',
			'reported'
		],
		[
			'“The streets were full of people,” according to Pepys.',
			'The streets were full of people',
			'Pepys',
			'reported'
		],
		[
			'Karl von Stein told the court: “I sold the map.”',
			'I sold the map',
			'Karl von Stein',
			'said'
		],
		[
			'“The boat is safe,” Ida Holm said, “and nobody is hurt.”',
			'The boat is safe, and nobody is hurt',
			'Ida Holm',
			'said'
		],
		[
			'“The boat is safe,” said Ida Holm. “But the net is lost.”',
			'The boat is safe. But the net is lost',
			'Ida Holm',
			'said'
		],
		[
			'“Who opened the north gate?” asked Ida Holm.',
			'Who opened the north gate?',
			'Ida Holm',
			'said'
		],
		[
			'‘The well’s been dry since May,’ said Ida Holm.',
			'The well’s been dry since May',
			'Ida Holm',
			'said'
		],
		[
			'The net was torn. "We fish again tomorrow," said Dr. Ida Holm to the owners.',
			'We fish again tomorrow',
			'Dr. Ida Holm',
			'said'
		],
		[
			'Ida Holm wrote to Karl Stein: “The mill is yours.” He did not answer.',
			'The mill is yours',
			'Ida Holm',
			'wrote'
		],
		[
			'“I found it under the stairs,” she once wrote.',
			'I found it under the stairs',
			'she',
			'wrote'
		]
	])('hears %j', (text, ...speech) => {
		expect(told(text)).toEqual([speech]);
	});

	it('keeps two people who talk apart', () => {
		const text =
			'“The gate is still open,” said Ida Holm. “Then we can leave,” answered Karl Stein.';
		expect(told(text).map(([, speaker]) => speaker)).toEqual(['Ida Holm', 'Karl Stein']);
	});

	it.each([
		['a word in scare quotes', 'The “old gang of five” ruled for years, said Ida Holm.'],
		['a part of what was said', 'Ida Holm said that “a child could have put it out”.'],
		['a title', 'In his book, “How the Old Tower Fell,” Karl Stein wrote about bells.'],
		['a title in capitals', 'Karl Stein wrote: “On the Fall of the Old Tower.”'],
		['what a word means', 'The animal was named Ichthyosaurus, which means "fish lizard".'],
		['dialogue without a speaker', '“The gate is still open.” “Then we can leave at once.”'],
		['a speaker without a name', '“The gate is still open,” said the guard.'],
		['several speakers', '“The gate is still open,” said Ida Holm and Karl Stein.'],
		['somebody else’s relative', '“The gate is still open,” said Karl Stein’s wife.'],
		['somebody else’s friend', 'A friend of Karl Stein said: “The gate is still open.”'],
		['what nobody said', 'Marie Holm never said: “Let the people eat our cake.”'],
		['what is only supposed', 'Legend has it that Ida Holm cried: “The gate is still open.”'],
		['a quotation in a quotation', 'Ida Holm said: “My father wrote ‘Beware of fire’ above it.”'],
		['marks that do not match', '“The gate is “still open,” said Ida Holm.'],
		[
			'a cut that turns the sense',
			'“I would burn the map,” said Ida Holm, smiling, “if I hated it.”'
		],
		['what was left out already', 'Ida Holm said: “The gate … is still open today.”'],
		['an answer that goes on', 'Ida Holm said: “The gate is open.” “No, it is shut.”'],
		['a pronoun that begins anew', '“Is the gate still open?” He said nothing.'],
		['a question to somebody', '“Is the gate still open?” Ida Holm wrote: “It never was closed.”'],
		['a speech that goes on', '“The gate is open,” said Ida Holm. “Come in.” “Or stay out.”'],
		['too few words', '“Never again,” said Ida Holm.']
	])('leaves out %s', (_, text) => {
		expect(told(text).filter(([said]) => said !== 'It never was closed')).toEqual([]);
	});

	it('takes its time only with what is near a quotation', () => {
		const long = `${'A'.repeat(200_000)} “The gate is still open,” said Ida Holm. ${'“Ah,” said Bo. '.repeat(5000)}`;
		const before = performance.now();
		expect(speechesIn(long)).toHaveLength(0);
		expect(performance.now() - before).toBeLessThan(1000);
	});
});
