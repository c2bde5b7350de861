import { describe, expect, it } from 'vitest';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Exam } from '#lib/core/test-date/exam.ts';
import type { PlanQuestion } from '#lib/core/test-date/tests-of.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { planTests } from '#lib/session/plan-tests.ts';
import type { Planner } from '#lib/session/planner/planner.ts';
import { StudySession, type StudyPages } from '#lib/session/study-session.svelte.ts';
import { askedToday } from '#lib/session/today.ts';
import { noon } from '../storage/events.ts';
import { answerAll } from './at-study.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const dayLength = 86_400_000;
const today = studyDay(noon, 0);
const winds: QuestionSet = { ...tides, id: 'winds', title: 'Winds' };

function exam(inDays: number, covers: Exam['covers'] = [{ set: 'winds', sections: null }]): Exam {
	return { name: 'Geography', day: today + inDays, covers };
}

type Ports = ReturnType<typeof testPorts>;
type PlanOnly = Pick<Planner, 'plan'>;

/** In the worker's place: what it answers, at once. */
const planner: PlanOnly = {
	plan: async (question) => ({ status: 'planned', plan: makePlan({ ...question, prices: null }) })
};
/** A browser without module workers. */
const noPlanner: PlanOnly = { plan: async () => ({ status: 'failed', detail: 'no worker' }) };

function contentOf(sets = [tides, winds], by = planner): StudyPages {
	return {
		sets: sets.map(entryOf),
		load: async (id) => sets.find((set) => set.id === id) ?? null,
		tests: (state) => planTests(state, by)
	};
}

function withoutTests(content: StudyPages): StudyPages {
	return { ...content, tests: async () => null };
}

async function put(ports: Ports, as: Exam | null, id = 'e1'): Promise<void> {
	await ports.store.append([{ type: 'exam', exam: id, as }]);
}

async function allow(ports: Ports, cards: number): Promise<void> {
	const week = [cards, cards, cards, cards, cards, cards, cards] as const;
	await ports.store.append([{ type: 'allowance', allowance: { unit: 'cards', week, off: [] } }]);
}

async function asked(ports: Ports, content = contentOf(), extra = 0) {
	const state = await loadLearner(content.sets, ports);
	return (await askedToday(state, content.tests ?? (async () => null), { extra })).today;
}

async function queued(ports: Ports, content = contentOf(), extra = 0) {
	return (await asked(ports, content, extra)).items;
}

async function planned(ports: Ports, sets = [tides, winds]) {
	return planTests(await loadLearner(sets.map(entryOf), ports), planner);
}

function keysOf(question: PlanQuestion | null): readonly string[] {
	return question?.cards.map(({ key }) => key) ?? [];
}

/** A review of a card, right. */
async function answered(ports: Ports, set: string, question: string, part = 'whole') {
	await ports.store.append([
		{
			type: 'review',
			session: 's1',
			card: `${set}/${question}/${part}`,
			grade: 4,
			elapsed: 4000
		}
	]);
}

describe('what is asked of a learner with tests', () => {
	it('is the same as without tests where none is coming', async () => {
		const ports = testPorts();
		await answered(ports, 'tides', 'pull');
		const content = contentOf();
		expect((await asked(ports)).test).toBeNull();
		for (const extra of [0, 3])
			expect(await asked(ports, content, extra)).toEqual(
				await asked(ports, withoutTests(content), extra)
			);
	});

	it('asks the cards of a coming test first, and says what they are asked for', async () => {
		const ports = testPorts();
		await answered(ports, 'tides', 'pull');
		await put(ports, exam(8));
		const items = await queued(ports);
		const plan = items.filter(({ why }) => why.by === 'plan');
		expect(plan.map(({ card }) => card.set)).toEqual(plan.map(() => 'winds'));
		expect(plan).toHaveLength(5);
		expect(items.slice(0, 5)).toEqual(plan);
		expect(plan[0]?.why).toMatchObject({ by: 'plan', exam: 'Geography', inDays: 8 });
		// The others follow as always.
		expect(items.slice(5).map(({ card }) => card.set)).toEqual(items.slice(5).map(() => 'tides'));
		expect(items.length).toBeGreaterThan(5);
	});

	it('asks new cards of a test beyond the number of new cards a day', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 0 }]);
		await put(ports, exam(8));
		expect((await queued(ports)).map(({ why }) => why.by)).toEqual(Array(5).fill('plan'));
	});

	it('asks no more than the day allows, nor what else of the test is due', async () => {
		const ports = testPorts();
		for (const id of ['often', 'pull', 'springs']) await answered(ports, 'winds', id);
		await put(ports, exam(60));
		await allow(ports, 2);
		// Easy at first: due within weeks.
		ports.clock.at += 40 * dayLength;
		const items = await queued(ports);
		expect(items.filter(({ card }) => card.set === 'winds')).toHaveLength(2);
		expect(items.filter(({ why }) => why.by === 'plan')).toHaveLength(2);
	});

	it('leaves of a day what it has not done yet', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 3);
		const content = contentOf([winds]);
		const before = await asked(ports, content);
		expect(before.test).toEqual({ cards: 3, fresh: 3, done: 0 });
		const [first, ...rest] = before.items.map(({ card }) => card);
		await answered(ports, 'winds', first?.question ?? '', first?.part);
		const after = await asked(ports, content);
		expect(after.items.map(({ card }) => card)).toEqual(rest);
		expect(after.test).toEqual({ cards: 2, fresh: 2, done: 1 });
	});

	it('counts for the day what was answered of the test without being asked', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 3);
		await answered(ports, 'winds', 'often');
		await answered(ports, 'winds', 'pull');
		const left = await queued(ports, contentOf([winds]));
		expect(left).toHaveLength(1);
		expect(left[0]?.card.question).not.toMatch(/often|pull/u);
	});

	it('does not count as done what comes back in its steps today', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 3);
		const content = contentOf([winds]);
		const [first] = await queued(ports, content);
		const card = first?.card.key ?? '';
		await ports.store.append([{ type: 'review', session: 's1', card, grade: 1, elapsed: 4000 }]);
		expect((await asked(ports, content)).test).toMatchObject({ cards: 3, done: 0 });
	});

	it('offers three further cards of the test once those of the day are done', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 1);
		const content = contentOf([winds]);
		const [first, ...others] = await queued(ports, content);
		expect(others).toEqual([]);
		await answered(ports, 'winds', first?.card.question ?? '', first?.card.part);
		expect(await queued(ports, content)).toEqual([]);
		const more = await queued(ports, content, 3);
		expect(more.map(({ why }) => why.by)).toEqual(['plan', 'plan', 'plan']);
	});

	it('serves by what one review of each would gain while there is no plan', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 3);
		const items = await queued(ports, contentOf([winds], noPlanner));
		expect(items.map(({ why }) => why.by)).toEqual(['plan', 'plan', 'plan']);
	});

	it('asks a card that a test covers in a section, and leaves the other sections to their dates', async () => {
		const ports = testPorts();
		await put(ports, exam(8, [{ set: 'tides', sections: ['springs'] }]));
		const items = await queued(ports, contentOf([tides]));
		const plan = items.filter(({ why }) => why.by === 'plan');
		expect(plan.map(({ card }) => card.question).toSorted()).toEqual(['card', 'springs']);
		expect(items.filter(({ why }) => why.by === 'new').map(({ card }) => card.question)).toEqual(
			expect.arrayContaining(['often', 'pull', 'gaps'])
		);
	});

	it('passes by what the learner has put away', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await ports.store.append([
			{ type: 'card', card: 'winds/often/whole', act: 'suspend' },
			{ type: 'card', card: 'winds/pull/whole', act: 'know' }
		]);
		const items = await queued(ports, contentOf([winds]));
		expect(items.map(({ card }) => card.question).toSorted()).toEqual(['card', 'gaps', 'springs']);
	});

	it.each(['on its day', 'the day after', 'taken off'])(
		'goes back to long-term scheduling: %s',
		async (when) => {
			const ports = testPorts();
			await answered(ports, 'winds', 'often');
			await put(ports, exam(8));
			if (when === 'taken off') await put(ports, null);
			else ports.clock.at += (when === 'on its day' ? 8 : 9) * dayLength;
			const content = contentOf();
			expect(await asked(ports, content)).toEqual(await asked(ports, withoutTests(content)));
		}
	);
});

describe('the plan of a day', () => {
	it('does not change while it is done, and what is expected of the test does', async () => {
		const ports = testPorts();
		await put(ports, exam(3));
		await allow(ports, 2);
		const before = await planned(ports, [winds]);
		expect(before.question?.capacity).toEqual([2, 2, 2]);
		expect(before.outlook).toEqual(before.question);
		const [first] = before.today?.cards ?? [];
		const [, question = '', part] = first?.key.split('/') ?? [];
		await answered(ports, 'winds', question, part);
		const after = await planned(ports, [winds]);
		expect(after.question).toEqual(before.question);
		expect(after.today).toEqual(before.today);
		expect(after.outlook?.capacity).toEqual([1, 2, 2]);
		expect(after.outlook?.cards.find(({ key }) => key === first?.key)).toMatchObject({
			lastDay: today
		});
	});

	it('is made of what was answered before it', async () => {
		const ports = testPorts();
		await put(ports, exam(3));
		await allow(ports, 2);
		await answered(ports, 'winds', 'often');
		ports.clock.at += dayLength;
		const { question } = await planned(ports, [winds]);
		expect(question?.capacity).toEqual([2, 2]);
		expect(question?.cards.find(({ key }) => key === 'winds/often/whole')).toMatchObject({
			lastDay: today
		});
	});

	it('keeps until tomorrow a card that is put away today', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		const before = await planned(ports, [winds]);
		const card = 'winds/pull/whole';
		await ports.store.append([{ type: 'card', card, act: 'suspend' }]);
		const after = await planned(ports, [winds]);
		expect(after.question).toEqual(before.question);
		expect(keysOf(after.outlook)).not.toContain(card);
		ports.clock.at += dayLength;
		const tomorrow = await planned(ports, [winds]);
		expect(keysOf(tomorrow.question)).not.toContain(card);
	});

	it('has a card that rests until tomorrow', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		const card = 'winds/often/whole';
		await ports.store.append([{ type: 'card', card, act: 'bury' }]);
		const { question, outlook } = await planned(ports, [winds]);
		expect(keysOf(question)).toContain(card);
		expect(keysOf(outlook)).toContain(card);
	});

	it('knows a test that a file names', async () => {
		const ports = testPorts();
		const { coming, question } = await planned(ports, [tides, { ...winds, test: '2026-12-04' }]);
		expect(coming).toMatchObject([{ name: 'Winds', day: today + 12, file: 'winds' }]);
		expect(question?.cards).toHaveLength(7);
		expect(question?.capacity).toHaveLength(12);
	});

	it('asks nothing where no test covers a card', async () => {
		const ports = testPorts();
		await put(ports, exam(8, [{ set: 'gone', sections: null }]));
		expect(await planned(ports, [tides])).toMatchObject({
			question: null,
			outlook: null,
			today: null,
			coming: [{ name: 'Geography' }]
		});
	});
});

describe('a session with a test to come', () => {
	it('asks the cards of the day, and has nothing more to ask once they are done', async () => {
		const ports = testPorts();
		await put(ports, exam(3));
		await allow(ports, 2);
		const session = new StudySession(contentOf([winds]), ports, null);
		await session.load();
		expect(session.progress?.total).toBe(2);
		await answerAll(session, ports);
		expect(session).toMatchObject({ status: 'over', left: 0, summary: { done: 2 } });
		const again = new StudySession(contentOf([winds]), ports, null);
		await again.load();
		expect(again.status).toBe('nothing');
	});

	it('asks on the same day what is left of it, in the same order', async () => {
		const ports = testPorts();
		await put(ports, exam(3));
		await allow(ports, 4);
		const first = new StudySession(contentOf([winds]), ports, null);
		await first.load();
		const [done, ...rest] = (await queued(ports, contentOf([winds]))).map(({ card }) => card.key);
		expect(first.card?.key).toBe(done);
		await first.grade(4);
		await first.end();
		const second = new StudySession(contentOf([winds]), ports, null);
		await second.load();
		expect(second.card?.key).toBe(rest[0]);
		expect(second.progress?.total).toBe(3);
	});
});
