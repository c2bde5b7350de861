import { describe, expect, it } from 'vitest';
import { lexiconOf, withNeighbours } from '#lib/core/question/neighbours.ts';
import { questionSet, shortQuestion } from './make.ts';

const lexicon = lexiconOf(
	'en',
	[
		'neuron',
		'neurons',
		'neutral',
		'Manet',
		'Monet',
		'Monets',
		'money',
		'States',
		'state',
		'cell',
		'tell'
	],
	[
		['anemia', 'judgment'],
		['anaemia', 'judgement']
	]
);

function neighboursOf(
	key: string,
	more: { language?: string; typos?: boolean; exact?: boolean } = {}
) {
	const { language = 'en', typos = true, exact = false } = more;
	const question = shortQuestion({ accept: [{ text: key, exact, feedback: null }], typos });
	return withNeighbours(questionSet({ questions: [question], language }), lexicon).neighbours;
}

describe('withNeighbours', () => {
	it('names the words that a slip may hit, and not the answer itself', () => {
		expect(neighboursOf('neutron')).toEqual(['neuron', 'neurons']);
		expect(neighboursOf('Monet')).toEqual(['manet', 'monets', 'money']);
	});

	it('takes the plural of a noun for the noun, and that of a name for another name', () => {
		expect(neighboursOf('a state')).toEqual([]);
		expect(neighboursOf('United States')).toEqual(['state']);
	});

	it('takes the spelling of another region for the same word', () => {
		expect(neighboursOf('anaemia')).toEqual([]);
		expect(neighboursOf('judgment')).toEqual([]);
	});

	it('looks for none where no slip is forgiven', () => {
		expect(neighboursOf('cell')).toEqual([]);
		expect(neighboursOf('neutron', { typos: false })).toEqual([]);
		expect(neighboursOf('neutron', { exact: true })).toEqual([]);
	});

	it('leaves a set of another language as it is', () => {
		expect(neighboursOf('Neutron', { language: 'de' })).toBeUndefined();
	});
});
