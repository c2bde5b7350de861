import { describe, expect, it } from 'vitest';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { Deed } from '#lib/core/progress/event.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { reviewsIn } from '#lib/core/schedule/today/coming-back.ts';
import type { Today } from '#lib/core/schedule/today/today.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { PlanBoard } from '#lib/session/plan-board.svelte.ts';
import { planTests } from '#lib/session/plan-tests.ts';
import type { Planner } from '#lib/session/planner/planner.ts';
import { StudySession } from '#lib/session/study-session.svelte.ts';
import { askedToday, cardsComingBack } from '#lib/session/today.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { homeOf } from '../../src/routes/home.ts';
import { diceOf, pick, type Dice } from '../naive/histories.ts';
import { again, runs, seeds } from '../runs.ts';
import { testClock } from '../storage/events.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const hour = 3_600_000;
/** Questions with gaps, forms of facts, and questions that give one another away. */
function setOf(id: string, title: string): QuestionSet {
	const copies = ['', 'b', 'c'].flatMap((letter) =>
		tides.questions.map((question): Question => {
			const { id: name } = question;
			const fact = { fact: `tides${letter}` };
			return {
				...question,
				id: `${name}${letter}`,
				...(name === 'pull' || name === 'springs' ? fact : {})
			};
		})
	);
	return { ...tides, id, title, questions: copies };
}

const sets = [setOf('tides', 'Tides'), setOf('winds', 'Winds'), setOf('clouds', 'Clouds')];
const entries = sets.map(entryOf);
const content = { sets: entries, load: async (id: string) => sets.find((set) => set.id === id)! };
const planner: Planner = {
	plan: async (question) => ({
		status: 'planned',
		plan: makePlan({ ...question, prices: null })
	}),
	close() {}
};
const tests = async (state: Parameters<typeof planTests>[0]) =>
	state.tests.length === 0 ? null : planTests(state, planner);

type Ports = ReturnType<typeof testPorts>;

const keysOf = ({ items }: Pick<Today, 'items'>) => items.map(({ card }) => card.key);

/** What each page says of today; and of the same log, on another device that got it in another order. */
async function pages(ports: Ports, seed: number) {
	const state = await loadLearner(entries, ports);
	const { today } = await askedToday(state, tests);
	const home = homeOf(state, today, []);
	const session = new StudySession({ ...content, tests }, { ...testPorts(), ...ports }, null);
	const board = new PlanBoard(entries, ports, planner);
	await board.look();
	const [comesToday] = await cardsComingBack(state, { tests, clock: ports.clock }, 30, 'done');
	const other = memoryStore(testClock());
	const dice = diceOf(seed);
	const log = await ports.store.allEvents();
	await other.merge(log.toSorted(() => dice(3) - 1));
	const there = await askedToday(await loadLearner(entries, { ...ports, store: other }), tests);
	ports.bookmarks.keepStudy(null);
	ports.bookmarks.forgetStudyDraft();
	await session.load();
	return { today, home, session, board, comesToday, elsewhere: there.today };
}

/** What the pages do not agree on. */
async function contradictions(ports: Ports, seed: number): Promise<readonly string[]> {
	const { today, home, session, board, comesToday, elsewhere } = await pages(ports, seed);
	const reviews = reviewsIn(today);
	const found: string[] = [];
	const same = (what: string, one: unknown, other: unknown) => {
		if (JSON.stringify(one) !== JSON.stringify(other))
			found.push(`${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
	};
	const due = Object.values(home.due).reduce((sum, count) => sum + count, 0);
	same('home, reviews', reviews, due);
	same('home, new cards', today.items.length - reviews, home.fresh);
	same('record', reviews, comesToday);
	same('another device', keysOf(today), keysOf(elsewhere));
	same('skipped', today.skipped.length, home.skipped);
	if (today.items.length === 0) same('study', 'nothing', session.status);
	else {
		same('length of the session', today.items.length, session.progress?.total);
		same('cards of the session', keysOf(today), keysOf(ports.bookmarks.study() ?? today));
		same('minutes', home.takes, session.waiting);
	}
	same('plan, first line', today.test, board.today);
	const cell = board.weeks.flat().find(({ when }) => when === 'today');
	if (cell && today.test) same('plan, calendar', today.test.cards, cell.cards);
	return found;
}

/** Answers the first card of today in study, right or wrong, or passes it over; gives what became of the order. */
async function study(ports: Ports, dice: Dice): Promise<readonly string[]> {
	const state = await loadLearner(entries, ports);
	const before = (await askedToday(state, tests)).today;
	const [first] = before.items;
	if (first === undefined) return [];
	const { key: card, question } = first.card;
	const act = dice(8);
	const deed: Deed =
		act === 0
			? { type: 'skip', attempt: 's', question, card }
			: { type: 'review', session: 's', card, grade: act < 3 ? 1 : 3, elapsed: 9000 };
	ports.clock.at += 15_000;
	await ports.store.append([deed]);
	const next = await loadLearner(entries, ports);
	const after = (await askedToday(next, tests)).today;
	// A new study day has other cards.
	if (next.day !== state.day) return [];
	// Cards in their steps come when their minutes are over.
	const steady = ({ items }: Today) =>
		keysOf({ items: items.filter(({ reason }) => reason !== 'learning') });
	const wanted = steady(before).filter((key) => key !== card);
	return wanted.join() === steady(after).join()
		? []
		: [`after ${deed.type} of ${card}: ${steady(after).join()}, not ${wanted.join()}`];
}

const acts = ['suspend', 'resume', 'bury', 'know', 'reset'] as const;

/** Something else that a learner may do; it may change what is asked today. */
function deed(dice: Dice, day: number): Deed {
	const entry = pick(dice, entries);
	const card = pick(dice, entry.cards);
	switch (pick(dice, [...'qqqqcsreaatp'])) {
		case 'q':
			return {
				...{ type: 'answer', where: 'quiz', attempt: 'q', set: entry.id, question: card.question },
				...{ version: 1, answer: { kind: 'short', text: 'x' }, share: dice(2), verdict: 'right' },
				parts: [{ card: card.key, share: dice(2), guess: 0.25 }],
				...{ hints: 0, elapsed: 4000, retry: false },
				...(dice(3) === 0 ? { certainty: 'sure' } : {})
			};
		case 'c':
			return { type: 'card', card: card.key, act: pick(dice, acts) };
		case 's':
			return { type: 'setting', name: 'newPerDay', value: dice(9) };
		case 'r':
			return { type: 'setting', name: 'reviewsPerDay', value: pick(dice, [0, 2, 5, 200]) };
		case 'e':
			return { type: 'setting', name: 'order', value: pick(dice, ['gain', 'due']) };
		case 'a': {
			const cards = dice(9);
			const week = [cards, cards, cards, cards, cards, cards, cards] as const;
			return {
				type: 'allowance',
				allowance: { unit: pick(dice, ['cards', 'minutes']), week, off: [] }
			};
		}
		case 't': {
			const covers = [{ set: entry.id, sections: null }];
			const as = dice(3) === 0 ? null : { name: 'Geography', day: day + 1 + dice(20), covers };
			return { type: 'exam', exam: 'e', as };
		}
		default:
			return { type: 'spread', days: 1 + dice(6) };
	}
}

async function live(seed: number): Promise<readonly string[]> {
	const dice = diceOf(seed);
	const ports = testPorts();
	for (let moves = 0; moves < 30; moves += 1) {
		const before = moves;
		const found: string[] = [];
		for (let cards = dice(6); cards > 0; cards -= 1) found.push(...(await study(ports, dice)));
		if (dice(2) === 0) {
			const { day } = await loadLearner(entries, ports);
			await ports.store.append([deed(dice, day)]);
		}
		if (dice(9) === 0) {
			const target = pick(dice, await ports.store.allEvents())?.id ?? '';
			await ports.store.append([{ type: 'retract', target }]);
		}
		found.push(...(await contradictions(ports, seed * 100 + before)));
		if (found.length > 0) return found.map((what) => `history ${seed}, move ${moves}: ${what}`);
		ports.clock.at += pick(dice, [hour / 6, hour, 8 * hour, 24 * hour, 24 * hour, 70 * hour]);
	}
	return [];
}

describe('one answer to what is asked today', () => {
	it('is the same at home, in study, on the plan, in the record and on another device, in any order kept', async () => {
		// Each history is two to three weeks of a learner.
		for (const seed of seeds(runs(10, 300))) expect(await live(seed), again(seed)).toEqual([]);
	}, 1_200_000);
});
