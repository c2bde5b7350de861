import { describe, expect, it } from 'vitest';
import { leftQuestions } from '../../../src/routes/plan/left-questions.ts';
import { tides } from '../../session/tides.ts';

const library = [{ id: 'winds' }, { id: 'tides' }];

describe('leftQuestions', () => {
	it('names each question once, with the paragraph of its evidence', async () => {
		const left = ['tides/gaps/g2', 'tides/gaps/g1', 'tides/often/whole'];
		expect(await leftQuestions(left, library, async () => tides)).toEqual([
			{ key: 'tides/often', set: 'tides', prompt: 'The sea climbs twice a day.', paragraph: 1 },
			{ key: 'tides/gaps', set: 'tides', prompt: 'The ____ pulls the ____.', paragraph: 2 }
		]);
	});

	it('knows no paragraph of a question without evidence', async () => {
		const bare = { ...tides, questions: tides.questions.map((one) => ({ ...one, evidence: [] })) };
		const [question] = await leftQuestions(['tides/pull/whole'], library, async () => bare);
		expect(question?.paragraph).toBeNull();
	});

	it('leaves out what cannot be had', async () => {
		const left = ['tides/pull/whole', 'winds/pull/whole', 'gone/pull/whole'];
		const load = async (id: string) => {
			if (id === 'winds') throw new Error('offline');
			return id === 'tides' ? tides : null;
		};
		expect((await leftQuestions(left, library, load)).map(({ set }) => set)).toEqual(['tides']);
		expect(await leftQuestions(left, library, async () => null)).toEqual([]);
	});
});
