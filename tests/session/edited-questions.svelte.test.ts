import { describe, expect, it } from 'vitest';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { QuizSession } from '#lib/session/quiz-session.svelte.ts';
import { StudySession } from '#lib/session/study-session.svelte.ts';
import { askedToday } from '#lib/session/today.ts';
import { homeOf } from '../../src/routes/home.ts';
import { changedWords } from '../../src/routes/study/changed-words.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

type Ports = ReturnType<typeof testPorts>;
const oneDay = 86_400_000;

const springs = tides.questions[2]!;
const gaps = tides.questions[4]!;
const card = tides.questions[3]!;
const springsCard = 'tides/springs/whole';

function setOf(...questions: readonly Question[]): QuestionSet {
	return { ...tides, questions };
}

function named(text: string, fields: Partial<Question> = {}): Question {
	const accept = [{ text, exact: false, feedback: null }];
	return { ...springs, ...fields, accept } as Question;
}

async function study(ports: Ports, set: QuestionSet): Promise<StudySession> {
	const content = { sets: [entryOf(set)], load: async () => set };
	const session = new StudySession(content, ports, null);
	await session.load();
	return session;
}

/** Answers until the card is in review, with text that is right. */
async function learn(ports: Ports, set: QuestionSet, text = 'springs'): Promise<void> {
	const session = await study(ports, set);
	for (let turn = 0; session.status === 'asking' && turn < 5; turn += 1) {
		session.setDraft({ kind: 'short', text });
		await session.check();
		await session.next();
		ports.clock.at += 11 * 60_000;
	}
}

/** What the first page says of the set. */
async function library(ports: Ports, set: QuestionSet) {
	const state = await loadLearner([entryOf(set)], ports);
	const { today } = await askedToday(state, async () => null);
	const { due, fresh, begun, ticks } = homeOf(state, today, []);
	return { due: due['tides'] ?? 0, fresh, begun, ticks: ticks['tides'] };
}

describe('an answer', () => {
	it('says what was right, for each card of its own', async () => {
		const ports = testPorts();
		const quiz = new QuizSession(setOf(gaps), ports);
		await quiz.load();
		await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
		const filled = ['g1', 'g2'].map((gap) => ({ gap, text: 'moon' }));
		quiz.setDraft({ kind: 'cloze', gaps: filled });
		await quiz.check();
		const answer = (await ports.store.allEvents()).find((event) => event.type === 'answer');
		expect(answer?.parts.map((part) => part.key)).toEqual(
			entryOf(setOf(gaps)).editions.map(({ key }) => key)
		);
	});

	it('says it of a grade as well', async () => {
		const ports = testPorts();
		const session = await study(ports, setOf({ ...card, version: 3 }));
		await session.grade(3);
		const [edition] = entryOf(setOf({ ...card, version: 3 })).editions;
		expect(await ports.store.allEvents()).toMatchObject([{ type: 'review', ...edition }]);
		expect(edition?.version).toBe(3);
	});
});

describe('an edited wording', () => {
	it('keeps the schedule, and nothing is said', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		const before = await ports.store.memory(springsCard);
		const reworded = setOf({ ...springs, prompt: 'What is the name of the greatest tides?' });
		const session = await study(ports, reworded);
		expect(session).toMatchObject({ status: 'nothing', change: null });
		expect(await ports.store.memory(springsCard)).toEqual(before);
		expect(await library(ports, reworded)).toMatchObject({
			due: 0,
			ticks: ['done']
		});
	});
});

describe('a changed answer', () => {
	it('brings the card back at once, says why, and is silent once it was answered', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		const before = await ports.store.memory(springsCard);
		const changed = setOf(named('king tides'));
		expect(await library(ports, changed)).toMatchObject({
			due: 1,
			ticks: ['waiting']
		});
		const session = await study(ports, changed);
		expect(session).toMatchObject({ status: 'asking', reason: 'review', memory: before });
		expect(session.change && changedWords(session.change, 'whole')).toBe(
			'The answer to this question has been changed since you last gave it. “springs” was right then, and may be wrong now.'
		);
		session.setDraft({ kind: 'short', text: 'king tides' });
		await session.check();
		expect(session.score).toMatchObject({ verdict: 'right' });
		await session.next();
		expect(session.change).toBeNull();
		const after = await ports.store.memory(springsCard);
		expect(after?.reps).toBe((before?.reps ?? 0) + 1);
		expect((await study(ports, changed)).status).toBe('nothing');
		expect((await library(ports, changed)).due).toBe(0);
	});

	it('says it again when the answer is undone', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		const session = await study(ports, setOf(named('king tides')));
		session.setDraft({ kind: 'short', text: 'springs' });
		await session.check();
		await session.next();
		await session.undo();
		expect(session.change).toMatchObject({ by: 'key' });
	});

	it('marks only the gap that it is about', async () => {
		const ports = testPorts();
		const quiz = new QuizSession(setOf(gaps), ports);
		await quiz.load();
		await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
		quiz.setDraft({
			kind: 'cloze',
			gaps: [
				{ gap: 'g1', text: 'moon' },
				{ gap: 'g2', text: 'sea' }
			]
		});
		await quiz.check();
		const pieces = gaps.kind === 'cloze' ? gaps.pieces : [];
		const changed = setOf({
			...gaps,
			pieces: pieces.map((piece) =>
				typeof piece !== 'string' && piece.name === 'g2' && piece.mode === 'typed'
					? { ...piece, accept: ['ocean'] }
					: piece
			)
		} as Question);
		expect((await library(ports, changed)).due).toBe(1);
		const session = await study(ports, changed);
		expect(session).toMatchObject({ part: 'g2', progress: { total: 1 } });
		expect(session.change && changedWords(session.change, 'g2')).toContain('“sea” was right then');
	});

	it('asks the changed cards of a question on different days', async () => {
		const ports = testPorts();
		await ports.store.append(
			['back', 'front'].map((part) => ({
				type: 'review',
				session: 's',
				card: `tides/card/${part}`,
				version: 1,
				key: 'before',
				grade: 4,
				elapsed: 1
			}))
		);
		const first = await study(ports, setOf(card));
		expect(first).toMatchObject({ progress: { total: 1 }, change: { by: 'key', before: null } });
		expect(first.change && changedWords(first.change, 'back')).toMatch(/may be wrong now\.$/u);
		ports.clock.at += 60_000;
		await first.grade(4);
		expect((await study(ports, setOf(card))).status).toBe('nothing');
		ports.clock.at += oneDay;
		expect(await study(ports, setOf(card))).toMatchObject({
			status: 'asking',
			change: { by: 'key' }
		});
	});

	it('is no retry in a quiz of the same day', async () => {
		const ports = testPorts();
		const answer = async (set: QuestionSet, text: string) => {
			const quiz = new QuizSession(set, ports);
			await quiz.load();
			await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
			quiz.setDraft({ kind: 'short', text });
			await quiz.check();
		};
		await answer(setOf(springs), 'springs');
		await answer(setOf(springs), 'springs');
		await answer(setOf(named('king tides')), 'king tides');
		const answers = (await ports.store.allEvents()).flatMap((event) =>
			event.type === 'answer' ? [event.retry] : []
		);
		expect(answers).toEqual([false, true, false]);
	});

	it('is not claimed where an older answer does not say what was right', async () => {
		const ports = testPorts();
		await ports.store.append([
			{ type: 'review', session: 's', card: 'tides/card/back', grade: 4, elapsed: 1 }
		]);
		const session = await study(
			ports,
			setOf({ ...card, back: 'neaps', reverse: false } as Question)
		);
		expect(session).toMatchObject({ status: 'nothing', change: null });
	});
});

describe('a raised version', () => {
	const second = setOf(named('springs', { version: 2 }));

	it('counts as new, and says who asked for it', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		expect(await library(ports, second)).toMatchObject({
			due: 0,
			fresh: 1,
			begun: true,
			ticks: ['waiting']
		});
		const session = await study(ports, second);
		expect(session).toMatchObject({ reason: 'new', memory: null, change: { by: 'version' } });
		expect(session.change && changedWords(session.change, 'whole')).toMatch(/^The teacher asks/u);
		const promised = session.previews?.[3];
		session.setDraft({ kind: 'short', text: 'springs' });
		await session.check();
		expect(promised).toMatchObject({ in: 'minutes' });
		const memory = await ports.store.memory(springsCard);
		expect(session.memory).toEqual(memory);
		expect(memory).toMatchObject({ version: 2, reps: 1, phase: 'learning' });
	});

	it('is held to the number of new cards a day', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		ports.clock.at += oneDay;
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 0 }]);
		expect((await study(ports, second)).status).toBe('nothing');
	});

	it('leaves no card stuck when it is taken back', async () => {
		const ports = testPorts();
		await learn(ports, second);
		ports.clock.at += 400 * oneDay;
		const before = await ports.store.memory(springsCard);
		await learn(ports, setOf(springs));
		expect(await ports.store.memory(springsCard)).toMatchObject({
			version: 2,
			reps: (before?.reps ?? 0) + 1
		});
		const quiz = new QuizSession(setOf(springs), ports);
		await quiz.load();
		await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
		quiz.setDraft({ kind: 'short', text: 'neaps' });
		await quiz.check();
		expect(await ports.store.memory(springsCard)).toMatchObject({ version: 2, lastShare: 0 });
	});
});

describe('a question that was taken out', () => {
	it('is not asked, keeps its history, and comes back with it', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		const before = await ports.store.memory(springsCard);
		ports.clock.at += 400 * oneDay;
		const without = setOf(card);
		expect((await library(ports, without)).due).toBe(0);
		expect((await study(ports, without)).question?.id).toBe('card');
		expect(await ports.store.memory(springsCard)).toEqual(before);
		const again = await study(ports, setOf(springs));
		expect(again).toMatchObject({ reason: 'review', memory: before, change: null });
	});
});

describe('a question with another id', () => {
	const renamed = setOf(named('springs', { id: 'greatest', aliases: ['springs'] }));

	it('keeps its history in study and in the library', async () => {
		const ports = testPorts();
		await learn(ports, setOf(springs));
		const before = await ports.store.memory(springsCard);
		expect(await library(ports, renamed)).toMatchObject({
			due: 0,
			fresh: 0,
			ticks: ['done']
		});
		ports.clock.at += 400 * oneDay;
		const session = await study(ports, renamed);
		expect(session).toMatchObject({ reason: 'review', change: null });
		expect(session.memory).toMatchObject({ question: 'greatest', reps: before?.reps });
		const renames = (await ports.store.allEvents()).filter(({ type }) => type === 'rename');
		expect(renames).toHaveLength(1);
	});

	it('is where it was in a quiz that goes on', async () => {
		const ports = testPorts();
		const quiz = new QuizSession(setOf(springs, card), ports);
		await quiz.load();
		await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
		const first = quiz.question?.id;
		if (first !== 'springs') await quiz.skip();
		quiz.setDraft({ kind: 'short', text: 'neaps' });
		await quiz.check();
		const again = new QuizSession(setOf(...renamed.questions, card), ports);
		await again.load();
		expect(again.total).toBe(2);
		expect(again.ticks.find(({ id }) => id === 'greatest')?.result).toMatchObject({
			status: 'answered',
			verdict: 'wrong'
		});
	});
});
