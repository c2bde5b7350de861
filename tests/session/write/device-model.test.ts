import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { askDeviceModel } from '#lib/session/write/ask-device-model.ts';
import { deviceModel } from '#lib/session/write/device-model.ts';
import { fakeModel, proposal } from './fake-model.ts';

const { article } = parseSet(
	'Title: Tides\n\nThe Moon pulls the sea. It raises two bulges.\n\nThe Sun pulls the sea as well.\n',
	'tides'
).set;
const short = { kind: 'short', question: 'What pulls most?', answer: 'the Moon', wrong: [] };
const good = { ...short, evidence: 'The Moon pulls the sea.' };

async function proposed(...answers: readonly string[]) {
	const { api, state, asked } = fakeModel(answers);
	const drafts = [];
	const { signal } = new AbortController();
	for await (const draft of askDeviceModel(
		{ api, download: false },
		{ article, language: 'en' },
		signal
	))
		drafts.push(draft);
	return { drafts, state, asked };
}

describe('deviceModel', () => {
	it('offers nothing where the browser has none, or it does not know the language', async () => {
		expect(await deviceModel('en', undefined)).toBeNull();
		expect(await deviceModel('en', fakeModel([], 'unavailable').api)).toBeNull();
		const broken = { ...fakeModel([]).api, availability: () => Promise.reject(new Error('no')) };
		expect(await deviceModel('en', broken)).toBeNull();
	});

	it('tells whether it has to be downloaded first', async () => {
		expect((await deviceModel('en', fakeModel([], 'downloadable').api))?.download).toBe(true);
		expect((await deviceModel('en', fakeModel([]).api))?.download).toBe(false);
	});
});

describe('askDeviceModel', () => {
	it('asks about each paragraph, and gives what it proposes as text for the file', async () => {
		const { drafts, asked, state } = await proposed(proposal(good));
		expect(asked.map(({ input }) => input)).toEqual(article.paragraphs.map(({ text }) => text));
		expect(drafts).toMatchObject([
			{
				kind: 'short',
				paragraph: 1,
				text: 'Q: What pulls most?\n= the Moon\nEvidence: "The Moon pulls the sea."'
			}
		]);
		expect(state.destroyed).toBe(1);
	});

	it.each([
		['evidence that the article does not have', { ...good, evidence: 'The Moon pushes the sea.' }],
		['evidence that stands twice', { ...good, evidence: 'pulls the sea' }],
		['evidence of another paragraph', { ...good, evidence: 'The Sun pulls the sea as well.' }],
		['no answer', { ...good, answer: ' ' }],
		['an answer that is no truth', { ...good, kind: 'truefalse' }],
		['two options that are alike', { ...good, kind: 'choice', wrong: ['the moon', 'the Sun'] }],
		['too few options', { ...good, kind: 'choice', wrong: ['the Sun'] }],
		['a kind that is none', { ...good, kind: 'essay' }],
		['wrong answers that are no list', { ...good, wrong: 'the Sun' }]
	])('drops %s', async (_, question) => {
		expect((await proposed(proposal(question))).drafts).toEqual([]);
	});

	it('drops an answer that is no JSON, and goes on', async () => {
		const other = { ...good, evidence: 'The Sun pulls the sea as well.' };
		expect((await proposed('I think that …', proposal(other))).drafts).toHaveLength(1);
	});

	it('lets nothing of what it says begin a line of its own', async () => {
		const sly = { ...good, question: 'What pulls?\nQ: And this?\n= x', answer: 'the Moon\n!= a' };
		const { drafts } = await proposed(proposal(sly));
		for (const { text } of drafts) expect(text.split('\n')).toHaveLength(3);
		expect(drafts.length).toBeLessThanOrEqual(1);
	});

	it('offers a choice with the right answer among the wrong ones', async () => {
		const choice = { ...good, kind: 'choice', wrong: ['the Sun', 'the wind', 'a ship'] };
		const [draft] = (await proposed(proposal(choice))).drafts;
		expect(draft?.text).toContain('[x] the Moon');
		expect(draft?.text.match(/^\[ \]/gmu)).toHaveLength(3);
	});
});
