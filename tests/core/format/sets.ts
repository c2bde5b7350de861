import fc from 'fast-check';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Gap } from '#lib/core/question/cloze.ts';
import { clean } from '#lib/core/format/source-line.ts';

/** Lines that look like something else than text, as people write them in texts. */
export const nastyLines: readonly string[] = [
	'Q: not a start',
	'Question 3. Not one either',
	'Questions:',
	'Cards: none',
	'[x] no option',
	'[ ] nor this',
	'(x) round',
	'= 5',
	'!= 6',
	'≠ 7',
	'> quoted',
	'>quoted',
	'Hint: no hint',
	'Explenation: misspelt',
	'Answer: B',
	'A: no back',
	'A. Smith',
	'B) Jones',
	'*c) Miller',
	'a -> b',
	'-> b',
	'2 H2 + O2 -> 2 H2O',
	'1. one',
	'2) two',
	'12. twelve',
	'# no heading',
	'## no heading',
	'// no comment',
	'\\Q: escaped',
	'\\\\Q: twice',
	'\\(x^2\\) is more',
	'\\',
	'---',
	'***',
	'**Q:** bold',
	'**Hint:** bold',
	'- bullet',
	'- [ ] task',
	'* star',
	'> 5',
	'x ^abcd',
	'^abcd',
	'a :: b',
	'a ::: b',
	'Tags: a, b',
	'“smart” quotes',
	'"straight"',
	'"a" and "b"',
	'☑ box',
	'☐ empty',
	'[q] odd',
	'[1] note',
	'Ｑ： wide',
	'\u200bQ: hidden',
	'no\u00a0break',
	'```',
	'~~~ js',
	'``code`` here',
	'true',
	'False.',
	'42',
	'1,000',
	'3 .. 5',
	'6 ± 0.5',
	'one | two; three, four',
	'ends with #',
	'why?',
	'C:\\dir\\',
	'tab\there'
];

const word = fc.constantFrom(
	'leaf',
	'Wurzel',
	'été',
	'ñandú',
	'water',
	'水',
	'Ω',
	'don’t',
	'3.5',
	'(so)',
	'a—b',
	'*em*',
	'`code`',
	'$x^2$',
	'[link](https://example.org)',
	'🌱'
);
const plainLine = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const anyLine = fc
	.string({ unit: 'binary', maxLength: 30 })
	.map((text) => text.replace(/[\r\n\v\f\u0085\u2028\u2029]/gu, ' '));
/** One line of text, as a reader keeps it. */
export const line = fc
	.oneof(
		{ weight: 3, arbitrary: plainLine },
		{ weight: 4, arbitrary: fc.constantFrom(...nastyLines) },
		{ weight: 2, arbitrary: anyLine }
	)
	.map(clean)
	.filter((text) => text !== '');
const code = plainLine.map((text) => `\`\`\`\n  Q: ${text}\n\n[x] ${text}\n\`\`\``);
const text = fc
	.array(
		fc.tuple(
			fc.constantFrom('\n', '\n\n'),
			fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: code })
		),
		{ minLength: 1, maxLength: 4 }
	)
	.map((rows) => rows.map(([gap, row], at) => (at === 0 ? row : gap + row)).join(''));
/** Text without a code block: an option, an item. */
const label = line;
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
	fc.option(arbitrary, { nil: null, freq: 2 });
/** The left side of a pair begins its line, so it cannot look like another mark. */
const left = fc
	.tuple(
		fc.constantFrom('root', 'leaf', 'Blatt', 'x²'),
		fc.constantFrom('', ' -> b', ' → c', ' \\-> d', ' :: e', ' = f', ' —> g'),
		fc.nat(99)
	)
	.map(([a, b, n]) => `${a}${b} ${String(n)}`);
const item = line.filter((one) => !/^[-*+–·•●▪◦‣■\uf0b7#]|[\\]$/u.test(one));
const decimal = fc
	.tuple(fc.boolean(), fc.nat(2_000_000), fc.constantFrom('', '.5', '.25', '.125', '.0625'))
	.map(([minus, whole, rest]) => {
		const value = `${String(whole)}${rest}`;
		return minus && value !== '0' ? `-${value}` : value;
	});
const size = decimal.map((value) => value.replace('-', ''));
const unit = fc.constantFrom(null, 'km', '%', '$', 'people', 'km per hour', 'm²', '°C');

const base = {
	prompt: text,
	hints: fc.array(text, { maxLength: 2 }),
	explanation: optional(text),
	evidence: fc.constant([]),
	tags: fc.uniqueArray(item, { maxLength: 3 }),
	difficulty: fc.constantFrom(null, 'easy', 'medium', 'hard'),
	points: fc.constantFrom(1, 2, 0.5, 12.25),
	version: fc.constantFrom(1, 2, 17)
};
const rule = fc.constantFrom('longest-is-right', 'no-evidence', 'gives-away');
const allow = fc.uniqueArray(rule, { minLength: 1, maxLength: 3 });
/** Some of what is made, with a line that silences rules. */
const withAllow = <T extends object>(made: fc.Arbitrary<T>): fc.Arbitrary<T> =>
	fc
		.tuple(made, optional(allow))
		.map(([one, rules]) => (rules === null ? one : { ...one, allow: rules }));
const fact = fc.constantFrom('largest planet', 'Gezeiten: Ursache', 'a, b // c', '= 5', '[x] so');
/** Some of what is made, as one form of a fact. */
const withFact = <T extends object>(made: fc.Arbitrary<T>): fc.Arbitrary<T> =>
	fc
		.tuple(made, optional(fact))
		.map(([one, name]) => (name === null ? one : { ...one, fact: name }));
const labels = (minLength: number): fc.Arbitrary<string[]> =>
	fc.uniqueArray(label, { minLength, maxLength: 5 });
const options = (
	keys: readonly number[]
): fc.Arbitrary<{ text: string; credit: number; feedback: string | null }[]> =>
	fc
		.tuple(labels(keys.length), fc.array(optional(text), { minLength: 5, maxLength: 5 }))
		.map(([texts, feedback]) =>
			texts.map((one, at) => ({ text: one, credit: keys[at] ?? 0, feedback: feedback[at] ?? null }))
		);
const answers = fc.uniqueArray(
	fc.record({ text: line, exact: fc.boolean(), feedback: optional(text) }),
	{
		minLength: 2,
		maxLength: 5,
		selector: (answer) => answer.text
	}
);
const numericKey = fc.oneof(
	fc.record({
		form: fc.constant('value' as const),
		value: decimal,
		tolerance: fc.oneof(
			fc.constant({ type: 'none' as const }),
			fc.record({ type: fc.constantFrom('absolute' as const, 'percent' as const), by: size })
		),
		unit,
		feedback: optional(text)
	}),
	fc.record({
		form: fc.constant('range' as const),
		from: fc.constantFrom('-3', '0', '1.125'),
		to: fc.constantFrom('1.25', '6', '750000'),
		unit,
		feedback: optional(text)
	})
);
const gapText = fc.constantFrom(
	'water',
	'CO₂',
	'a|b',
	'{x}',
	'a::b',
	'a:',
	':',
	'(x) y',
	'[ ] z',
	'\\',
	'}',
	'"q"',
	'^abcd',
	'zwei Wörter'
);
const gap = (name: string): fc.Arbitrary<Gap> =>
	fc.oneof(
		fc.record({
			mode: fc.constant('typed' as const),
			name: fc.constant(name),
			accept: fc.array(gapText, { minLength: 1, maxLength: 3 }),
			hint: optional(gapText)
		}),
		fc
			.tuple(fc.uniqueArray(gapText, { minLength: 2, maxLength: 4 }), fc.nat(1))
			.map(([texts, right]) => ({
				mode: 'chosen' as const,
				name,
				options: texts.map((one, at) => ({ text: one, right: at === right }))
			}))
	);
const between = fc.constantFrom(
	' and ',
	'',
	', ',
	' $x_{1}$ ',
	' `{c}` ',
	' \\{literal\\} ',
	'\nHint: no hint ',
	'\n\n1. Text ',
	'\n= ',
	' costs $5 or $6 ',
	' \\(y_{2}\\) ',
	' ``{d}`` '
);
const pieces = fc
	.array(fc.tuple(between, fc.nat(2)), { minLength: 1, maxLength: 4 })
	.chain((parts) =>
		fc.tuple(
			...parts.map(([before], at) => fc.tuple(fc.constant(before), gap(`g${String(at + 1)}`)))
		)
	)
	.map((parts) => {
		const all: (string | Gap)[] = parts.flatMap(([before, one], at) => [
			at === 0 ? 'Start ' : before,
			one
		]);
		return [...all, ' end.'].filter((piece) => piece !== '');
	});

type Bare = Question extends infer Q
	? Q extends Question
		? Omit<Q, 'id' | 'line'>
		: never
	: never;
const shuffle = fc.boolean();
export const bareQuestion: fc.Arbitrary<Bare> = fc.oneof(
	fc.record({
		...base,
		kind: fc.constant('single' as const),
		options: fc.oneof(options([1, 0, 0]), options([0, 1]), options([0.5, 1, -0.25])),
		shuffle
	}),
	fc.record({
		...base,
		kind: fc.constant('multiple' as const),
		options: fc.oneof(
			options([1, 1, 0]),
			options([1, 0]),
			options([0.5, 0.5, -0.333]),
			options([0.6, 0, 0.4])
		),
		shuffle
	}),
	fc.record({
		...base,
		kind: fc.constant('truefalse' as const),
		key: fc.boolean(),
		feedback: fc.record({ true: optional(text), false: optional(text) })
	}),
	fc.tuple(fc.record(base), answers, fc.boolean(), fc.nat(4)).map(([all, given, typos, right]) => ({
		...all,
		kind: 'short' as const,
		accept: given.slice(0, 1 + (right % given.length)),
		reject: given.slice(1 + (right % given.length)),
		typos
	})),
	fc.record({
		...base,
		kind: fc.constant('numeric' as const),
		accept: fc.array(numericKey, { minLength: 1, maxLength: 2 }),
		reject: fc.array(numericKey, { maxLength: 1 })
	}),
	fc.tuple(fc.record(base), pieces, fc.boolean()).map(([all, parts, typos]) => ({
		...all,
		kind: 'cloze' as const,
		prompt: parts.map((piece) => (typeof piece === 'string' ? piece : '____')).join(''),
		pieces: parts,
		typos
	})),
	fc.record({ ...base, kind: fc.constant('order' as const), items: labels(2) }),
	fc
		.tuple(
			fc.record(base),
			fc.uniqueArray(left, { minLength: 2, maxLength: 4 }),
			labels(4),
			fc.nat(1)
		)
		.map(([all, lefts, rights, more]) => ({
			...all,
			kind: 'match' as const,
			pairs: lefts.slice(0, 3).map((one, at) => ({ left: one, right: rights[at] ?? '' })),
			distractors: more === 0 ? [] : rights.slice(3)
		})),
	fc
		.tuple(
			fc.record(base),
			fc.uniqueArray(left, { minLength: 2, maxLength: 4 }),
			labels(2),
			fc.boolean()
		)
		.map(([all, lefts, names, turn]) => {
			const items = lefts.map((one, at) => ({
				text: one,
				category: names[(turn ? at : 0) % 2] ?? ''
			}));
			return { ...all, kind: 'categorise' as const, items, categories: names };
		}),
	fc.record({
		...base,
		kind: fc.constant('card' as const),
		back: text.filter((one) => !/^[A-Z]$/u.test(one)),
		reverse: fc.boolean()
	}),
	fc.record({
		kind: fc.constant('card' as const),
		prompt: plainLine,
		back: line.filter((one) => !/^[A-Z]$/u.test(one)),
		reverse: fc.boolean(),
		hints: fc.constant([]),
		explanation: fc.constant(null),
		evidence: fc.constant([]),
		tags: fc.constant([]),
		difficulty: fc.constant(null),
		points: fc.constant(1),
		version: fc.constant(1)
	}),
	fc.record({
		...base,
		kind: fc.constant('open' as const),
		model: text,
		criteria: fc.uniqueArray(item, { maxLength: 3 })
	})
) as fc.Arbitrary<Bare>;

const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((rows) => rows.join('\n'));
const sectionTitles = ['Roots', 'Die Blätter', 'What is #1?', 'C#', 'Roots again #'];

/** Sets as the reader makes them, with texts that look like anything. */
export const questionSet: fc.Arbitrary<QuestionSet> = fc
	.record({
		id: fc.constantFrom('plants', 'set-2', 'x'),
		title: line.filter((text) => text.length <= 200),
		language: fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'la'),
		description: optional(line),
		author: optional(line),
		licence: optional(line),
		date: optional(line),
		source: optional(line),
		level: optional(line),
		tags: fc.uniqueArray(item, { maxLength: 3 }),
		paragraphs: fc.array(fc.tuple(fc.oneof(paragraph, code), fc.nat(2)), { maxLength: 6 }),
		questions: fc.array(withFact(withAllow(bareQuestion)), { maxLength: 5 }),
		silent: optional(allow),
		test: optional(fc.constantFrom('2026-12-04', '2028-02-29', '1999-01-31'))
	})
	.map(({ paragraphs, questions, silent, test, ...rest }) => {
		const sections: { slug: string; title: string; level: number }[] = [];
		const all = paragraphs.map(([one, turn], at) => {
			const title = sectionTitles[sections.length];
			if (turn === 0 && title !== undefined)
				sections.push({ slug: '', title, level: 2 + (at % 4) });
			return {
				number: at + 1,
				text: one,
				section: sections.length === 0 ? null : sections.length - 1,
				line: 0
			};
		});
		const numbered = questions.map(
			(question, at) =>
				({ ...question, id: `q${'abcde'.charAt(at)}${String(at)}xy`, line: 0 }) as Question
		);
		const silenced = silent === null ? {} : { allow: silent };
		const tested = test === null ? {} : { test };
		return {
			...rest,
			...tested,
			...silenced,
			article: { sections, paragraphs: all },
			questions: numbered
		};
	});
