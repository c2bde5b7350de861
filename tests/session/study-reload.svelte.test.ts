import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { QuizSession } from '#lib/session/quiz-session.svelte.ts';
import { answer, answerAll, begun, contentOf } from './at-study.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

async function stateOf({ store }: ReturnType<typeof testPorts>) {
	const memories = await store.memoriesOfSet('tides');
	return JSON.stringify([memories, await store.flags(), await store.dayCounts(20_779)]);
}

describe('a reload in the middle', () => {
	it('keeps the count, the ruler and the way back, and undo leaves the state of before', async () => {
		const { session, ports } = await begun();
		const states = [await stateOf(ports)];
		const cards = [session.card?.key];
		for (const right of [true, false, true]) {
			ports.clock.at += minute / 4;
			await answer(session, right);
			states.push(await stateOf(ports));
			cards.push(session.card?.key);
		}
		const { session: again } = await begun(ports);
		expect(again.progress).toEqual(session.progress);
		expect(again.card).toEqual(session.card);
		expect(again.summary?.elapsed).toBe(session.summary?.elapsed);
		for (let back = 2; back >= 0; back -= 1) {
			expect(await again.undo()).toBe(true);
			expect(again.card?.key).toBe(cards[back]);
			expect(await stateOf(ports)).toBe(states[back]);
		}
		expect(again.canUndo).toBe(false);
	});

	it('goes on after a second one, and after undo', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		const second = (await begun(ports)).session;
		await answer(second, true);
		await second.undo();
		const third = (await begun(ports)).session;
		expect(third.progress).toMatchObject({ number: 2, total: 5 });
		expect(third.card).toEqual(second.card);
		await third.undo();
		expect(third).toMatchObject({ canUndo: false, progress: { number: 1, total: 5 } });
		expect(await ports.store.memoriesOfSet('tides')).toEqual([]);
	});

	it('remembers decisions, flags and what was left out', async () => {
		const { session, ports } = await begun();
		await session.skip();
		await session.flag('Hm.');
		await session.decide('suspend');
		const { session: again } = await begun(ports);
		expect(again.progress).toEqual(session.progress);
		for (const left of [2, 1, 0]) {
			expect(again.canUndo).toBe(true);
			await again.undo();
			expect(again.progress?.number).toBe(left === 0 ? 1 : 2);
		}
		expect(again.canUndo).toBe(false);
		expect(await ports.store.flags()).toEqual([]);
	});

	it('begins a new session on another day, for another set, and after the end', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		expect((await begun(ports, contentOf(tides), 'tides')).session.canUndo).toBe(false);
		const { session: again } = await begun(ports);
		await answer(again, true);
		await again.end();
		expect((await begun(ports)).session).toMatchObject({ canUndo: false });
		ports.clock.at += day;
		expect((await begun(ports)).session.canUndo).toBe(false);
	});

	it('finds a way back from the last card of the day', async () => {
		const { session, ports } = await begun();
		await answerAll(session, ports);
		const { session: again } = await begun(ports);
		expect(again).toMatchObject({ status: 'nothing', canUndo: true });
		await again.undo();
		expect(again.status).toBe('asking');
	});

	it('goes on where undo led back from the end', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		await session.end();
		await session.undo();
		await answer(session, true);
		await answer(session, true);
		const { session: again } = await begun(ports);
		expect(again.progress).toEqual(session.progress);
		expect(again.canUndo).toBe(true);
	});

	it('takes in what a quiz has missed meanwhile', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		const seoul: QuestionSet = { ...tides, id: 'seoul' };
		const quiz = new QuizSession(seoul, ports);
		await quiz.load();
		await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
		quiz.setDraft({ kind: 'truefalse', chosen: false });
		await quiz.check();
