import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { QuizSession } from '#lib/session/quiz-session.svelte.ts';
import { dayCounts } from '../storage/day-counts.ts';
import { answer, answerAll, begun, contentOf } from './at-study.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

async function stateOf({ store }: ReturnType<typeof testPorts>) {
	const memories = await store.memoriesOfSet('tides');
	const { questions, ...counts } = await dayCounts(store, 20_779);
	return JSON.stringify([memories, await store.flags(), counts, [...questions]]);
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
		const { session: again } = await begun(ports, contentOf(tides, seoul));
		expect(again.progress?.total).toBeGreaterThan(5);
		expect(again.canUndo).toBe(true);
	});
});

describe('a session with a time', () => {
	it('holds what fits, and ends within a card of its minutes', async () => {
		const { session, ports } = await begun();
		const all = session.progress?.total ?? 0;
		expect(session.waiting).toBeGreaterThan(minute);
		await session.limitTo(1);
		expect(session).toMatchObject({ minutes: 1, status: 'asking' });
		expect(session.progress?.total).toBeLessThan(all);
		ports.clock.at += 50_000;
		await answer(session, true);
		expect(session.status).toBe('asking');
		ports.clock.at += 20_000;
		await answer(session, true);
		expect(session).toMatchObject({ status: 'over', timeIsOver: true, minutes: 1 });
		expect(session.left).toBeGreaterThan(0);
		await session.goOn();
		expect(session).toMatchObject({ status: 'asking', timeIsOver: false, minutes: null });
	});

	it('leads back by undo, and ends again with the next answer', async () => {
		const ports = testPorts();
		const { session } = await begun(ports);
		await session.limitTo(1);
		ports.clock.at += 2 * minute;
		await answer(session, true);
		await session.undo();
		expect(session.status).toBe('asking');
		await answer(session, true);
		expect(session).toMatchObject({ status: 'over', timeIsOver: true });
	});

	it('keeps its end over a reload, and has none once that is past', async () => {
		const ports = testPorts();
		const { session } = await begun(ports);
		await session.limitTo(1);
		await answer(session, true);
		ports.clock.at += minute / 4;
		const { session: again } = await begun(ports);
		expect(again).toMatchObject({ minutes: 1, canUndo: true });
		ports.clock.at += minute;
		const { session: late } = await begun(ports);
		expect(late).toMatchObject({ minutes: null, canUndo: true, status: 'asking' });
	});

	it('cannot be given one once it is under way', async () => {
		const { session } = await begun();
		await answer(session, true);
		await session.limitTo(1);
		expect(session).toMatchObject({ minutes: null, progress: { number: 2 } });
	});
});

describe('a pile after a break', () => {
	/** Forty cards that came back while nobody was there for twelve days. */
	async function afterBreak() {
		const ports = testPorts();
		const questions = Array.from({ length: 40 }, (_, n) => ({
			...(tides.questions[3] as (typeof tides.questions)[number]),
			id: `c${n}`
		}));
		const content = contentOf({ ...tides, questions });
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 0 }]);
		for (const { id } of questions)
			for (let n = 0; n < 2; n += 1) {
				ports.clock.at += 11 * minute;
				const card = `tides/${id}/back`;
				await ports.store.append([{ type: 'review', session: 's', card, grade: 3, elapsed: 1 }]);
			}
		ports.clock.at += 13 * day;
		return begun(ports, content);
	}

	it('asks what matters most, and says how long one was away', async () => {
		const { session } = await afterBreak();
		expect(session.away).toMatchObject({ days: 12, waiting: 40 });
		expect(session.progress?.total).toBe(session.away?.suggested.cards);
	});

	it('is spread over days, and gathered again', async () => {
		const { session, ports } = await afterBreak();
		await session.spreadOver(8);
		expect(session).toMatchObject({ away: null, spread: { days: 8, cards: 40 }, spreadHere: true });
		expect(session.progress?.total).toBe(5);
		expect((await begun(ports)).session.spreadHere).toBe(false);
		await session.spreadNoMore();
		expect(session).toMatchObject({ spread: null, away: { waiting: 40 }, spreadHere: false });
	});
});
