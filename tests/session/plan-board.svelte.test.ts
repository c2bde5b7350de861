import { describe, expect, it } from 'vitest';
import { defaultAllowance } from '#lib/core/test-date/allowance.ts';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import { PlanBoard } from '#lib/session/plan-board.svelte.ts';
import type { PlanQuestion } from '#lib/core/test-date/tests-of.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { planTests } from '#lib/session/plan-tests.ts';
import type { Planner, PlanPurpose } from '#lib/session/planner/planner.ts';
import { askedToday } from '#lib/session/today.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const today = dayOfDate('2026-11-22') ?? 0;
const whole = [{ set: 'tides', sections: null }];
const exam = { name: 'Geography', day: today + 8, covers: whole };

interface AskedOfPlanner {
	readonly question: PlanQuestion;
	readonly purpose: PlanPurpose;
	readonly answer: (works?: boolean) => void;
}

/** In the worker's place; answers when it is told to. */
function plannerInHand() {
	const asked: AskedOfPlanner[] = [];
	const planner: Planner = {
		plan: (question, purpose) =>
			new Promise((settle) => {
				const answer = (works = true) =>
					settle(
						works
							? { status: 'planned', plan: makePlan({ ...question, prices: null }) }
							: { status: 'failed', detail: 'no worker' }
					);
				asked.push({ question, purpose, answer });
			}),
		close() {}
	};
	return { planner, asked };
}

async function board(set = tides) {
	const ports = testPorts();
	const { planner, asked } = plannerInHand();
	const made = new PlanBoard([entryOf(set)], ports, planner);
	void made.look();
	await expect.poll(() => made.status).toBe('ready');
	return { board: made, ports, asked };
}

type All = Awaited<ReturnType<typeof board>>;

/** Lets the planner answer the next of its questions, which is for this purpose. */
async function answered({ asked }: All, at: number, purpose: PlanPurpose, works = true) {
	await expect.poll(() => asked.length).toBe(at + 1);
	expect(asked[at]?.purpose).toBe(purpose);
	asked[at]?.answer(works);
}

/** Looks, and lets the planner answer. */
async function planned(all: All, works = true) {
	const before = all.asked.length;
	const looking = all.board.look();
	await answered(all, before, 'day', works);
	await answered(all, before + 1, 'figures', works);
	await looking;
}

function cellOfToday({ board: { weeks } }: All) {
	return weeks.flat().find(({ when }) => when === 'today');
}

describe('a plan board', () => {
	it('has nothing to plan without a test', async () => {
		const { board: made, asked } = await board();
		expect(made).toMatchObject({ status: 'ready', plan: null, planning: false, weeks: [] });
		expect(made.today).toBeNull();
		expect(asked).toEqual([]);
	});

	it('knows the tests at once, then today’s cards, and the figures at last', async () => {
		const all = await board();
		await all.board.put(exam);
		const looking = all.board.look();
		await expect.poll(() => all.asked.length).toBe(1);
		expect(all.board).toMatchObject({ planning: true, plan: null, today: null, weeks: [] });
		expect(all.board.facts?.coming).toMatchObject([{ name: 'Geography' }]);
		await answered(all, 0, 'day');
		await expect.poll(() => all.board.today).toEqual({ cards: 5, fresh: 5, done: 0 });
		expect(all.board).toMatchObject({ planning: true, plan: null, weeks: [] });
		expect(all.board.outlookOf(exam)).toBeNull();
		await answered(all, 1, 'figures');
		await looking;
		expect(all.board.planning).toBe(false);
		expect(all.board.outlookOf(exam)).toMatchObject({ cards: 7, idle: 0 });
		expect(all.board.weeks).toHaveLength(3);
		expect(all.board.weeks[1]?.at(0)).toMatchObject({ day: today + 1, when: 'coming' });
	});

	it('has the cards of today that study asks, in its first line and in its calendar', async () => {
		const all = await board();
		const card = 'tides/pull/whole';
		await all.ports.store.append([{ type: 'review', session: 's', card, grade: 4, elapsed: 1000 }]);
		all.ports.clock.at += 86_400_000;
		await all.board.put(exam);
		await planned(all);
		const state = await loadLearner([entryOf(tides)], all.ports);
		const plan: Planner['plan'] = async (question) => ({
			status: 'planned',
			plan: makePlan({ ...question, prices: null })
		});
		const { today: asked } = await askedToday(state, (it) => planTests(it, { plan }));
		expect(all.board.today).toEqual(asked.test);
		expect(all.board.today).toMatchObject({ cards: asked.items.length });
		expect(cellOfToday(all)).toMatchObject({
			cards: asked.items.length,
			fresh: asked.items.filter(({ reason }) => reason === 'new').length
		});
	});

	it('drops an answer to what is no longer asked', async () => {
		const all = await board();
		await all.board.put(exam);
		const first = all.board.look();
		await expect.poll(() => all.asked.length).toBe(1);
		await all.board.allow({ ...defaultAllowance, week: [1, 1, 1, 1, 1, 1, 1] });
		const second = all.board.look();
		await expect.poll(() => all.asked.length).toBe(2);
		all.asked[0]?.answer();
		await first;
		expect(all.board).toMatchObject({ planning: true, plan: null, today: null });
		await answered(all, 1, 'day');
		await answered(all, 2, 'figures');
		await second;
		expect(all.board.today).toMatchObject({ cards: 1 });
		expect(cellOfToday(all)).toMatchObject({ cards: 1 });
	});

	it('adapts to what was done', async () => {
		const all = await board();
		await all.board.put(exam);
		await planned(all);
		const before = all.board.today?.cards ?? 0;
		const card = 'tides/pull/whole';
		await all.ports.store.append([{ type: 'review', session: 's', card, grade: 4, elapsed: 1000 }]);
		await planned(all);
		expect(all.board.today).toEqual({ cards: before - 1, fresh: before - 1, done: 1 });
		expect(cellOfToday(all)).toMatchObject({ cards: before - 1, fresh: before - 1 });
		expect(all.board.plan?.today.map(({ key }) => key)).not.toContain(card);
	});

	it('plans the cards of a day once, however much of it is done', async () => {
		const all = await board();
		await all.board.put(exam);
		await planned(all);
		const card = 'tides/pull/whole';
		await all.ports.store.append([{ type: 'review', session: 's', card, grade: 4, elapsed: 1000 }]);
		await planned(all);
		const [day, figures, dayAgain, figuresAgain] = all.asked.map(({ question }) => question);
		expect(figures).toEqual(day);
		expect(dayAgain).toEqual(day);
		expect(figuresAgain).not.toEqual(figures);
	});

	it('takes a test off, and takes that back', async () => {
		const all = await board();
		await all.board.put(exam);
		await planned(all);
		const [there] = all.board.facts?.coming ?? [];
		if (there) await all.board.takeOff(there);
		await all.board.look();
		expect(all.board).toMatchObject({ facts: { coming: [] }, plan: null, canUndo: true });
		expect(await all.board.undo()).toBe(true);
		await planned(all);
		expect(all.board.facts?.coming).toMatchObject([{ name: 'Geography' }]);
		expect(all.board.canUndo).toBe(false);
		expect(await all.board.undo()).toBe(false);
	});

	it('takes a file’s test off for this learner, and believes the file again', async () => {
		const all = await board({ ...tides, test: '2026-12-04' });
		const [there] = all.board.facts?.coming ?? [];
		expect(there).toMatchObject({ file: 'tides', day: today + 12 });
		if (there) await all.board.takeOff(there);
		await all.board.look();
		expect(all.board.facts).toMatchObject({ coming: [], off: [{ day: today + 12 }] });
		await all.board.asTheFileSays('tides');
		await planned(all);
		expect(all.board.facts).toMatchObject({ coming: [{ changed: false }], off: [] });
	});

	it('forgets a session that was begun without the test', async () => {
		const { board: made, ports } = await board();
		ports.bookmarks.keepStudy({
			session: 's',
			day: today,
			only: null,
			of: 'today',
			until: null,
			items: [],
			startedAt: 0
		});
		await made.put(exam);
		expect(ports.bookmarks.study()).toBeNull();
	});

	it('goes on without figures when the planner fails', async () => {
		const all = await board();
		await all.board.put(exam);
		await planned(all, false);
		expect(all.board).toMatchObject({ status: 'ready', planning: false, plan: null });
		expect(all.board.today).toEqual({ cards: 5, fresh: 5, done: 0 });
	});

	it('says when the store cannot be read, and reads again', async () => {
		const { board: made, ports } = await board();
		const { learnerLog } = ports.store;
		ports.store.learnerLog = async () => Promise.reject(new Error('closed'));
		await made.look();
		expect(made.status).toBe('failed');
		ports.store.learnerLog = learnerLog;
		await made.look();
		expect(made.status).toBe('ready');
	});

	it('looks again whenever the log has changed, until it is told to end', async () => {
		const { board: made, ports, asked } = await board();
		const end = made.watch();
		await made.put(exam);
		await expect.poll(() => asked.length).toBeGreaterThan(0);
		end();
		const before = asked.length;
		await ports.store.append([{ type: 'allowance', allowance: defaultAllowance }]);
		expect(asked.length).toBe(before);
	});
});
