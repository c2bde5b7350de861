import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/core/question/answer.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { ReadingSession } from '#lib/session/reading-session.svelte.ts';
import { failingStore, testPorts } from './ports.ts';
import { tides } from './tides.ts';

/** Three questions can be marked: `often` and `pull` on section 0, `springs` on section 1; and the gaps. */
const answers: Readonly<Record<string, Answer>> = {
	often: { kind: 'truefalse', chosen: true },
	pull: { kind: 'single', chosen: 'the moon' },
	springs: { kind: 'short', text: 'springs' },
	gaps: {
		kind: 'cloze',
		gaps: [
			{ gap: 'g1', text: 'moon' },
			{ gap: 'g2', text: 'sea' }
		]
	}
};
const wrong: Readonly<Record<string, Answer>> = {
	often: { kind: 'truefalse', chosen: false },
	pull: { kind: 'single', chosen: 'the wind' },
	springs: { kind: 'short', text: 'neaps' },
	gaps: {
		kind: 'cloze',
		gaps: [
			{ gap: 'g1', text: 'wind' },
			{ gap: 'g2', text: 'sand' }
		]
	}
};

async function loaded(ports = testPorts(), set: QuestionSet = tides) {
	const session = new ReadingSession(set, ports);
	await session.load();
	return { session, ports };
}

async function begun(ports = testPorts(), set: QuestionSet = tides) {
	const made = await loaded(ports, set);
	await made.session.begin();
	return made;
}

function idOf({ question }: ReadingSession): string {
	return (question satisfies Question | null)?.id ?? '';
}

async function give(session: ReadingSession, from = answers) {
	const answer = from[idOf(session)];
	if (answer) session.setDraft(answer);
	await session.check();
}

/** Past the questions before the text. */
async function atText(ports = testPorts()) {
	const made = await begun(ports);
	while (made.session.status === 'before') await made.session.skip();
	return made;
}

/** Another page over the same store and bookmarks shows the same. */
async function sameAfterReload(session: ReadingSession, ports: ReturnType<typeof testPorts>) {
	const shown = (one: ReadingSession) => ({
		status: one.status,
		question: one.question?.id,
		draft: one.draft,
		open: one.sections.map(({ open }) => open),
		ticks: one.ticks,
		verdict: one.score?.verdict,
		gain: one.gain
	});
	const again = (await loaded(ports)).session;
	expect(shown(again)).toEqual(shown(session));
}

describe('before the text', () => {
	it('tells what is coming first', async () => {
		const { session } = await loaded();
		expect(session).toMatchObject({ status: 'intro', question: null, possible: true });
	});

	it('asks three questions of both sections, without their keys', async () => {
		const { session } = await begun();
		expect(session).toMatchObject({ status: 'before', position: 1 });
		expect(session.around).toHaveLength(3);
		expect(session.around).toContain('springs');
		expect(session.asked).not.toHaveProperty('key');
	});

	it('marks nothing on the screen and goes on', async () => {
		const { session } = await begun();
		const first = idOf(session);
		await give(session, wrong);
		expect(session).toMatchObject({ status: 'before', position: 2, score: null });
		expect(session.last?.id).toBe(first);
		expect(session.ticks).toEqual(['done', 'current', 'waiting']);
	});

	it('takes "I don\'t know yet" for an answer', async () => {
		const { session } = await begun();
		await session.skip();
		expect(session.position).toBe(2);
		await session.skip();
		await session.skip();
		expect(session.status).toBe('reading');
	});

	it('explains instead of moving when nothing was answered', async () => {
		const { session } = await begun();
		await session.check();
		expect(session).toMatchObject({ position: 1, problem: { code: 'unanswered' } });
	});

	it('teaches the schedule nothing', async () => {
		const { session, ports } = await begun();
		while (session.status === 'before') await give(session);
		expect(await ports.store.memoriesOfSet('tides')).toEqual([]);
		expect((await ports.store.allEvents()).filter(({ type }) => type === 'answer')).toHaveLength(3);
	});

	it('can be passed by for the whole text', async () => {
		const { session } = await begun();
		await give(session);
		await session.justRead();
		expect(session).toMatchObject({ status: 'reading', gate: null, last: null });
		expect(session.sections.map(({ open }) => open)).toEqual([true, true]);
	});
});

describe('the text in sections', () => {
	it('opens a section by the right answer to its question', async () => {
		const { session } = await atText();
		expect(session.gate?.position).toBe(0);
		await give(session);
		expect(session.gate?.position).toBe(1);
		expect(session.reading?.open.get(0)).toBe('answer');
	});

	it('lets the learner try as often as they like', async () => {
		const { session, ports } = await atText();
		await give(session, wrong);
		expect(session).toMatchObject({ wrong: true, gate: { position: 0, tries: 1 } });
		expect(session.draft).not.toBeNull();
		const next = answers[idOf(session)];
		if (next) session.setDraft(next);
		expect(session.wrong).toBe(false);
		await session.check();
		expect(session.gate?.position).toBe(1);
		const tries = (await ports.store.allEvents()).flatMap((event) =>
			event.type === 'answer' ? [event.retry] : []
		);
		expect(tries).toEqual([false, true]);
		expect(await ports.store.memoriesOfSet('tides')).toEqual([]);
	});

	it('opens one section, or all, without a question', async () => {
		const { session } = await atText();
		const draft = wrong[idOf(session)] as Answer;
		session.setDraft(draft);
		await session.openSection(1);
		expect(session.gate?.position).toBe(0);
		expect(session.draft).toEqual(draft);
		await session.justRead();
		expect(session.gate).toBeNull();
		expect([...(session.reading?.open ?? [])]).toEqual([
			[1, 'asking'],
			[0, 'asking']
		]);
	});

	it('opens a section that nothing is asked about with the one before it', async () => {
		const questions = tides.questions.filter(({ id }) => id !== 'springs' && id !== 'card');
		const { session } = await begun(testPorts(), { ...tides, questions });
		while (session.status === 'before') await session.skip();
		expect(session.sections.map(({ open }) => open)).toEqual([false, false]);
		await give(session);
		expect(session.sections.map(({ open }) => open)).toEqual([true, true]);
	});
});

describe('after the text', () => {
	it('asks the same again, gives feedback and says what the reading gave', async () => {
		const { session, ports } = await begun();
		await give(session, wrong);
		await give(session);
		await session.skip();
		await session.justRead();
		await session.fromMemory();
		expect(session).toMatchObject({ status: 'after', position: 1 });
		await give(session);
		expect(session).toMatchObject({ status: 'feedback', score: { verdict: 'right' } });
		await session.next();
		await give(session);
		await session.next();
		await give(session, wrong);
		expect(session.ticks.at(-1)).toBe('current');
		await session.next();
		expect(session).toMatchObject({ status: 'done', gain: { asked: 3, before: 1, after: 2 } });
		expect(session.rows.map(({ before }) => before?.status)).toEqual([
			'answered',
			'answered',
			'skipped'
		]);
		const known = await ports.store.memoriesOfSet('tides');
		expect(new Set(known.map(({ question }) => question))).toEqual(new Set(session.around));
	});

	it('passes a question over, and ends when asked to', async () => {
		const { session } = await atText();
		await session.justRead();
		await session.fromMemory();
		await session.skip();
		expect(session.position).toBe(2);
		await session.end();
		expect(session).toMatchObject({ status: 'done', gain: { after: 0 } });
	});

	it('counts an answer that the learner says was right', async () => {
		const { session, ports } = await atText();
		await session.justRead();
		await session.fromMemory();
		while (idOf(session) !== 'springs') await session.skip();
		await give(session, wrong);
		expect(session.score?.verdict).toBe('wrong');
		await session.hadItRight();
		expect(session.score?.verdict).toBe('right');
		expect((await ports.store.memory('tides/springs/whole'))?.lastShare).toBe(1);
		expect(await ports.store.flags()).toMatchObject([
			{ set: 'tides', question: 'springs', about: { what: 'answer' } }
		]);
	});

	it('begins anew when asked to', async () => {
		const { session, ports } = await atText();
		await session.end();
		await session.leave();
		expect(session.status).toBe('intro');
		expect((await loaded(ports)).session.status).toBe('intro');
	});
});

describe('a reload', () => {
	it('changes nothing, whenever it comes', async () => {
		const { session, ports } = await begun();
		await sameAfterReload(session, ports);
		session.setDraft(wrong[idOf(session)] as Answer);
		await sameAfterReload(session, ports);
		while (session.status === 'before') {
			await give(session, wrong);
			await sameAfterReload(session, ports);
		}
		await give(session, wrong);
		await sameAfterReload(session, ports);
		await give(session);
		await sameAfterReload(session, ports);
		await session.justRead();
		await sameAfterReload(session, ports);
		await session.fromMemory();
		await sameAfterReload(session, ports);
		while (session.status !== 'done') {
			await give(session);
			await sameAfterReload(session, ports);
			await session.next();
			await sameAfterReload(session, ports);
		}
	});
});

describe('another device', () => {
	it('goes on where the log says, and begins anew after a reading that is done', async () => {
		const { session, ports } = await begun();
		await session.skip();
		const elsewhere = { ...ports, bookmarks: testPorts().bookmarks };
		expect((await loaded(elsewhere)).session).toMatchObject({ status: 'before', position: 2 });
		await session.end();
		const later = { ...ports, bookmarks: testPorts().bookmarks };
		expect((await loaded(later)).session.status).toBe('intro');
	});
});

describe('a store in trouble', () => {
	it('stands still when nothing is kept, and says so', async () => {
		const ports = testPorts();
		const { session } = await loaded({ ...ports, store: failingStore(ports.store, 'outdated') });
		await session.begin();
		expect(session).toMatchObject({ status: 'intro', trouble: 'outdated' });
	});

	it('can be asked to read again', async () => {
		const ports = testPorts();
		let broken = true;
		const store = {
			...ports.store,
			names: async () => (broken ? Promise.reject(new Error('gone')) : ports.store.names())
		};
		const { session } = await loaded({ ...ports, store });
		expect(session.status).toBe('failed');
		broken = false;
		await session.load();
		expect(session).toMatchObject({ status: 'intro', trouble: null });
	});
});
