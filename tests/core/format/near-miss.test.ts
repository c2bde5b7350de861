import { describe, expect, it } from 'vitest';
import { parseSet, type ParsedSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';

const read = (body: string, language = 'en'): ParsedSet =>
	parseSet(`Title: T\nLanguage: ${language}\n\n${body}`, 'x');
const codesIn = (body: string, language = 'en'): readonly string[] =>
	read(body, language).diagnostics.map(({ code }) => code);

describe('what nearly was a keyword', () => {
	it.each([
		['a dash for the colon', 'Q: a?\n= b\nHint - You drink it.\n', ['dash-for-colon']],
		['an equals sign', 'Q: a?\n[x] b\n[ ] c\nExplanation = it is so.\n', ['dash-for-colon']],
		['a long dash without a space', 'Q: a?\n[x] b\n[ ] c\nTags— x, y\n', ['dash-for-colon']],
		['bold, too', 'Q: a?\n[x] b\n[ ] c\n**Hint** – look.\n', ['dash-for-colon']],
		[
			'the key of options',
			'Q: a?\nA) b\nB) c\nAnswer - B\n',
			['no-lettered-key', 'dash-for-colon']
		],
		['in the prompt', 'Q: a?\nHint - You drink it.\n= b\n', ['dash-for-colon']],
		[
			'an unknown keyword below an option',
			'Q: a?\n[x] b\n[ ] c\nTime limit: 30 s\n',
			['unknown-field']
		],
		['below an answer', 'Q: a?\n= b\nTime limit: 30 s\n', ['unknown-field']],
		['below a pair', 'Q: a?\nb -> c\nd -> e\nMarks available: 3\n', ['unknown-field']],
		['behind a gap', 'Q: a?\n[x] b\n[ ] c\n\nTime limit: 30 s\n', ['unknown-field']],
		['below another field', 'Q: a?\n= b\nTags: c\nTime limit: 30 s\n', ['unknown-field']]
	])('is said: %s', (_, body, codes) => {
		expect(codesIn(body)).toEqual(codes);
	});

	it.each([
		['prose in the article', 'Hint - this is prose.\nNote: so is this.\n\nQ: a?\n= b\n'],
		['a prompt of several lines', 'Q: Read this.\nType - a kind.\nRomeo: But soft!\nWhich?\n= b\n'],
		['an explanation that goes on', 'Q: a?\n= b\nExplanation: so.\nNote: still so.\n'],
		['feedback that goes on', 'Q: a?\n[x] b\n> Right.\n> Note: always.\n[ ] c\n'],
		['a time of day', 'Q: a?\n[x] the train\nAt 10:30 it leaves\n[ ] c\n'],
		['an address', 'Q: a?\n[x] see\nHttps://example.org/a\n[ ] c\n'],
		['small letters', 'Q: a?\n[x] the\nfollowing: this\n[ ] c\n'],
		['what a backslash says is text', 'Q: a?\n[x] b\n\\Time limit: 30 s\n[ ] c\n'],
		['what a backslash says is no field', 'Q: a?\n[x] b\n\\Hint - no hint\n[ ] c\n'],
		['a comment', 'Q: a?\n[x] b\n// Time limit: 30 s\n[ ] c\n']
	])('is not seen in %s', (_, body) => {
		expect(codesIn(body)).toEqual([]);
	});

	it('keeps no backslash in the text', () => {
		const { questions } = read('Q: a?\n[x] b\n\\Time limit: 30 s\n[ ] c\n').set;
		expect(questions[0]).toMatchObject({
			options: [{ text: 'b Time limit: 30 s' }, { text: 'c' }]
		});
	});

	it('comes back from a printed set', () => {
		const { set } = read('Q: Read.\n\\Hint - no hint\nWhich?\nA: b\n\\Tags - none\n');
		const again = parseSet(printSet(set), 'x').set;
		expect(again.questions).toMatchObject(set.questions.map(({ prompt }) => ({ prompt })));
	});
});

describe('a letter for a truth', () => {
	it.each([
		['True or false: water is wet.', '= T', 'en', true],
		['Water is dry. (T/F)', '= F', 'en', false],
		['Water is dry (true / false).', '= f.', 'en', false],
		['Richtig oder falsch: Wasser ist nass.', '= R', 'de', true],
		['Vrai ou faux : l’eau est sèche.', '= F', 'fr', false],
		['True or false: water is dry.', 'A: F', 'en', false]
	])('is read where the prompt asks for one: %s %s', (prompt, answer, language, key) => {
		const { set, diagnostics } = read(`Q: ${prompt}\n${answer}\n`, language);
		expect(set.questions).toMatchObject([{ kind: 'truefalse', key }]);
		expect(diagnostics.map(({ code }) => code)).toEqual(['truth-letter-read']);
	});

	it.each([
		['Water is dry.', '= F', ['truth-letter']],
		['Water is dry!', '= f', ['truth-letter']],
		['Which element has the number 9?', '= F', []],
		['Name the sign of fluorine.', '= F', []],
		['The sign of fluorine is ___.', '= F', []],
		['Water is dry.', '= "F"', []],
		['Water is dry.', '= F\n= Fluorine', []],
		['Water is dry.', '= K', []]
	])('stays a letter elsewhere: %s %s', (prompt, answer, codes) => {
		const { set, diagnostics } = read(`Q: ${prompt}\n${answer}\n`);
		expect(set.questions).toMatchObject([{ kind: 'short' }]);
		expect(diagnostics.map(({ code }) => code)).toEqual(codes);
	});

	it.each([
		['True or false: water is wet.', ['no-truth']],
		['Water is wet (T/F)', ['no-truth']],
		['True or false: water is wet. T', ['no-truth']],
		['What is true, or rather likely?', ['no-answer']]
	])('is asked for when it is missing: %s', (prompt, codes) => {
		expect(codesIn(`Q: ${prompt}\n`)).toEqual(codes);
	});
});

describe('a word that nearly is a truth', () => {
	it.each([
		['Water is wet.', '= treu', 'en'],
		['Water is dry.', '= flase', 'en'],
		['True or false: water is wet', '= tru', 'en'],
		['Wasser ist nass.', '= richtg', 'de']
	])('is said: %s %s', (prompt, answer, language) => {
		expect(codesIn(`Q: ${prompt}\n${answer}\n`, language)).toEqual(['truth-typo']);
	});

	it.each([
		['What does a good friend have to be?', '= trie'],
		['Water is wet.', '= "treu"'],
		['Water is wet.', '= wet'],
		['The oak is one.', '= tree'],
		['Water is wet.', '= treu\n= loyal']
	])('is not seen in: %s %s', (prompt, answer) => {
		expect(codesIn(`Q: ${prompt}\n${answer}\n`)).toEqual([]);
	});
});

describe('an answer that makes a flashcard', () => {
	it.each(['Answer: a fungus', 'answers: a fungus', 'Correct answer: a fungus'])(
		'is said: %s',
		(line) => {
			const { set, diagnostics } = read(`Q: What is yeast?\n${line}\n`);
			expect(set.questions).toMatchObject([{ kind: 'card', back: 'a fungus' }]);
			expect(diagnostics.map(({ code }) => code)).toEqual(['answer-as-card']);
		}
	);

	it.each(['A: a fungus', 'Answer: a fungus\nType: card', 'Type: flashcard\nAnswer: a fungus'])(
		'is meant to be one: %j',
		(lines) => {
			expect(codesIn(`Q: What is yeast?\n${lines}\n`)).toEqual([]);
		}
	);
});

describe('a short keyword with a slip', () => {
	it.each(['Hnt', 'hnt', 'Hitn', 'Hin', 'Hintt', 'Tgs', 'Typo', 'Tyep'])(
		'is read: %s',
		(keyword) => {
			const { diagnostics, set } = read(`Q: a?\n= b\n${keyword}: short\n`);
			expect(diagnostics.every(({ code }) => ['keyword-typo', 'field-value'].includes(code))).toBe(
				true
			);
			expect(set.questions).toMatchObject([{ accept: [{ text: 'b' }] }]);
		}
	);

	it.each(['Kid', 'Hit', 'Kin', 'He', 'Tom', 'Ann'])('is not seen in %s', (name) => {
		expect(codesIn(`Q: Who says so?\n${name}: It is late.\n= the driver\n`)).toEqual([]);
	});
});

describe('thousands or decimals', () => {
	it.each([
		['1,000', 'en', '1000', '1.0'],
		['1,250', 'en', '1250', '1.25'],
		['1,234', 'en', '1234', '1.234'],
		['1,200', 'en', '1200', '1.2'],
		['1.234', 'de', '1234', '1.2340'],
		['1,500', 'de', '1500', '1.5']
	])('are told apart in the fewest digits: %s in %s', (written, language, whole, decimal) => {
		const { diagnostics } = read(`Q: How many?\n= ${written}\n`, language);
		expect(diagnostics.map(({ about }) => about)).toEqual([{ text: written, whole, decimal }]);
		expect(codesIn(`Q: How many?\n= ${whole}\n`, language)).toEqual([]);
		expect(codesIn(`Q: How many?\n= ${decimal}\n`, language)).toEqual([]);
	});
});

describe('a range as people say it', () => {
	it.each([
		['2 to 4', 'range-in-words'],
		['2 to 4 km', 'range-in-words'],
		['between 2 and 4', 'range-in-words'],
		['from 2.5 to 4', 'range-in-words'],
		['3.5 - 4', 'range-with-dash'],
		['3-6', 'range-with-dash'],
		['3,5 – 4 °C', 'range-with-dash']
	])('is said: %s', (answer, code) => {
		expect(codesIn(`Q: a?\n= ${answer}\n`)).toEqual([code]);
	});

	it.each([
		'2 and 4',
		'1914',
		'two to four',
		'12 March to 4 April',
		'2020-03-14',
		'"3-6"',
		'route 3-6'
	])('is not seen in %s', (answer) => {
		expect(codesIn(`Q: a?\n= ${answer}\n`)).toEqual([]);
	});
});

describe('a line without its arrow', () => {
	it.each([
		['Q: Match.\nroot -> water\nleaf = light\n', 5],
		['Q: Match.\nleaf: light\nroot -> water\n', 4],
		['Q: Match.\nroot -> water\nleaf light\n', 5],
		['Q: Match root -> water\n', 3]
	])('is pointed at in %j', (body, line) => {
		const [finding] = parseSet(`Title: T\n\n${body}`, 'x').diagnostics;
		expect([finding?.code, finding?.line]).toEqual(['one-pair', line]);
	});
});

describe('numbered lines with a key', () => {
	it.each(['Answer: B', 'Answer: 2', 'Correct answer: b)'])('are said to be options: %s', (key) => {
		expect(codesIn(`Q: a?\n1) b\n2) c\n3) d\n${key}\n`)).toEqual(['numbered-options']);
	});
});

describe('a card with another sign than ::', () => {
	it.each([
		['a colon', 'yeast :: fungus\nflour : starch\nsalt : mineral\n', [5, 6]],
		['a colon behind the word', 'yeast :: fungus\nbread flour: starch\n', [5]],
		['an equals sign', 'yeast :: fungus\nflour = starch\n', [5]],
		['a dash', 'yeast :: fungus\nflour – starch\n', [5]],
		['a bar', 'yeast :: fungus\nflour | starch\n', [5]],
		['below a field', 'yeast :: fungus\nTags: bread\nflour : starch\n', [6]]
	])('is said in every line: %s', (_, cards, lines) => {
		const { diagnostics, heldBack } = parseSet(`Title: T\n\nCards:\n${cards}`, 'x');
		expect(diagnostics.map(({ code }) => code)).toEqual(lines.map(() => 'card-without-separator'));
		expect(diagnostics.map(({ line }) => line)).toEqual(lines.map((line) => line));
		expect(heldBack).toBe(lines.length);
	});

	it.each([
		['a back that goes on', 'yeast :: a fungus\nthat makes bread rise\n'],
		[
			'a whole sentence before the colon',
			'yeast :: a fungus\nthere are two kinds of it: dry and fresh\n'
		],
		['an address', 'yeast :: a fungus\nhttps://example.org/yeast\n'],
		['a time', 'yeast :: a fungus\nrises until 10:30\n'],
		['a hyphen', 'yeast :: a one-celled\nbread-making fungus\n'],
		['what a backslash says is text', 'yeast :: a fungus\n\\flour : starch\n']
	])('is not seen in %s', (_, cards) => {
		expect(codesIn(`Cards:\n${cards}`)).toEqual([]);
	});
});

describe('a worksheet’s question without its Q:', () => {
	const found = (body: string): readonly (readonly [string, number])[] =>
		read(body).diagnostics.map(({ code, line }) => [code, line]);
	const at = (...lines: readonly number[]): readonly (readonly [string, number])[] =>
		lines.map((line) => ['lettered-without-start', line]);

	it.each([
		['with a star', '1. What is yeast?\na) A fungus *\nb) A plant\n', [4]],
		['with a star in front', '1) Yeast is\n*a) a fungus\nb) a plant\n', [4]],
		['without a key', '1. What is yeast?\na) A fungus\nb) A plant\n', [4]],
		['with Answer:', 'Yeast is\na) a fungus\nb) a plant\nAnswer: A\n', [4]],
		['in Aiken', 'What is yeast?\nA. A fungus\nB. A plant\nANSWER: A\n', [4]],
		['with a blank to fill', 'Yeast is a ____.\nA) fungus\nB) plant\n', [4]],
		['with empty lines', '1. Yeast?\n\na) A fungus\n\nb) A plant\n\nANSWER: A\n', [4]],
		['of two lines', 'Look at it.\nWhat is it?\na) A fungus\nb) A plant\n', [4]],
		['of number and letters alone', '1. Yeast is\na) a fungus\nb) a plant\n', [4]],
		[
			'without an empty line',
			'1. A?\na) b\nb) c\n2. D?\na) e\nb) f\nc) g\n3. H?\na) i\nb) j\n',
			[4, 7, 11]
		],
		['below a heading', '# Questions\n1. A?\na) b\nb) c\n', [5]]
	])('is said in its first line: %s', (_, body, lines) => {
		expect(found(body)).toEqual(at(...lines));
	});

	it.each([
		['a list of letters', 'There are two kinds:\na) one\nb) two\n\nQ: a?\n= b\n'],
		['a list in a list', '1. Gases\na) oxygen\nb) nitrogen\n\nQ: a?\n= b\n'],
		['names', 'Who wrote it?\nA. Smith did.\n\nQ: a?\n= b\n'],
		['what a backslash says is text', 'Which?\n\\a) one\nb) two\n\nQ: a?\n= b\n'],
		['statements of a prompt', 'Q: Which are right?\n1. One?\n2. Two?\na) 1\nb) both\nAnswer: a\n'],
		['a list in an explanation', 'Q: a?\n= b\nExplanation: Two kinds.\n'],
		['a question with its Q:', 'Q: Which?\na) one\nb) two\nAnswer: a\n']
	])('is not seen in %s', (_, body) => {
		expect(found(body)).toEqual([]);
	});

	it.each([
		['an answer', 'Q: Bread?\n= food\n\n1. Yeast?\na) A fungus\nb) A plant\n', 7],
		['options', 'Q: Bread?\n[x] food\n[ ] stone\n\nYeast?\na) A fungus\nb) A plant\n', 8],
		[
			'lettered options',
			'Q: Bread?\na) food\nb) stone\nAnswer: a\n2. Yeast?\na) A fungus\nb) A plant\n',
			8
		],
		['a flashcard', 'Q: Bread?\nA: food\n\n1. Yeast?\na) A fungus\nb) A plant\n', 7],
		['pairs', 'Q: Match.\na -> b\nc -> d\n\n1. Yeast?\na) A fungus\nb) A plant\n', 8]
	])('is pointed at where it is swallowed, and costs no other: below %s', (_, body, line) => {
		const { set, heldBack } = read(body);
		expect(found(body)).toEqual([['question-swallowed', line]]);
		expect([set.questions.length, heldBack]).toEqual([1, 1]);
	});
});

describe('a remark above the answers', () => {
	it.each(['[x] b\n[ ] c\n', 'a) b\nb) c\nAnswer: a\n', '= b\n', '[x] b\n> Yes.\n[ ] c\n'])(
		'is said: %j',
		(answers) => {
			expect(codesIn(`Q: What is yeast?\n> It lives.\n${answers}`)).toEqual([
				'feedback-before-options'
			]);
		}
	);

	it.each([
		['an empty line below', 'Q: Who said this?\n> It lives.\n\n= b\n'],
		['a colon above', 'Q: Who said:\n> It lives.\n= b\n'],
		['quotation marks', 'Q: Who said this?\n> “It lives.”\n= b\n'],
		['nothing else to ask', 'Q:\n> It lives.\n= b\n'],
		['a line after it', 'Q: Read.\n> It lives.\nWho said so?\n= b\n'],
		['pairs', 'Q: Match.\n> Look well.\na -> b\nc -> d\n']
	])('is a quotation with %s', (_, body) => {
		expect(codesIn(body)).toEqual([]);
	});

	it('stays a quotation when it is printed', () => {
		const { set } = read('Q: Who said this?\n> It lives.\n\n[x] b\n[ ] c\n');
		const again = parseSet(printSet(set), 'x');
		expect(again.diagnostics).toEqual([]);
		expect(again.set.questions).toMatchObject(set.questions.map(({ prompt }) => ({ prompt })));
	});
});

describe('pairs without arrows', () => {
	it.each([
		'yeast - fungus\nsalt - mineral\n',
		'- yeast – fungus\n- salt – mineral\n',
		'yeast = fungus\nsalt : mineral\n',
		'yeast\tfungus\nsalt\tmineral\n'
	])('are said: %j', (lines) => {
		expect(read(`Q: Match.\n${lines}`).diagnostics).toMatchObject([
			{ code: 'pairs-without-arrow', line: 5, about: { count: 2 } }
		]);
	});

	it.each([
		['one line', 'Q: Match.\nyeast - fungus\n', ['no-answer']],
		[
			'prose with dashes',
			'Q: Why?\nYeast - a fungus - lives.\nSalt – a mineral – does not.\n',
			['no-answer']
		],
		['a question with an answer', 'Q: Read.\nyeast - fungus\nsalt - mineral\n= b\n', []]
	])('are not seen in %s', (_, body, codes) => {
		expect(codesIn(body)).toEqual(codes);
	});
});
