import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/core/question/answer.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { QuizSession, type QuizChoice } from '#lib/session/quiz-session.svelte.ts';
import { failingStore, testPorts } from './ports.ts';
import { tides } from './tides.ts';

const practice: QuizChoice = { scope: { of: 'all' }, mode: 'practice', limit: null };
const exam: QuizChoice = { scope: { of: 'all' }, mode: 'exam', limit: 600_000 };
const minute = 60_000;

const yes: Answer = { kind: 'truefalse', chosen: true };
const no: Answer = { kind: 'truefalse', chosen: false };
const moon: Answer = { kind: 'single', chosen: 'the moon' };

async function begun(choice: QuizChoice = practice, ports = testPorts(), set: QuestionSet = tides) {
	const session = new QuizSession(set, ports);
	await session.load();
	await session.start(choice);
	return { session, ports };
}

async function answered(session: QuizSession, answer: Answer) {
	session.setDraft(answer);
	await session.check();
}

/** The page anew: another session over the same store and bookmarks. */
async function reloaded(ports: ReturnType<typeof testPorts>, set = tides) {
	const session = new QuizSession(set, ports);
	await session.load();
	return session;
}

describe('a practice quiz', () => {
	it('lets the learner choose first', async () => {
		const session = new QuizSession(tides, testPorts());
		expect(session.status).toBe('loading');
		await session.load();
		expect(session.status).toBe('choosing');
		expect(session.question).toBeNull();
	});

	it('asks the first question without its key', async () => {
		const { session } = await begun();
		expect(session).toMatchObject({
			status: 'asking',
			position: 1,
			total: 5,
			draft: { chosen: null }
		});
		expect(session.question?.id).toBe('often');
		expect(session.asked).toEqual({ kind: 'truefalse', prompt: 'The sea climbs twice a day.' });
		expect(session.score).toBeNull();
	});

	it('has the answer in the log before it gives feedback', async () => {
		const { session, ports } = await begun();
		await answered(session, no);
		expect(session).toMatchObject({ status: 'feedback', score: { verdict: 'wrong', share: 0 } });
		const event = (await ports.store.allEvents()).find(({ type }) => type === 'answer');
		expect(event).toMatchObject({
			where: 'quiz',
			question: 'often',
			answer: no,
			verdict: 'wrong',
			parts: [{ card: 'tides/often/whole', share: 0 }],
			retry: false
		});
		expect(await ports.store.memory('tides/often/whole')).toMatchObject({ lastShare: 0 });
	});

	it('explains instead of moving when nothing was answered', async () => {
		const { session, ports } = await begun();
		await session.check();
		expect(session).toMatchObject({ status: 'asking', problem: { code: 'unanswered' } });
		expect(await ports.store.allEvents()).toHaveLength(1);
		session.setDraft(yes);
		expect(session.problem).toBeNull();
	});

	it('goes on to the report, missed first', async () => {
		const { session, ports } = await begun();
		await answered(session, no);
		await session.next();
		await answered(session, moon);
		await session.next();
		await session.skip();
		await answered(session, { kind: 'card', remembered: true });
		await session.next();
		await answered(session, {
			kind: 'cloze',
			gaps: [
				{ gap: 'g1', text: 'moon' },
				{ gap: 'g2', text: 'wind' }
			]
		});
		await session.next();
		expect(session.status).toBe('report');
		expect(session.report?.rows.map(({ id }) => id)).toEqual([
			'often',
			'gaps',
			'springs',
			'pull',
			'card'
		]);
		expect(session.report).toMatchObject({ right: 2, points: 3.5, possible: 6 });
		expect(await ports.store.openAttempt('tides')).toBeNull();
	});

	it('opens hints one at a time and counts them against the answer', async () => {
		const { session, ports } = await begun();
		await session.hint();
		expect(session.hints).toEqual(['It is not the wind.']);
		expect(session.hintsLeft).toBe(1);
		await session.hint();
		await session.hint();
		expect(session.hintsLeft).toBe(0);
		await answered(session, yes);
		const events = await ports.store.allEvents();
		expect(events.filter(({ type }) => type === 'hint')).toHaveLength(2);
		expect(events.find(({ type }) => type === 'answer')).toMatchObject({ hints: 2 });
	});

	it('asks what was missed again, as a retry', async () => {
		const { session, ports } = await begun();
		await answered(session, no);
		await session.end();
		await session.retryMissed();
		expect(session).toMatchObject({
			status: 'asking',
			total: 1,
			attempt: { scope: { of: 'missed' } }
		});
		await answered(session, yes);
		const answers = (await ports.store.allEvents()).flatMap((e) =>
			e.type === 'answer' ? [e.retry] : []
		);
		expect(answers).toEqual([false, true]);
	});

	it('does not call it a retry on another day', async () => {
		const { session, ports } = await begun();
		await answered(session, no);
		await session.end();
		ports.clock.at += 86_400_000;
		await session.retryMissed();
		await answered(session, yes);
		const answers = (await ports.store.allEvents()).flatMap((e) =>
			e.type === 'answer' ? [e.retry] : []
		);
		expect(answers).toEqual([false, false]);
	});

	it('lets the learner overrule the marking of a typed answer', async () => {
		const { session, ports } = await begun({
			...practice,
			scope: { of: 'section', slug: 'springs' }
		});
		await answered(session, { kind: 'short', text: 'spring tides of the year' });
		expect(session.result).toMatchObject({ verdict: 'wrong' });
		await session.hadItRight();
		expect(session.result).toMatchObject({ verdict: 'right', share: 1 });
		expect(session.score).toMatchObject({ verdict: 'right' });
		expect(await ports.store.memory('tides/springs/whole')).toMatchObject({
			reps: 1,
			lastShare: 1
		});
	});

	it('counts one answer when the button is pressed twice', async () => {
		const { session, ports } = await begun();
		session.setDraft(yes);
		await Promise.all([session.check(), session.check()]);
		const answers = (await ports.store.allEvents()).filter(({ type }) => type === 'answer');
		expect(answers).toHaveLength(1);
	});

	it('starts nothing without questions', async () => {
		const { session } = await begun({ ...practice, scope: { of: 'missed' } });
		expect(session.status).toBe('choosing');
	});
});

describe('a reload', () => {
	it('stands at the same question with the same order, hints and draft', async () => {
		const { session, ports } = await begun();
		await answered(session, yes);
		await session.next();
		await session.hint();
		session.setDraft({ kind: 'single', chosen: 'the sun' });
		const again = await reloaded(ports);
		expect(again).toMatchObject({ status: 'asking', position: 2, draft: { chosen: 'the sun' } });
		expect(again.asked).toEqual(session.asked);
		expect(again.hints).toEqual(session.hints);
	});

	it('stands in the same feedback', async () => {
		const { session, ports } = await begun();
		await answered(session, no);
		const again = await reloaded(ports);
		expect(again).toMatchObject({
			status: 'feedback',
			position: 1,
			score: session.score,
			draft: no
		});
	});

	it('stands before the same report', async () => {
		const { session, ports } = await begun();
		await answered(session, no);
		await session.end();
		const again = await reloaded(ports);
		expect(again.status).toBe('report');
		expect(again.report).toEqual(session.report);
	});

	it('after another tab answered the question asks the next one', async () => {
		const { session, ports } = await begun();
		const other = await reloaded(ports);
		await answered(other, yes);
		ports.bookmarks.keepQuiz('tides', {
			attempt: session.attempt?.id ?? '',
			question: 'often',
			phase: 'asking',
			draft: null
		});
		expect((await reloaded(ports)).question?.id).toBe('pull');
	});

	it('lets choose when the attempt is not known any more', async () => {
		const { ports } = await begun();
		await ports.store.wipe();
		expect((await reloaded(ports)).status).toBe('choosing');
	});

	it('goes on without a question that the file has lost', async () => {
		const { session, ports } = await begun();
		await answered(session, yes);
		const questions = tides.questions.filter(({ id }) => id !== 'often');
		const again = await reloaded(ports, { ...tides, questions });
		expect(again).toMatchObject({ status: 'asking', total: 4, position: 1 });
		expect(again.question?.id).toBe('pull');
	});
});

describe('an attempt left open', () => {
	it('is offered, and resumed where it was', async () => {
		const { session, ports } = await begun();
		await answered(session, yes);
		await session.leave();
		expect(session).toMatchObject({ status: 'choosing', open: { id: session.open?.id } });
		expect((await reloaded(ports)).status).toBe('choosing');
		await session.resume();
		expect(session.question?.id).toBe('pull');
	});

	it('is ended when another is begun', async () => {
		const { session, ports } = await begun();
		const first = session.attempt?.id ?? '';
		await session.leave();
		await session.start(practice);
		expect(await ports.store.attempt(first)).toMatchObject({ state: 'finished' });
		expect(session.attempt?.id).not.toBe(first);
		expect(await ports.store.openAttempt('tides')).toMatchObject({ id: session.attempt?.id });
	});
});

describe('an exam', () => {
	it('gives no feedback, goes back, and keeps a changed answer in place of the first', async () => {
		const { session, ports } = await begun(exam);
		await answered(session, no);
		expect(session).toMatchObject({ status: 'asking', position: 2, score: null });
		await session.goTo(1);
		expect(session.draft).toEqual(no);
		await answered(session, yes);
		expect(session.ticks[0]?.result).toMatchObject({ status: 'answered', answer: yes });
		expect(await ports.store.memory('tides/often/whole')).toMatchObject({ reps: 1, lastShare: 1 });
	});

	it('keeps what is on the screen, however one leaves it', async () => {
		const { session, ports } = await begun(exam);
		session.setDraft(no);
		await session.showOverview();
		expect(session.ticks[0]?.result).toMatchObject({ status: 'answered', answer: no });
		await session.goTo(1);
		session.setDraft(yes);
		await session.end();
		expect(await ports.store.attempt(session.attempt?.id ?? '')).toMatchObject({
			state: 'finished',
			results: { often: { status: 'answered', answer: yes } }
		});
	});

	it('shows an overview after the last question, and the report when it is handed in', async () => {
		const { session, ports } = await begun(exam);
		await session.goTo(5);
		await session.skip();
		expect(session).toMatchObject({ status: 'overview', question: null });
		expect((await reloaded(ports)).status).toBe('overview');
		await session.end();
		expect(session.report?.missed).toEqual(['often', 'pull', 'springs', 'card', 'gaps']);
	});

	it('tells the time left, and waits for the learner when it is up', async () => {
		const { session, ports } = await begun(exam);
		ports.clock.at += 4 * minute;
		session.tick();
		expect(session).toMatchObject({ timeLeft: 6 * minute, timeIsUp: false });
		ports.clock.at += 8 * minute;
		session.tick();
		expect(session).toMatchObject({ timeLeft: 0, timeIsUp: true, status: 'asking' });
		await session.extend(5 * minute);
		expect(session).toMatchObject({ timeLeft: 5 * minute, timeIsUp: false });
		await session.noLimit();
		expect(session).toMatchObject({ timeLeft: null, timeIsUp: false });
	});
});

describe('a store that cannot write', () => {
	it('is reported, and the session goes on with what is kept in memory', async () => {
		const ports = testPorts();
		const full = { ...ports, store: failingStore(ports.store, 'full') };
		const { session } = await begun(practice, full);
		expect(session).toMatchObject({ status: 'asking', trouble: 'full' });
		await answered(session, yes);
		expect(session.status).toBe('feedback');
	});

	it('stands still when nothing can be kept', async () => {
		const ports = testPorts();
		const { session } = await begun();
		const outdated = new QuizSession(tides, {
			...ports,
			store: failingStore(ports.store, 'outdated')
		});
		await outdated.load();
		await outdated.start(practice);
		expect(outdated).toMatchObject({ status: 'choosing', trouble: 'outdated' });
		expect(session.trouble).toBeNull();
	});

	it('fails to load with the reason, and loads when it is read again', async () => {
		const ports = testPorts();
		let broken = true;
		const store = {
			...ports.store,
			lastMissed: async (set: string) => {
				if (broken) throw Object.assign(new Error('Closed.'), { name: 'DatabaseClosedError' });
				return ports.store.lastMissed(set);
			}
		};
		const session = new QuizSession(tides, { ...ports, store });
		await session.load();
		expect(session).toMatchObject({ status: 'failed', trouble: 'unavailable' });
		broken = false;
		await session.load();
		expect(session).toMatchObject({ status: 'choosing', trouble: null });
	});
});
