import { describe, expect, it } from 'vitest';
import { QuizSession } from '#lib/session/quiz-session.svelte.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

async function atQuestion(id: string) {
	const ports = testPorts();
	const questions = tides.questions.filter((question) => question.id === id);
	const session = new QuizSession({ ...tides, questions }, ports);
	await session.load();
	await session.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
	return { session, ports };
}

describe('in a quiz', () => {
	it('a flag says what is wrong, keeps the draft, and can be taken back', async () => {
		const { session, ports } = await atQuestion('often');
		session.setDraft({ kind: 'truefalse', chosen: false });
		await session.flag(' No. ');
		expect(session).toMatchObject({ decided: 'flag', draft: { chosen: false }, status: 'asking' });
		expect(await ports.store.flags()).toMatchObject([{ about: { what: 'question', note: 'No.' } }]);
		await session.takeBack();
		expect(session.decided).toBeNull();
		expect(await ports.store.flags()).toEqual([]);
		await session.takeBack();
		expect(await ports.store.allEvents()).toHaveLength(3);
	});

	it('every card of a question is suspended, and asked again', async () => {
		const { session, ports } = await atQuestion('gaps');
		await session.suspend();
		expect(session.decided).toBe('suspend');
		expect(await ports.store.holds()).toMatchObject([
			{ card: 'tides/gaps/g1', state: 'suspended' },
			{ card: 'tides/gaps/g2', state: 'suspended' }
		]);
		await session.takeBack();
		expect((await ports.store.holds()).filter(({ state }) => state !== null)).toEqual([]);
	});

	it('an answer held to be right counts, and is told to the teacher', async () => {
		const { session, ports } = await atQuestion('springs');
		session.setDraft({ kind: 'short', text: 'spring tides' });
		await session.check();
		expect(await ports.store.flags()).toEqual([]);
		await session.hadItRight();
		expect(session.score?.verdict).toBe('right');
		expect(await ports.store.flags()).toMatchObject([
			{ question: 'springs', about: { what: 'answer', answer: { text: 'spring tides' } } }
		]);
	});

	it('nothing is decided where there is no question', async () => {
		const ports = testPorts();
		const session = new QuizSession(tides, ports);
		await session.load();
		await session.suspend();
		await session.flag('');
		await session.takeBack();
		expect(await ports.store.allEvents()).toEqual([]);
	});
});
