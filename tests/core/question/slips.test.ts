import { describe, expect, it } from 'vitest';
import { random } from '#lib/core/question/chance.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext } from '#lib/core/question/marking-context.ts';
import { withNeighbours } from '#lib/core/question/neighbours.ts';
import { wordsWithin } from '#lib/core/question/word-list.ts';
import { englishLexicon } from '#lib/server/lexicon.ts';
import { runs } from '../../runs.ts';
import { questionSet, shortQuestion } from './make.ts';

/** Answers as teachers ask for them: terms, names of people and places, phrases. */
const keys = [
	...[
		'photosynthesis',
		'chlorophyll',
		'sovereignty',
		'retrieval practice',
		'parliament',
		'hypothesis'
	],
	...[
		'oxygen',
		'hydrogen',
		'electricity',
		'epidermis',
		'mitochondria',
		'evaporation',
		'constitution'
	],
	...['democracy', 'government', 'temperature', 'metaphor', 'protagonist', 'triangle', 'equator'],
	...[
		'volcano',
		'earthquake',
		'gravity',
		'telescope',
		'vaccine',
		'antibiotic',
		'ecosystem',
		'molecule'
	],
	...['inflation', 'monopoly', 'philosophy', 'algorithm', 'interleaving', 'forgetting curve'],
	...[
		'Claudia Sheinbaum',
		'Sinaloa',
		'Ebbinghaus',
		'Renaissance',
		'Einstein',
		'Marco Rubio',
		'Canada'
	],
	...[
		'Norway',
		'Mediterranean',
		'Shakespeare',
		'Napoleon',
		'Gutenberg',
		'Copernicus',
		'Michelle Obama'
	],
	...['Guadalajara', 'Amsterdam']
];

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What a finger does to a letter inside a word; `null` where nothing comes of it. */
const slips: Readonly<Record<string, (word: string, at: number, other: string) => string | null>> =
	{
		double: (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
		swap: (word, at) => {
			const [one = '', two = ''] = [word[at], word[at + 1]];
			return at + 2 >= word.length || one === two
				? null
				: word.slice(0, at) + two + one + word.slice(at + 2);
		},
		lose: (word, at) => word.slice(0, at) + word.slice(at + 1),
		add: (word, at, other) => word.slice(0, at) + other + word.slice(at),
		change: (word, at, other) =>
			word[at] === other ? null : word.slice(0, at) + other + word.slice(at + 1)
	};

/** `null` where nothing came of the slip, or a real word. */
function slipped(key: string, kind: string, next: () => number): string | null {
	const words = key.split(' ');
	const long = words.filter((word) => word.length >= 5);
	const word = long[Math.floor(next() * long.length)] as string;
	const at = 1 + Math.floor(next() * (word.length - 2));
	const other = letters[Math.floor(next() * letters.length)] as string;
	const typed = slips[kind]?.(word, at, other) ?? null;
	if (typed === null || wordsWithin(englishLexicon().list, typed.toLowerCase(), 0).length > 0) {
		return null;
	}
	return words.map((found) => (found === word ? typed : found)).join(' ');
}

describe.each(Object.keys(slips))('one slip of a finger: %s', (kind) => {
	it('is forgiven in at least 95 of 100 cases where it makes no word', { timeout: 60_000 }, () => {
		const next = random(20261122);
		const rounds = runs(10, 40);
		const rejected: string[] = [];
		let tried = 0;
		for (const key of keys) {
			const question = shortQuestion({ accept: [{ text: key, exact: false, feedback: null }] });
			const set = withNeighbours(questionSet({ questions: [question] }), englishLexicon());
			const context = markingContext(set);
			for (let round = 0; round < rounds; round += 1) {
				const typed = slipped(key, kind, next);
				if (typed === null) continue;
				tried += 1;
				const score = mark(question, 'whole', { kind: 'short', text: typed }, context);
				if (score.status !== 'scored' || score.verdict !== 'right')
					rejected.push(`${key}: ${typed}`);
			}
		}
		expect(tried).toBeGreaterThan(25 * rounds);
		expect(rejected.length / tried, rejected.join(', ')).toBeLessThanOrEqual(0.05);
	});
});

describe('what a teacher would let pass', () => {
	it.each([
		['Sinaloa', 'Sinalao'],
		['Claudia Sheinbaum', 'Claudia Sheinbamu'],
		['Einstein', 'Einsteni'],
		['Einstein', 'Einatein'],
		['Marco Rubio', 'Marco Rubfo'],
		['oxygen', 'oxtgen'],
		['Canada', 'Canuda'],
		['Norway', 'Norwey'],
		['epidermis', 'epidermus'],
		['parliament', 'parlivment'],
		['Mediterranean', 'Medjterranean'],
		['hypothesis', 'hypothbsis'],
		['electricity', 'electrqcity'],
		['photosynthesis', 'phoosynthesis'],
		['sovereignty', 'overeignty'],
		['Michelle Obama', 'Michel Obama']
	])('forgives %s written %s', (key, typed) => {
		const question = shortQuestion({ accept: [{ text: key, exact: false, feedback: null }] });
		const set = withNeighbours(questionSet({ questions: [question] }), englishLexicon());
		const score = mark(question, 'whole', { kind: 'short', text: typed }, markingContext(set));
		expect(score).toMatchObject({ verdict: 'right', notes: [{ code: 'typo', readAs: key }] });
	});
});
