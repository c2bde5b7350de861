import { describe, expect, it } from 'vitest';
import type { Exam } from '#lib/core/test-date/exam.ts';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { StudyPlan } from '#lib/core/planner/plan.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { examDay, examFacts } from '#lib/session/exams.ts';
import type { PlanQuestion } from '#lib/session/planner/planner.ts';
import { planStudy, type StudyContent } from '#lib/session/study-queue.ts';
import { StudySession } from '#lib/session/study-session.svelte.ts';
import { noon } from '../storage/events.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const dayLength = 86_400_000;
const today = studyDay(noon, 0);
const winds: QuestionSet = { ...tides, id: 'winds', title: 'Winds' };

function exam(inDays: number, covers: Exam['covers'] = [{ set: 'winds', sections: null }]): Exam {
	return { name: 'Geography', day: today + inDays, covers };
}

type Ports = ReturnType<typeof testPorts>;

/** In the worker's place: what it answers, at once. */
const planned = async (question: PlanQuestion): Promise<StudyPlan | null> =>
	makePlan({ ...question, prices: null });

function contentOf(ports: Ports, sets = [tides, winds], plan = planned): StudyContent {
	const entries = sets.map(entryOf);
	return {
		sets: entries,
		load: async (id) => sets.find((set) => set.id === id) ?? null,
		examDay: async (extra) => examDay(entries, await examFacts(entries, ports), plan, extra)
	};
}

async function put(ports: Ports, as: Exam | null, id = 'e1'): Promise<void> {
	await ports.store.append([{ type: 'exam', exam: id, as }]);
}

async function allow(ports: Ports, cards: number): Promise<void> {
	const week = [cards, cards, cards, cards, cards, cards, cards] as const;
	await ports.store.append([{ type: 'allowance', allowance: { unit: 'cards', week, off: [] } }]);
}

async function queued(ports: Ports, content = contentOf(ports), extra = 0) {
	const wish = { exam: (await content.examDay?.(extra)) ?? null };
	return (await planStudy(content, ports, null, extra, wish)).items;
}

/** A quiz on a card, right. */
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

describe('the queue of a learner with tests', () => {
	it('is as it always was without any', async () => {
		const ports = testPorts();
		await answered(ports, 'tides', 'pull');
		const content = contentOf(ports);
		const { examDay: _, ...plain } = content;
		expect(await content.examDay?.(0)).toBeNull();
		for (const extra of [0, 3])
			expect(await queued(ports, content, extra)).toEqual(
				(await planStudy(plain, ports, null, extra)).items
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
		expect(await queued(ports, contentOf(ports, [winds]))).toHaveLength(3);
		await answered(ports, 'winds', 'often');
		await answered(ports, 'winds', 'pull');
		const left = await queued(ports, contentOf(ports, [winds]));
		expect(left).toHaveLength(1);
		expect(left[0]?.card.question).not.toMatch(/often|pull/u);
	});

	it('offers further cards of the test to who asks for more', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 1);
		const content = contentOf(ports, [winds]);
		expect(await queued(ports, content)).toHaveLength(1);
		expect(await queued(ports, content, 3)).toHaveLength(4);
	});

	it('serves by what one review of each would gain while there is no plan', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await allow(ports, 3);
		const items = await queued(
			ports,
			contentOf(ports, [winds], async () => null)
		);
		expect(items.map(({ why }) => why.by)).toEqual(['plan', 'plan', 'plan']);
	});

	it('asks a card that a test covers in a section, and leaves the other sections to their dates', async () => {
		const ports = testPorts();
		await put(ports, exam(8, [{ set: 'tides', sections: ['springs'] }]));
		const items = await queued(ports, contentOf(ports, [tides]));
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
		const items = await queued(ports, contentOf(ports, [winds]));
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
			const content = contentOf(ports);
			const { examDay: _, ...plain } = content;
			expect(await queued(ports, content)).toEqual((await planStudy(plain, ports, null)).items);
		}
	);
});

describe('a session with a test to come', () => {
	it('asks its cards, and adapts to what was done', async () => {
		const ports = testPorts();
		await put(ports, exam(3));
		await allow(ports, 2);
		const session = new StudySession(contentOf(ports, [winds]), ports, null);
		await session.load();
		expect(session.progress?.total).toBe(2);
		const before = (await examFacts([entryOf(winds)], ports)).question;
		expect(before?.capacity).toEqual([2, 2, 2]);
		const [, question = '', part] = session.card?.key.split('/') ?? [];
		await answered(ports, 'winds', question, part);
		const after = (await examFacts([entryOf(winds)], ports)).question;
		expect(after?.capacity).toEqual([1, 2, 2]);
	});
});

describe('examFacts', () => {
	it('knows a test that a file names', async () => {
		const ports = testPorts();
		const entry = entryOf({ ...winds, test: '2026-12-04' });
		const facts = await examFacts([entryOf(tides), entry], ports);
		expect(facts.coming).toMatchObject([{ name: 'Winds', day: today + 12, file: 'winds' }]);
		expect(facts.question?.cards).toHaveLength(7);
		expect(facts.question?.capacity).toHaveLength(12);
	});

	it('has nothing to ask where no test covers a card', async () => {
		const ports = testPorts();
		await put(ports, exam(8, [{ set: 'gone', sections: null }]));
		const facts = await examFacts([entryOf(tides)], ports);
		expect(facts).toMatchObject({ question: null, coming: [{ name: 'Geography' }] });
	});

	it('plans for a card that rests until tomorrow, and not for one put away', async () => {
		const ports = testPorts();
		await put(ports, exam(8));
		await ports.store.append([
			{ type: 'card', card: 'winds/often/whole', act: 'bury' },
			{ type: 'card', card: 'winds/pull/whole', act: 'suspend' }
		]);
		const { question } = await examFacts([entryOf(winds)], ports);
		expect(question?.cards.map(({ key }) => key)).toContain('winds/often/whole');
		expect(question?.cards.map(({ key }) => key)).not.toContain('winds/pull/whole');
	});
});
