import { describe, expect, it } from 'vitest';
import type { Deed } from '#lib/core/progress/event.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { Card } from '#lib/core/schedule/card.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { reviewsIn } from '#lib/core/schedule/today/coming-back.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { QuizSession } from '#lib/session/quiz-session.svelte.ts';
import { StudySession } from '#lib/session/study-session.svelte.ts';
import { askedToday } from '#lib/session/today.ts';
import { answerDeed, noon } from '../storage/events.ts';
import { answer, answerAll, begun, contentOf, skipAll } from './at-study.ts';
import { failingStore, testPorts } from './ports.ts';
import { tides } from './tides.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const today = studyDay(noon, 0);

/** The cards of the session that is under way, in the order in which they are asked. */
function cardsUnderWay({ bookmarks }: ReturnType<typeof testPorts>): readonly Card[] {
	return bookmarks.study()?.items.map(({ card }) => card) ?? [];
}

describe('a study session', () => {
	it('asks new cards, one of each question a day', async () => {
		const { session } = await begun();
		expect(session).toMatchObject({ status: 'asking', reason: 'new', memory: null });
		expect(session.question?.id).toBe('often');
		expect(session.progress).toMatchObject({ number: 1, total: 5 });
		expect(session.set).toBe(tides);
	});

	it('holds to the number of new cards a day', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 2 }]);
		const { session } = await begun(ports);
		expect(session.progress?.total).toBe(2);
		await answerAll(session, ports);
		const again = (await begun(ports)).session;
		expect(again.status).toBe('nothing');
		expect(again.canDoMore).toBe(true);
	});

	it('says how many cards of a set were never met, when other sets took the new ones of today', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 2 }]);
		const content = contentOf(tides, { ...tides, id: 'winds' });
		const { session } = await begun(ports, content, 'tides');
		expect(session.unmet).toMatchObject({ taken: null });
		await answerAll(session, ports);
		const other = (await begun(ports, content, 'winds')).session;
		expect(other).toMatchObject({ status: 'nothing', unmet: { taken: 'elsewhere' }, moreCards: 3 });
		expect(other.unmet?.cards).toBeGreaterThan(3);
		await other.threeMore();
		expect(other.progress?.total).toBe(3);
		const same = (await begun(ports, content, 'tides')).session;
		expect(same).toMatchObject({ status: 'nothing', unmet: { taken: 'here' } });
	});

	it('takes a marked answer as evidence, and gives feedback', async () => {
		const { session, ports } = await begun();
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.check();
		expect(session).toMatchObject({ status: 'feedback', score: { verdict: 'right' } });
		expect((await ports.store.allEvents()).at(-1)).toMatchObject({
			type: 'answer',
			where: 'study',
			question: 'often',
			retry: false,
			parts: [{ card: 'tides/often/whole', share: 1 }]
		});
		await session.next();
		expect(session).toMatchObject({ status: 'asking', score: null });
	});

	it('shows the same order of options in the feedback as before', async () => {
		const { session } = await begun(
			testPorts(),
			contentOf({ ...tides, questions: [tides.questions[1]!] })
		);
		const before = session.asked;
		session.setDraft({ kind: 'single', chosen: 'the sun' });
		await session.check();
		expect(session.status).toBe('feedback');
		expect(session.asked).toEqual(before);
	});

	it('explains instead of moving when nothing was answered', async () => {
		const { session, ports } = await begun();
		await session.check();
		expect(session).toMatchObject({ status: 'asking', problem: { code: 'unanswered' } });
		expect(await ports.store.allEvents()).toHaveLength(0);
	});

	it('grades a flashcard by the button, as printed on it, and goes straight on', async () => {
		const { session, ports } = await begun(
			testPorts(),
			contentOf({ ...tides, questions: [tides.questions[3]!] })
		);
		expect(session.previews?.[4]).toMatchObject({ in: 'days' });
		const promised = session.previews?.[4];
		await session.grade(4);
		expect(session.status).toBe('over');
		const memory = await ports.store.memory('tides/card/back');
		expect(promised).toEqual({ in: 'days', days: memory?.interval, day: memory?.dueDay });
		expect((await ports.store.allEvents())[0]).toMatchObject({
			type: 'review',
			grade: 4,
			card: 'tides/card/back'
		});
	});

	it('remembers what the store remembers', async () => {
		const { session, ports } = await begun();
		await answer(session, false);
		await session.undo();
		const inSession = session.memory;
		expect(inSession).toBeNull();
		expect(await ports.store.memory('tides/often/whole')).toBeNull();
		session.setDraft({ kind: 'truefalse', chosen: false });
		await session.check();
		expect(session.memory).toEqual(await ports.store.memory('tides/often/whole'));
	});

	it('brings forgotten cards back until they are known', async () => {
		const { session, ports } = await begun();
		await answer(session, false);
		expect(session.progress?.ticks.slice(0, 2)).toEqual(['forgotten', 'current']);
		ports.clock.at += 2 * minute;
		await answer(session, true);
		expect(session.question?.id).toBe('often');
		await answerAll(session, ports);
		expect(session.status).toBe('over');
		expect(session.summary).toMatchObject({ done: 5, forgotten: 1 });
	});

	it('asks what was missed in a quiz today first', async () => {
		const ports = testPorts();
		const quiz = new QuizSession(tides, ports);
		await quiz.load();
		await quiz.start({ scope: { of: 'all' }, mode: 'practice', limit: null });
		await quiz.skip();
		quiz.setDraft({ kind: 'single', chosen: 'the wind' });
		await quiz.check();
		const { session } = await begun(ports);
		expect(session).toMatchObject({ reason: 'learning', card: { key: 'tides/pull/whole' } });
	});

	it('counts hints with the answer', async () => {
		const { session, ports } = await begun();
		await session.hint();
		expect(session.hints).toHaveLength(1);
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.check();
		expect((await ports.store.allEvents())[0]).toMatchObject({ hints: 1 });
		await session.next();
		expect(session.hints).toHaveLength(0);
	});

	it('asks one gap at a time, the others filled in', async () => {
		const { session } = await begun(
			testPorts(),
			contentOf({ ...tides, questions: [tides.questions[4]!] })
		);
		expect(session.part).toBe('g1');
		expect(session.asked).toMatchObject({
			pieces: ['The ', { name: 'g1' }, ' pulls the ', 'sea', '.']
		});
	});
});

describe('undo', () => {
	it('is named by what it takes back, after a reload as well', async () => {
		const { session, ports } = await begun();
		expect(session.lastMove).toBeNull();
		await answer(session, true);
		expect(session.lastMove).toBe('answer');
		expect((await begun(ports)).session.lastMove).toBe('answer');
		await session.decide('bury');
		expect(session.lastMove).toBe('other');
		expect((await begun(ports)).session.lastMove).toBe('other');
		await session.undo();
		expect(session.lastMove).toBe('answer');
		await session.flag('');
		expect(session.lastMove).toBe('other');
	});

	it('goes back as far as the session goes, in the log as on the screen', async () => {
		const { session, ports } = await begun();
		expect(session.canUndo).toBe(false);
		const first = session.card;
		await answer(session, false);
		await session.skip();
		await answer(session, true);
		await session.undo();
		await session.undo();
		await session.undo();
		expect(session).toMatchObject({ status: 'asking', card: first, canUndo: false });
		expect(await ports.store.memoriesOfSet('tides')).toEqual([]);
		expect(session.progress?.ticks).not.toContain('forgotten');
	});

	it('comes back from the end', async () => {
		const { session } = await begun(
			testPorts(),
			contentOf({ ...tides, questions: [tides.questions[3]!] })
		);
		await session.grade(4);
		expect(session.status).toBe('over');
		await session.undo();
		expect(session).toMatchObject({ status: 'asking', memory: null });
	});

	it('overrules the marking with one answer in place of the other', async () => {
		const { session, ports } = await begun();
		session.setDraft({ kind: 'truefalse', chosen: false });
		await session.check();
		await session.hadItRight();
		expect(session).toMatchObject({ status: 'feedback', score: { verdict: 'right' } });
		expect(await ports.store.memory('tides/often/whole')).toMatchObject({ reps: 1, lastShare: 1 });
		await session.undo();
		expect(await ports.store.memory('tides/often/whole')).toBeNull();
	});
});

describe('a reload in study', () => {
	it('stands at the same card with its draft, and loses no answer', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		session.setDraft({ kind: 'single', chosen: 'the sun' });
		const { session: again } = await begun(ports);
		expect(again.card).toEqual(session.card);
		expect(again.draft).toEqual({ kind: 'single', chosen: 'the sun' });
		expect(again.asked).toEqual(session.asked);
		expect(await ports.store.memory('tides/often/whole')).toMatchObject({ reps: 1 });
	});
});

describe('the end', () => {
	it('has nothing to do when all is done, until the cards come back', async () => {
		const { session, ports } = await begun();
		await answerAll(session, ports);
		expect(session).toMatchObject({ status: 'over', summary: { done: 5 } });
		expect(session.summary?.comingBack.length).toBeGreaterThan(0);
		const { session: rested } = await begun(ports);
		expect(rested).toMatchObject({
			status: 'nothing',
			nextDay: session.summary?.comingBack[0]?.day
		});
		ports.clock.at += 60 * day;
		const { session: later } = await begun(ports);
		expect(later).toMatchObject({ status: 'asking', reason: 'review' });
	});

	it('has nothing to do while the only cards wait for their step', async () => {
		const ports = testPorts();
		await ports.store.append([
			{ type: 'review', session: 's', card: 'tides/card/back', grade: 1, elapsed: 1 },
			{ type: 'setting', name: 'newPerDay', value: 0 }
		]);
		ports.clock.at -= 40 * minute;
		const only = contentOf({ ...tides, questions: [tides.questions[3]!] });
		expect((await begun(ports, only)).session.status).toBe('nothing');
	});

	it('offers three more when there are any', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 1 }]);
		const { session } = await begun(ports);
		await answerAll(session, ports);
		expect(session).toMatchObject({ status: 'over', canDoMore: true });
		await session.threeMore();
		expect(session.progress?.total).toBe(3);
		await answerAll(session, ports);
		expect(session.summary?.done).toBe(3);
	});

	it('comes when the learner says so, and leaves the rest for later', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		await session.end();
		expect(session.status).toBe('over');
		expect((await begun(ports)).session.status).toBe('asking');
	});
});

describe('skipped cards', () => {
	const questions = ['', 'b'].flatMap((letter) =>
		tides.questions.map((question) => ({ ...question, id: `${question.id}${letter}` }))
	);
	const ten = contentOf({ ...tides, questions });

	it('are not asked again by themselves, and are studied when the learner wants it', async () => {
		const { session, ports } = await begun(testPorts(), ten);
		expect(session.progress?.total).toBe(10);
		const [first] = cardsUnderWay(ports);
		await skipAll(session);
		expect(session).toMatchObject({ status: 'over', skippedCards: 10, left: 0 });
		const { session: again } = await begun(ports, ten);
		expect(again).toMatchObject({ status: 'nothing', skippedCards: 10, left: 0 });
		await again.studySkipped();
		expect(again).toMatchObject({ status: 'asking', progress: { number: 1, total: 10 } });
		expect(again.card).toEqual(first);
		await answer(again, true);
		await again.end();
		expect(again).toMatchObject({ skippedCards: 9 });
		expect(again.summary).toMatchObject({ done: 1 });
	});

	it('stay skipped in another session of the day, which asks the others', async () => {
		const { session, ports } = await begun();
		const [first, ...others] = cardsUnderWay(ports);
		await session.skip();
		await session.end();
		expect(session).toMatchObject({ status: 'over', skippedCards: 1, left: 4 });
		const { session: second } = await begun(ports);
		expect(cardsUnderWay(ports)).toEqual(others);
		await answerAll(second, ports);
		expect(second).toMatchObject({ status: 'over', skippedCards: 1, left: 0 });
		expect((await begun(ports)).session).toMatchObject({ status: 'nothing', skippedCards: 1 });
		await second.studySkipped();
		expect(second.card).toEqual(first);
	});

	it('come by themselves on the next day', async () => {
		const { session, ports } = await begun();
		const cards = cardsUnderWay(ports);
		await skipAll(session);
		ports.clock.at += day;
		const { session: tomorrow } = await begun(ports);
		expect(tomorrow).toMatchObject({ status: 'asking', skippedCards: 0 });
		expect(cardsUnderWay(ports)).toEqual(cards);
	});

	it('are gone on with after a reload', async () => {
		const { session, ports } = await begun();
		await skipAll(session);
		await session.studySkipped();
		await answer(session, true);
		const { session: again } = await begun(ports);
		expect(again).toMatchObject({ status: 'asking', canUndo: true, progress: session.progress });
		expect(again.card).toEqual(session.card);
	});

	it('are asked again once the skip is undone', async () => {
		const { session, ports } = await begun();
		await session.skip();
		await session.undo();
		await session.end();
		expect(session).toMatchObject({ skippedCards: 0, left: 5 });
		expect((await begun(ports)).session.progress?.total).toBe(5);
	});

	it('make room for no new card', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 2 }]);
		await skipAll((await begun(ports)).session);
		expect((await begun(ports)).session).toMatchObject({ status: 'nothing', skippedCards: 2 });
	});
});

describe('a second session on the same day', () => {
	it('asks what the first has left, in its order, and together they ask what the day does', async () => {
		const { session, ports } = await begun();
		const cards = cardsUnderWay(ports);
		await answer(session, true);
		ports.clock.at += minute;
		await answer(session, true);
		await session.end();
		expect(session.left).toBe(5);
		ports.clock.at += 30 * minute;
		const { session: second } = await begun(ports);
		expect(second.canUndo).toBe(false);
		// Those just met come back in their steps.
		expect(cardsUnderWay(ports)).toEqual(cards);
		await answerAll(second, ports);
		expect(second).toMatchObject({ status: 'over', left: 0, skippedCards: 0 });
		expect((await begun(ports)).session.status).toBe('nothing');
	});

	it('brings no new card beyond those of the day', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 3 }]);
		const { session } = await begun(ports);
		await answer(session, true);
		await session.end();
		const { session: second } = await begun(ports);
		await answerAll(second, ports);
		expect(await ports.store.memoriesOfSet('tides')).toHaveLength(3);
		expect((await begun(ports)).session.status).toBe('nothing');
	});
});

describe('more than a day asks', () => {
	const three = { ...tides, questions: tides.questions.slice(0, 3) };
	const six = contentOf(three, { ...three, id: 'winds' });
	const known = six.sets.flatMap(({ cards }) => cards.map(({ key }) => key));

	/** Six cards that came back, four more than are wanted a day. */
	async function limited() {
		const ports = testPorts();
		await ports.store.append([
			{ type: 'setting', name: 'newPerDay', value: 0 },
			{ type: 'setting', name: 'reviewsPerDay', value: 2 },
			...known.map((card): Deed => ({
				type: 'review',
				session: 's',
				card,
				grade: 4,
				elapsed: 4000
			}))
		]);
		ports.clock.at += 60 * day;
		return begun(ports, six);
	}

	it('comes later, and the session says how much that is', async () => {
		const { session, ports } = await limited();
		expect(session).toMatchObject({ later: 4, progress: { total: 2 } });
		await answerAll(session, ports);
		expect(session).toMatchObject({ status: 'over', left: 0, summary: { done: 2 } });
		const { session: again } = await begun(ports, six);
		expect(again).toMatchObject({ status: 'nothing', later: 4, moreCards: 3 });
		expect(again.nextDay).toBe(today + 61);
		await again.threeMore();
		expect(again.progress?.total).toBe(3);
		await answerAll(again, ports);
		const { session: done } = await begun(ports, six);
		expect([done.status, done.later]).toEqual(['nothing', 1]);
		ports.clock.at += day;
		const { session: next } = await begun(ports, six);
		expect([next.status, next.later]).toEqual(['asking', 0]);
	});
});

describe('what comes back', () => {
	it('is told at the end of all cards: tomorrow it is what tomorrow asks', async () => {
		const ports = testPorts();
		const content = contentOf(tides, { ...tides, id: 'winds' });
		await ports.store.append([
			{ type: 'setting', name: 'reviewsPerDay', value: 3 },
			...['often', 'pull', 'springs', 'card'].map((question): Deed => ({
				type: 'review',
				session: 's',
				card: `winds/${question}/${question === 'card' ? 'back' : 'whole'}`,
				grade: 4,
				elapsed: 4000
			}))
		]);
		ports.clock.at += 60 * day;
		const { session } = await begun(ports, content);
		expect(session.comingBack).toEqual([]);
		await answerAll(session, ports);
		expect(session.status).toBe('over');
		const [now, tomorrow] = session.comingBack;
		expect(now).toBe(0);
		expect(session.comingBack).toHaveLength(30);
		ports.clock.at += day;
		const state = await loadLearner(content.sets, ports);
		const { today: asked } = await askedToday(state, async () => null);
		expect(tomorrow).toBe(reviewsIn(asked));
		expect(tomorrow).toBeGreaterThan(0);
	});

	it('is of the whole library where one set is studied', async () => {
		const ports = testPorts();
		const content = contentOf(tides, { ...tides, id: 'winds' });
		const card = 'winds/often/whole';
		await ports.store.append([{ type: 'review', session: 's', card, grade: 4, elapsed: 4000 }]);
		const dueDay = (await ports.store.memory(card))?.dueDay ?? 0;
		ports.clock.at += (dueDay - today) * day;
		const { session } = await begun(ports, content, 'tides');
		await answerAll(session, ports);
		expect(session.status).toBe('over');
		// It is still due, in the other set.
		expect(session.comingBack[0]).toBe(1);
	});
});

describe('a page that is looked at again', () => {
	it('has the cards of the new day where nothing was due', async () => {
		const { session, ports } = await begun();
		await answerAll(session, ports);
		const { session: rested } = await begun(ports);
		expect(rested.status).toBe('nothing');
		await rested.lookAgain();
		expect(rested.status).toBe('nothing');
		ports.clock.at += ((rested.nextDay ?? 0) - today) * day;
		await rested.lookAgain();
		expect(rested).toMatchObject({ status: 'asking', reason: 'review' });
		const shown = cardsUnderWay(ports);
		ports.bookmarks.keepStudy(null);
		ports.bookmarks.forgetStudyDraft();
		await begun(ports);
		expect(cardsUnderWay(ports)).toEqual(shown);
	});

	it('has them after the end of a session as well, which stays on its own day', async () => {
		const { session, ports } = await begun();
		await answerAll(session, ports);
		const { summary } = session;
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'over', summary });
		ports.clock.at += 30 * day;
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'asking', reason: 'review', canUndo: false });
	});

	it('has what has come in meanwhile', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 0 }]);
		const { session } = await begun(ports);
		expect(session.status).toBe('nothing');
		await ports.store.append([answerDeed('often', 0)]);
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'asking', card: { key: 'tides/often/whole' } });
	});

	it('leaves alone a session that is under way', async () => {
		const { session, ports } = await begun();
		await answer(session, true);
		session.setDraft({ kind: 'single', chosen: 'the sun' });
		const { card, progress } = session;
		ports.clock.at += 30 * day;
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'asking', card, progress, canUndo: true });
		expect(session.draft).toEqual({ kind: 'single', chosen: 'the sun' });
	});

	it('keeps the card in hand, and its draft, where today asks the same', async () => {
		const { session } = await begun();
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.hint();
		const { showing } = session;
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'asking', showing });
		expect(session.draft).toEqual({ kind: 'truefalse', chosen: true });
		expect(session.hints).toHaveLength(1);
	});

	it('goes on with the skipped cards that the learner has begun', async () => {
		const { session } = await begun();
		await skipAll(session);
		await session.studySkipped();
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'asking', progress: { number: 1, total: 5 } });
	});

	it('goes on with the three more that the learner has begun', async () => {
		const ports = testPorts();
		await ports.store.append([{ type: 'setting', name: 'newPerDay', value: 1 }]);
		const { session } = await begun(ports);
		await answerAll(session, ports);
		await session.threeMore();
		await session.lookAgain();
		expect(session).toMatchObject({ status: 'asking', progress: { number: 1, total: 3 } });
	});

	it('keeps the way back from the last card of the day', async () => {
		const { session, ports } = await begun();
		await answerAll(session, ports);
		const { session: rested } = await begun(ports);
		await rested.lookAgain();
		expect(rested).toMatchObject({ status: 'nothing', canUndo: true });
	});
});

describe('over several sets', () => {
	const seoul: QuestionSet = { ...tides, id: 'seoul', title: 'The city' };

	it('takes new cards from the articles that were begun', async () => {
		const ports = testPorts();
		await ports.store.append([answerDeed('often', 1, 'quiz-1', 'seoul')]);
		const { session } = await begun(ports, contentOf(tides, seoul));
		expect(session.card?.set).toBe('seoul');
		expect(session.progress?.total).toBe(4);
	});

	it('takes them first from an article that was begun in study, and from the next day on from no other', async () => {
		const ports = testPorts();
		const content = contentOf(tides, seoul);
		await ports.store.append([
			{ type: 'review', session: 's', card: 'seoul/often/whole', grade: 4, elapsed: 1 }
		]);
		expect((await begun(ports, content)).session.card?.set).toBe('seoul');
		ports.bookmarks.keepStudy(null);
		ports.bookmarks.forgetStudyDraft();
		ports.clock.at += day;
		const { session } = await begun(ports, content);
		expect(session.card?.set).toBe('seoul');
		expect(session.progress?.total).toBe(4);
	});

	it('keeps to one set when asked', async () => {
		const { session } = await begun(testPorts(), contentOf(tides, seoul), 'seoul');
		expect(session.card?.set).toBe('seoul');
		expect(session.progress?.total).toBe(5);
	});

	it('passes by a card whose set cannot be had, and goes on', async () => {
		const content = {
			...contentOf(seoul, tides),
			load: async (id: string) => {
				if (id === 'seoul') throw new Error('Offline.');
				return tides;
			}
		};
		const { session } = await begun(testPorts(), content);
		expect(session).toMatchObject({ status: 'asking', card: { set: 'tides' }, lost: 5 });
	});

	it('asks nothing of a set that vanished, and keeps its history', async () => {
		const ports = testPorts();
		await ports.store.append([
			{ type: 'review', session: 's', card: 'gone/q/whole', grade: 1, elapsed: 1 }
		]);
		const { session } = await begun(ports, contentOf());
		expect(session.status).toBe('nothing');
		expect(await ports.store.allEvents()).toHaveLength(1);
	});
});

describe('a store that fails in study', () => {
	it('is reported, and the card stays when nothing can be kept', async () => {
		const ports = testPorts();
		const session = new StudySession(
			contentOf(tides),
			{ ...ports, store: failingStore(ports.store, 'outdated') },
			null
		);
		await session.load();
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.check();
		expect(session).toMatchObject({ status: 'asking', trouble: 'outdated' });
	});

	it('fails to load with the reason', async () => {
		const ports = testPorts();
		const store = { ...ports.store, learnerLog: () => Promise.reject(new Error('No.')) };
		const session = new StudySession(contentOf(tides), { ...ports, store }, null);
		await session.load();
		expect(session).toMatchObject({ status: 'failed', trouble: 'failed' });
	});
});
