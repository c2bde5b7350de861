import { describe, expect, it } from 'vitest';
import { defaultAllowance } from '#lib/core/test-date/allowance.ts';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import { greedy } from '#lib/core/planner/greedy.ts';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import { PlanBoard } from '#lib/session/plan-board.svelte.ts';
import type { Planner, PlanQuestion } from '#lib/session/planner/planner.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const today = dayOfDate('2026-11-22') ?? 0;
const whole = [{ set: 'tides', sections: null }];
const exam = { name: 'Geography', day: today + 8, covers: whole };

/** In the worker's place; answers when it is told to. */
function plannerInHand() {
	const asked: { readonly question: PlanQuestion; readonly answer: (works?: boolean) => void }[] =
		[];
	const planner: Planner = {
		plan: (question) =>
			new Promise((settle) => {
				const answer = (works = true) => {
					if (!works) return settle({ status: 'failed', detail: 'no worker' });
					const plan = makePlan({ ...question, prices: null });
					settle({ status: 'planned', plan, kept: { day: question.day, prices: plan.prices } });
				};
				asked.push({ question, answer });
			}),
		today: (question) => ({ by: 'gain', cards: greedy(question) }),
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

/** Looks, and lets the planner answer. */
async function planned({ board: made, asked }: Awaited<ReturnType<typeof board>>, works = true) {
	const before = asked.length;
	const looking = made.look();
	await expect.poll(() => asked.length).toBe(before + 1);
	asked.at(-1)?.answer(works);
	await looking;
}

describe('a plan board', () => {
	it('has nothing to plan without a test', async () => {
		const { board: made, asked } = await board();
		expect(made).toMatchObject({ status: 'ready', plan: null, planning: false, weeks: [] });
		expect(made.leftToday).toEqual({ cards: 0, fresh: 0 });
		expect(asked).toEqual([]);
	});

	it('knows today’s cards at once, and the rest when the planner has answered', async () => {
		const all = await board();
		await all.board.put(exam);
		const looking = all.board.look();
		await expect.poll(() => all.asked.length).toBe(1);
		expect(all.board).toMatchObject({ planning: true, plan: null });
		expect(all.board.leftToday).toEqual({ cards: 7, fresh: 7 });
		expect(all.board.outlookOf(exam)).toBeNull();
		all.asked[0]?.answer();
		await looking;
		expect(all.board.planning).toBe(false);
		expect(all.board.outlookOf(exam)).toMatchObject({ cards: 7, idle: 0 });
		expect(all.board.weeks).toHaveLength(3);
		expect(all.board.weeks[1]?.at(0)).toMatchObject({ day: today + 1, when: 'coming' });
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
		expect(all.board).toMatchObject({ planning: true, plan: null });
		all.asked[1]?.answer();
		await second;
		expect(all.board.leftToday.cards).toBe(1);
	});

	it('adapts to what was done', async () => {
		const all = await board();
		await all.board.put(exam);
		await planned(all);
		const card = 'tides/pull/whole';
		await all.ports.store.append([{ type: 'review', session: 's', card, grade: 3, elapsed: 1000 }]);
		await planned(all);
		expect(all.board.doneToday).toBe(1);
		expect(all.board.plan?.today.map(({ key }) => key)).not.toContain(card);
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
		expect(all.board.leftToday.cards).toBe(7);
	});

	it('says when the store cannot be read, and reads again', async () => {
		const { board: made, ports } = await board();
		const { settings } = ports.store;
		ports.store.settings = async () => Promise.reject(new Error('closed'));
		await made.look();
		expect(made.status).toBe('failed');
		ports.store.settings = settings;
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
