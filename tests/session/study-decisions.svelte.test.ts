import { describe, expect, it } from 'vitest';
import { QuizSession } from '#lib/session/quiz-session.svelte.ts';
import { answer, begun, contentOf } from './at-study.ts';
import { failingStore, testPorts } from './ports.ts';
import { tides } from './tides.ts';

const day = 24 * 60 * 60_000;
const often = 'tides/often/whole';
const only = (id: string) =>
	contentOf({ ...tides, questions: tides.questions.filter((question) => question.id === id) });

/** Everything that follows from the log, as text. */
async function stateOf({ store }: ReturnType<typeof testPorts>) {
	return JSON.stringify([
		await store.memoriesOfSet('tides'),
		(await store.holds()).filter(({ state, buriedDay }) => state !== null || buriedDay !== null),
		await store.flags()
	]);
}

describe('a decision about a card', () => {
	it.each(['suspend', 'bury', 'know'] as const)(
		'to %s it keeps it away, until undone',
		async (act) => {
			const { session, ports } = await begun();
			const before = await stateOf(ports);
			await session.decide(act);
			expect(session.card?.key).not.toBe(often);
			expect(await stateOf(ports)).not.toBe(before);
			expect((await begun(ports)).session.progress?.ticks).toHaveLength(5);
			expect(await session.undo()).toBe(true);
			expect(session.card?.key).toBe(often);
			expect(await stateOf(ports)).toBe(before);
		}
	);

	it('is said to be made only when it was written, as a flag is', async () => {
		const ports = testPorts();
		const { session } = await begun({ ...ports, store: failingStore(ports.store, 'outdated') });
		expect([await session.decide('suspend'), await session.flag('No.')]).toEqual([false, false]);
		expect([session.card?.key, session.canUndo]).toEqual([often, false]);
		const { session: other } = await begun();
		expect([await other.flag('No.'), await other.decide('suspend')]).toEqual([true, true]);
	});

	it('outlasts the session: what is suspended or known stays away, what is buried comes tomorrow', async () => {
		const ports = testPorts();
		for (const act of ['suspend', 'bury', 'know'] as const) {
			const { session } = await begun(ports);
			await session.decide(act);
			await session.end();
		}
		ports.clock.at += day;
		const { session } = await begun(ports);
		const asked = new Set<string | undefined>();
		for (; session.status === 'asking'; await session.skip()) asked.add(session.card?.question);
		expect(asked).toEqual(new Set(['pull', 'card', 'gaps']));
	});

	it('to start again forgets what was known, and undo remembers it', async () => {
		const { session, ports } = await begun(testPorts(), only('often'));
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.check();
		const before = await stateOf(ports);
		await session.decide('reset');
		expect(await ports.store.memory(often)).toBeNull();
		await session.undo();
		expect(session.status).toBe('feedback');
		expect(await stateOf(ports)).toBe(before);
	});

	it('leaves the feedback to be read, and says what was decided', async () => {
		const { session, ports } = await begun();
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.check();
		await session.decide('know');
		expect(session).toMatchObject({ status: 'feedback', decided: 'know', card: { key: often } });
		await session.next();
		expect(session).toMatchObject({ status: 'asking', decided: null });
		const shown = session.card;
		expect(await session.undo()).toBe(false);
		expect(session.card).toEqual(shown);
		expect(await ports.store.memory(often)).not.toBeNull();
		expect(await session.undo()).toBe(true);
		expect(session.card?.key).toBe(often);
		expect(await ports.store.memory(often)).toBeNull();
	});

	it('is passed over when there is no card', async () => {
		const { session, ports } = await begun(testPorts(), contentOf());
		await session.decide('suspend');
		await session.flag('');
		await session.skip();
		expect(await session.undo()).toBe(false);
		expect(await ports.store.allEvents()).toEqual([]);
	});
});

describe('a flag', () => {
	it('keeps the card in hand with what was typed, and is undone alone', async () => {
		const { session, ports } = await begun();
		session.setDraft({ kind: 'truefalse', chosen: false });
		await session.flag('  The sea climbs more often.  ');
		expect(session).toMatchObject({ status: 'asking', decided: 'flag', canUndo: true });
		expect(session.draft).toEqual({ kind: 'truefalse', chosen: false });
		expect(await ports.store.flags()).toMatchObject([
			{ question: 'often', about: { what: 'question', note: 'The sea climbs more often.' } }
		]);
		expect(await session.undo()).toBe(false);
		expect(session.draft).toEqual({ kind: 'truefalse', chosen: false });
		expect(await ports.store.flags()).toEqual([]);
	});
});

describe('an answer that the learner holds to be right', () => {
	it('counts, is listed for the teacher, and is taken back with one undo', async () => {
		const { session, ports } = await begun(testPorts(), only('springs'));
		const before = await stateOf(ports);
		session.setDraft({ kind: 'short', text: 'spring tides' });
		await session.check();
		await session.hadItRight();
		expect(session.score?.verdict).toBe('right');
		expect(await ports.store.flags()).toMatchObject([
			{ about: { what: 'answer', answer: { kind: 'short', text: 'spring tides' } } }
		]);
		expect(await ports.store.memory('tides/springs/whole')).toMatchObject({
			lastShare: 1,
			reps: 1
		});
		await session.undo();
		expect(session.status).toBe('asking');
		expect(await stateOf(ports)).toBe(before);
	});

	it('is told once, after a flag as well', async () => {
		const { session, ports } = await begun(testPorts(), only('springs'));
		session.setDraft({ kind: 'short', text: 'spring tides' });
		await session.check();
		await session.flag('Both names are in use.');
		await session.hadItRight();
		await session.hadItRight();
		expect(await ports.store.flags()).toHaveLength(2);
		expect(await ports.store.memory('tides/springs/whole')).toMatchObject({
			lastShare: 1,
			reps: 1
		});
		await session.undo();
		expect(await ports.store.flags()).toMatchObject([{ about: { what: 'answer' } }]);
	});
});

describe('certainty', () => {
	it('goes with the answer it was said of, and with no other', async () => {
		const { session, ports } = await begun();
		session.setCertainty('sure');
		expect(session.certainty).toBe('sure');
		await answer(session, false);
		expect(session.certainty).toBeNull();
		await answer(session, true);
		const events = await ports.store.allEvents();
		expect(events[0]).toMatchObject({ type: 'answer', certainty: 'sure' });
		expect(events[1]).not.toHaveProperty('certainty');
	});

	it('cannot be said once the answer is marked', async () => {
		const { session } = await begun();
		session.setDraft({ kind: 'truefalse', chosen: true });
		await session.check();
		session.setCertainty('sure');
		expect(session.certainty).toBeNull();
	});
});

describe('a card that keeps being forgotten', () => {
	it('brings its paragraph first, and the answer counts as after a hint', async () => {
		const ports = testPorts();
		const content = only('often');
		for (let n = 0; n < 3; n += 1) {
			const { session } = await begun(ports, content);
			expect(session.readFirst).toBeNull();
			await answer(session, false);
			await session.end();
			ports.clock.at += 2 * day;
		}
		const { session } = await begun(ports, content);
		expect(session.readFirst).toMatchObject({ paragraph: 1 });
		await answer(session, true);
		expect((await ports.store.allEvents()).at(-1)).toMatchObject({ type: 'answer', hints: 1 });
	});
});

describe('why', () => {
	it('is told by the numbers, and by when the card will be known still', async () => {
		const { session } = await begun();
		expect(session.why).toMatchObject({ by: 'new', number: 1 });
		const { session: card } = await begun(testPorts(), only('card'));
		await card.grade(4);
		await card.undo();
		expect(card.recallWhenBack).toBe(0);
	});

	it('asks what was sure and wrong in a quiz first', async () => {
		const ports = testPorts();
		const quiz = new QuizSession(tides, ports);
		await quiz.load();
		expect(quiz.status).toBe('choosing');
		const { session } = await begun(ports);
		session.setCertainty('sure');
		await answer(session, false);
		await session.end();
		ports.clock.at += 3 * day;
		const { session: later } = await begun(ports);
		expect(later.why).toMatchObject({ by: 'misled' });
	});
});
