import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/core/question/answer.ts';
import { QuizSession, type QuizChoice } from '#lib/session/quiz-session.svelte.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const practice: QuizChoice = {
	scope: { of: 'all' },
	mode: 'practice',
	limit: null,
	marks: 'certainty'
};
const exam: QuizChoice = { ...practice, mode: 'exam' };
const answers: Readonly<Record<string, Answer>> = {
	often: { kind: 'truefalse', chosen: true },
	pull: { kind: 'single', chosen: 'the wind' },
	springs: { kind: 'short', text: 'springs' },
	gaps: {
		kind: 'cloze',
		gaps: [
			{ gap: 'g1', text: 'moon' },
			{ gap: 'g2', text: 'wind' }
		]
	}
};

async function begun(choice: QuizChoice, ports = testPorts()) {
	const session = new QuizSession(tides, ports);
	await session.load();
	await session.start(choice);
	return { session, ports };
}

function give(session: QuizSession): void {
	const answer = answers[session.question?.id ?? ''];
	if (answer) session.setDraft(answer);
}

describe('marks by certainty', () => {
	it('asks only what can be marked', async () => {
		const { session } = await begun(practice);
		expect(session.attempt).toMatchObject({
			marks: 'certainty',
			questions: ['often', 'pull', 'springs', 'gaps']
		});
	});

	it('marks nothing before the certainty is said', async () => {
		const { session, ports } = await begun(practice);
		give(session);
		await session.check();
		expect(session).toMatchObject({ status: 'asking', problem: { code: 'no-certainty' } });
		session.setCertainty('sure');
		expect(session.problem).toBeNull();
		await session.check();
		expect(session.status).toBe('feedback');
		const event = (await ports.store.allEvents()).find(({ type }) => type === 'answer');
		expect(event).toMatchObject({ certainty: 'sure', verdict: 'right' });
	});

	it('adds up what was earned and lost, and how often each certainty was right', async () => {
		const { session } = await begun(practice);
		for (const said of ['sure', 'sure', 'think', 'guess'] as const) {
			give(session);
			session.setCertainty(said);
			await session.check();
			await session.next();
		}
		// 3 − 6 + 2 + ½
		expect(session.report).toMatchObject({
			marks: { earned: -0.5, possible: 12 },
			certainty: {
				sure: { asked: 2, right: 1 },
				think: { asked: 1, right: 1 },
				guess: { asked: 1, right: 0 }
			}
		});
	});

	it('says nothing beforehand for the next question', async () => {
		const { session } = await begun(practice);
		give(session);
		session.setCertainty('think');
		await session.check();
		await session.next();
		expect(session.certainty).toBeNull();
		session.setCertainty('guess');
		await session.skip();
		expect(session.certainty).toBeNull();
	});

	it('is there again after a reload', async () => {
		const { session, ports } = await begun(practice);
		give(session);
		session.setCertainty('think');
		const again = new QuizSession(tides, ports);
		await again.load();
		expect(again).toMatchObject({ certainty: 'think', draft: answers['often'] });
	});

	it('can be changed in an exam, and takes what is left unsaid for a guess', async () => {
		const { session } = await begun(exam);
		give(session);
		session.setCertainty('think');
		await session.check();
		await session.goTo(1);
		expect(session.certainty).toBe('think');
		session.setCertainty('sure');
		await session.goTo(2);
		give(session);
		await session.end();
		expect(session.report?.marks).toEqual({ earned: 3, possible: 12 });
		expect(session.report?.certainty).toMatchObject({
			sure: { asked: 1, right: 1 },
			guess: { asked: 1, right: 0 }
		});
	});

	it('goes on when the missed are tried again', async () => {
		const { session } = await begun(practice);
		await session.skip();
		await session.end();
		await session.retryMissed();
		expect(session.attempt?.marks).toBe('certainty');
	});
});

describe('a quiz for plain points', () => {
	it('keeps a certainty that is said, and asks for none', async () => {
		const { session } = await begun({ scope: { of: 'all' }, mode: 'practice', limit: null });
		give(session);
		await session.check();
		await session.next();
		give(session);
		session.setCertainty('sure');
		await session.check();
		await session.end();
		expect(session.report).toMatchObject({
			marks: null,
			certainty: { sure: { asked: 1, right: 0 }, think: { asked: 0, right: 0 } }
		});
	});
});
