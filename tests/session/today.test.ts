import { describe, expect, it } from 'vitest';
import type { Deed } from '#lib/core/progress/event.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import { reviewsIn } from '#lib/core/schedule/today/coming-back.ts';
import type { StudyWish, Today } from '#lib/core/schedule/today/today.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { askedToday } from '#lib/session/today.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const oneDay = 86_400_000;
const minute = 60_000;
/** Thirty sets like the tides: enough for a pile. */
const library = Array.from({ length: 30 }, (_, n) => entryOf({ ...tides, id: `tides${n}` }));
/** Ten of them: what comes back fits a sitting. */
const few = library.slice(0, 10);

type Ports = ReturnType<typeof testPorts>;
type Entries = typeof library;

function keysOf(entries: Entries): readonly string[] {
	return entries.flatMap(({ cards }) => cards.slice(0, 2).map(({ key }) => key));
}

function review(card: string, grade: 1 | 3 | 4 = 4): Deed {
	return { type: 'review', session: 's', card, grade, elapsed: 4000 };
}

function skip(card: string): Deed {
	return { type: 'skip', attempt: 's', question: card.split('/')[1] ?? '', card };
}

/** Two cards of each set were known so many days ago. */
async function met(entries: Entries, days: number): Promise<Ports> {
	const ports = testPorts();
	await ports.store.append(keysOf(entries).map((card) => review(card)));
	ports.clock.at += days * oneDay;
	return ports;
}

async function todayIn(entries: Entries, ports: Ports, wish: StudyWish = {}): Promise<Today> {
	return (await askedToday(await loadLearner(entries, ports), async () => null, wish)).today;
}

function asked({ items }: Pick<Today, 'items'>): readonly string[] {
	return items.map(({ card }) => card.key);
}

describe('what is asked today', () => {
	it('leaves out what the learner put away, and asks tomorrow what rests today', async () => {
		const ports = await met(few, 40);
		const before = asked(await todayIn(few, ports));
		const [a = '', b = '', c = ''] = keysOf(few);
		expect(before).toEqual(expect.arrayContaining([a, b, c]));
		await ports.store.append([
			{ type: 'card', card: a, act: 'suspend' },
			{ type: 'card', card: b, act: 'know' },
			{ type: 'card', card: c, act: 'bury' }
		]);
		const after = asked(await todayIn(few, ports));
		expect(before.filter((key) => !after.includes(key)).toSorted()).toEqual([a, b, c].toSorted());
		ports.clock.at += oneDay;
		const tomorrow = asked(await todayIn(few, ports));
		expect(tomorrow).toContain(c);
		expect(tomorrow).not.toContain(a);
		await ports.store.append([{ type: 'card', card: a, act: 'resume' }]);
		expect(asked(await todayIn(few, ports))).toContain(a);
	});

	it('keeps its cards and their order while they are answered', async () => {
		const ports = await met(library, 40);
		let left = asked(await todayIn(library, ports));
		for (let done = 0; done < 6; done += 1) {
			const [first = '', ...rest] = left;
			ports.clock.at += minute;
			await ports.store.append([review(first)]);
			left = asked(await todayIn(library, ports));
			expect(left).toEqual(rest);
		}
	});

	it('suggests after a break what fits a sitting, and leaves the others for later', async () => {
		const ports = await met(library, 40);
		const today = await todayIn(library, ports);
		expect(today.away).toMatchObject({ days: 39, waiting: 60, suggested: { days: 2, cards: 30 } });
		expect(today.spread).toBeNull();
		expect([reviewsIn(today), today.later]).toEqual([30, 30]);
		expect((await todayIn(library, ports, { only: 'tides3' })).away).toBeNull();
		// What is done of it brings no others.
		await ports.store.append(asked(today).map((card) => review(card)));
		const done = await todayIn(library, ports);
		expect([reviewsIn(done), done.later, done.nextDay]).toEqual([0, 30, 20_779 + 41]);
		expect(done.away).toEqual(today.away);
	});

	it('asks the share of today where a pile is spread over days', async () => {
		const ports = await met(library, 40);
		await ports.store.append([{ type: 'spread', days: 4 }]);
		const today = await todayIn(library, ports);
		expect(today).toMatchObject({ away: null, spread: { days: 4, cards: 60 }, later: 45 });
		expect(reviewsIn(today)).toBe(15);
	});

	it('asks no more cards that came back than a day is to ask, and tells how many more there are', async () => {
		const ports = await met(few, 40);
		await ports.store.append([{ type: 'setting', name: 'reviewsPerDay', value: 8 }]);
		const today = await todayIn(few, ports);
		expect([reviewsIn(today), today.later]).toEqual([8, 12]);
		const [first = '', second = ''] = today.items.flatMap(({ card, reason }) =>
			reason === 'new' ? [] : [card.key]
		);
		await ports.store.append([review(first), review(second)]);
		const after = await todayIn(few, ports);
		expect([reviewsIn(after), after.later]).toEqual([6, 12]);
		await ports.store.append([{ type: 'setting', name: 'reviewsPerDay', value: 0 }]);
		const all = await todayIn(few, ports);
		expect([reviewsIn(all), all.later]).toEqual([18, 0]);
	});

	it('asks three more than that where the learner asks for more', async () => {
		const ports = await met(few, 40);
		await ports.store.append([
			{ type: 'setting', name: 'reviewsPerDay', value: 2 },
			{ type: 'setting', name: 'newPerDay', value: 0 }
		]);
		await ports.store.append(asked(await todayIn(few, ports)).map((card) => review(card)));
		expect((await todayIn(few, ports)).items).toEqual([]);
		const more = await todayIn(few, ports, { extra: 3 });
		expect([reviewsIn(more), more.items.length]).toEqual([3, 6]);
	});

	it('ends where the time does', async () => {
		const ports = await met(library, 40);
		const { items } = await todayIn(library, ports, { time: 2 * minute });
		const takes = items.reduce((sum, item) => sum + item.takes, 0);
		expect(Math.abs(takes - 2 * minute)).toBeLessThan(30_000);
		expect((await todayIn(library, ports)).items.length).toBeGreaterThan(items.length);
	});

	it('goes by the order that the learner chose', async () => {
		const ports = await met(library, 40);
		const by = async () => new Set((await todayIn(library, ports)).items.map(({ why }) => why.by));
		expect(await by()).toEqual(new Set(['gain', 'new']));
		await ports.store.append([{ type: 'setting', name: 'order', value: 'due' }]);
		expect(await by()).toEqual(new Set(['due', 'new']));
	});

	it('brings first what the learner was sure of and had wrong', async () => {
		const ports = await met(library, 40);
		const key = keysOf(library)[7] ?? '';
		const [set = '', question = '', part = ''] = key.split('/');
		await ports.store.append([
			{
				type: 'answer',
				where: 'quiz',
				attempt: 'q',
				set,
				question,
				version: 1,
				answer: { kind: 'truefalse', chosen: false },
				share: 0,
				verdict: 'wrong',
				parts: [{ card: `${set}/${question}/${part}`, share: 0, guess: 0.5 }],
				hints: 0,
				elapsed: 3000,
				retry: false,
				certainty: 'sure'
			}
		]);
		const [first] = (await todayIn(library, ports)).items;
		expect(first).toMatchObject({ card: { key }, why: { by: 'misled', days: 0 } });
	});
});

describe('a card that was skipped', () => {
	it('is offered by itself, and asked by itself again tomorrow', async () => {
		const ports = await met(few, 40);
		const before = asked(await todayIn(few, ports));
		const [first = '', second = '', ...rest] = before;
		await ports.store.append([skip(first), skip(second)]);
		const today = await todayIn(few, ports);
		expect(asked(today)).toEqual(rest);
		expect(asked({ items: today.skipped })).toEqual([first, second]);
		ports.clock.at += oneDay;
		const tomorrow = await todayIn(few, ports);
		expect(tomorrow.skipped).toEqual([]);
		expect(asked(tomorrow)).toEqual(expect.arrayContaining([first, second]));
	});

	it('makes no room for another one, old or new', async () => {
		const ports = await met(few, 40);
		await ports.store.append([{ type: 'setting', name: 'reviewsPerDay', value: 8 }]);
		const before = await todayIn(few, ports);
		await ports.store.append(asked(before).map(skip));
		const after = await todayIn(few, ports);
		expect(after.items).toEqual([]);
		expect(asked({ items: after.skipped })).toEqual(asked(before));
		expect(after.later).toBe(before.later);
	});

	it('is not offered once it was answered, nor once the skip was undone', async () => {
		const ports = await met(few, 40);
		const [first = '', second = '', ...rest] = asked(await todayIn(few, ports));
		const { events } = await ports.store.append([skip(first), skip(second)]);
		await ports.store.append([review(first), { type: 'retract', target: events[1]?.id ?? '' }]);
		const today = await todayIn(few, ports);
		expect(today.skipped).toEqual([]);
		expect(asked(today)).toEqual([second, ...rest]);
	});
});
