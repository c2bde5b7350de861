import { describe, expect, it } from 'vitest';
import type { Draft } from '#lib/core/drafting/draft.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import type { DeviceModel } from '#lib/session/write/device-model.ts';
import type { Drafted, Drafter, DraftTask } from '#lib/session/write/drafter.ts';
import { Drafting } from '#lib/session/write/drafting.svelte.ts';
import { fakeModel, proposal } from './fake-model.ts';

const { set } = parseSet(
	'Title: Tides\n\nThe Moon pulls the sea.\n\nQ: What rises?\n= the sea\n\nFill: The {Moon} pulls.\n',
	'tides'
);

function draft(text: string): Draft {
	return { text, kind: 'short', evidence: 'The Moon', paragraph: 1, worth: 1, why: 'a name' };
}

const two = [draft('Q: What pulls?\n= the Moon'), draft('Q: What is pulled?\n= water')];

function drafting(
	drafted: Drafted = { status: 'drafted', drafts: two },
	model: DeviceModel | null = null
) {
	const inserted: string[] = [];
	const tasks: DraftTask[] = [];
	const state = { closed: 0 };
	const drafter: Drafter = {
		draft(task) {
			tasks.push(task);
			return Promise.resolve(drafted);
		},
		close: () => (state.closed += 1)
	};
	const made = new Drafting({
		drafter: () => drafter,
		insert: (text) => inserted.push(text),
		model: () => Promise.resolve(model)
	});
	return { made, inserted, tasks, state };
}

const texts = (made: Drafting) => made.proposals.map(({ text }) => text);

describe('Drafting', () => {
	it('proposes what was drafted, for a review', async () => {
		const { made, tasks } = drafting();
		expect(made.state).toBe('idle');
		const started = made.start(set);
		expect(made.state).toBe('working');
		await started;
		expect(made.state).toBe('reviewing');
		expect(tasks).toMatchObject([{ language: 'en', title: 'Tides' }]);
		expect(texts(made)).toEqual(two.map(({ text }) => text));
	});

	it('inserts what is accepted, as it was changed, and forgets what is rejected', async () => {
		const { made, inserted } = drafting();
		await made.start(set);
		made.change(0, '  Q: What pulls most?\n= the Moon  ');
		made.accept(0);
		expect(inserted).toEqual(['Q: What pulls most?\n= the Moon']);
		expect(made.remaining).toBe(1);
		made.reject(0);
		expect([made.remaining, made.accepted, inserted.length]).toEqual([0, 1, 1]);
		made.accept(0);
		expect(inserted).toHaveLength(1);
	});

	it('proposes nothing that the file asks already, and nothing twice', async () => {
		const known = [
			draft('Q: What rises?\n= water'),
			draft('Fill: The {Moon|moon} pulls.'),
			two[0]!,
			two[0]!
		];
		const { made } = drafting({ status: 'drafted', drafts: known });
		await made.start(set);
		expect(texts(made)).toEqual([two[0]!.text]);
		made.reject(0);
		await made.start(set);
		expect(made.proposals).toEqual([]);
	});

	it('does not propose again what was accepted in other words', async () => {
		const { made } = drafting();
		await made.start(set);
		made.change(0, 'Q: Which body pulls?\n= the Moon');
		made.accept(0);
		await made.start(set);
		expect(texts(made)).toEqual([two[1]!.text]);
	});

	it('says why it failed', async () => {
		const { made } = drafting({ status: 'failed', detail: 'It took too long.' });
		await made.start(set);
		expect([made.state, made.detail]).toEqual(['failed', 'It took too long.']);
	});

	it('passes over an answer that comes after it was closed', async () => {
		const { made, state } = drafting();
		const started = made.start(set);
		made.close();
		await started;
		expect([made.state, made.remaining, state.closed]).toEqual(['idle', 0, 1]);
	});

	it('offers no model where there is none', async () => {
		const { made } = drafting();
		await made.lookForModel('en');
		expect(made.model).toBeNull();
		await made.askModel(set);
		expect(made.state).toBe('idle');
	});

	it('reviews what the model proposes in the same way', async () => {
		const question = {
			kind: 'short',
			question: 'What pulls?',
			answer: 'the Moon',
			wrong: [],
			evidence: 'The Moon pulls the sea.'
		};
		const model = { api: fakeModel([proposal(question)]).api, download: false };
		const { made, inserted } = drafting(undefined, model);
		await made.lookForModel('en');
		await made.askModel(set);
		expect(made.proposals).toMatchObject([{ byModel: true, paragraph: 1 }]);
		made.accept(0);
		expect(inserted).toEqual(['Q: What pulls?\n= the Moon\nEvidence: "The Moon pulls the sea."']);
	});

	it('offers the model for the language of the file, and the last one looked for counts', async () => {
		const english: DeviceModel = { api: fakeModel([]).api, download: false };
		const asked: string[] = [];
		const made = new Drafting({
			drafter: () => ({ draft: () => new Promise(() => undefined), close: () => undefined }),
			insert: () => undefined,
			model: (language) => {
				asked.push(language);
				return Promise.resolve(language === 'en' ? english : null);
			}
		});
		await made.lookForModel('en');
		await made.lookForModel('en');
		expect(made.model).toBe(english);
		const slow = made.lookForModel('de');
		expect(made.model).toBeNull();
		await Promise.all([made.lookForModel('en'), slow]);
		expect(made.model).toBe(english);
		await made.lookForModel('de');
		expect(made.model).toBeNull();
		expect(asked).toEqual(['en', 'de', 'en', 'de']);
	});

	it('says so when the model refuses', async () => {
		const api = { ...fakeModel([]).api, create: () => Promise.reject(new Error('No room left.')) };
		const { made } = drafting(undefined, { api, download: true });
		await made.lookForModel('en');
		await made.askModel(set);
		expect([made.state, made.detail]).toEqual(['failed', 'No room left.']);
	});
});
