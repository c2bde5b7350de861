import { describe, expect, it } from 'vitest';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import { planStudy, type StudyContent } from '#lib/session/study-queue.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

const oneDay = 86_400_000;
const minute = 60_000;
/** Sixty sets like the tides: enough for a pile. */
const sets = Array.from({ length: 30 }, (_, n) => ({ ...tides, id: `tides${n}` }));
const content: StudyContent = {
	sets: sets.map(entryOf),
	load: async (id) => sets.find((set) => set.id === id) ?? null
};
const keys = content.sets.flatMap((set) => set.cards.slice(0, 2).map(({ key }) => key));

async function met(days = 0) {
	const ports = testPorts();
	for (const card of keys)
		await ports.store.append([{ type: 'review', session: 's', card, grade: 4, elapsed: 4000 }]);
	ports.clock.at += days * oneDay;
	return ports;
}

type Ports = ReturnType<typeof testPorts>;
const asked = async (ports: Ports): Promise<readonly CardKey[]> =>
	(await planStudy(content, ports, null)).items.map(({ card }) => card.key);

describe('planStudy', () => {
	it('asks nothing that the learner put away, and what rests today tomorrow', async () => {
		const ports = await met(40);
		const before = await asked(ports);
		const [a = '', b = '', c = ''] = keys;
		expect(before).toEqual(expect.arrayContaining([a, b, c]));
		await ports.store.append([
			{ type: 'card', card: a, act: 'suspend' },
			{ type: 'card', card: b, act: 'know' },
			{ type: 'card', card: c, act: 'bury' }
		]);
		const after = await asked(ports);
		expect(before.filter((key) => !after.includes(key)).toSorted()).toEqual([a, b, c].toSorted());
		ports.clock.at += oneDay;
		const tomorrow = await asked(ports);
		expect(tomorrow).toContain(c);
		expect(tomorrow).not.toContain(a);
		await ports.store.append([{ type: 'card', card: a, act: 'resume' }]);
		expect(await asked(ports)).toContain(a);
	});

	it('offers to spread a pile over days, and asks the share of today then', async () => {
		const ports = await met(40);
		const { away, items, spread } = await planStudy(content, ports, null);
		expect(away).toMatchObject({ days: 39, waiting: 60, suggested: { days: 2, cards: 30 } });
		expect(spread).toBeNull();
		expect(items.filter(({ reason }) => reason === 'review')).toHaveLength(60);
		expect((await planStudy(content, ports, 'tides3')).away).toBeNull();
		await ports.store.append([{ type: 'spread', days: 4 }]);
		const spreading = await planStudy(content, ports, null);
		expect(spreading).toMatchObject({ away: null, spread: { days: 4, cards: 60 } });
		expect(spreading.items.filter(({ reason }) => reason === 'review')).toHaveLength(15);
	});

	it('ends where the time does, and says when that is', async () => {
		const ports = await met(40);
		const { items, until } = await planStudy(content, ports, null, 0, { minutes: 2 });
		expect(until).toBe(ports.clock.at + 2 * minute);
		const takes = items.reduce((sum, item) => sum + item.takes, 0);
		expect(Math.abs(takes - 2 * minute)).toBeLessThan(30_000);
		expect((await planStudy(content, ports, null)).until).toBeNull();
	});

	it('goes by the order that the learner chose', async () => {
		const ports = await met(40);
		const by = async () =>
			new Set((await planStudy(content, ports, null)).items.map(({ why }) => why.by));
		expect(await by()).toEqual(new Set(['gain', 'new']));
		await ports.store.append([{ type: 'setting', name: 'order', value: 'due' }]);
		expect(await by()).toEqual(new Set(['due', 'new']));
	});

	it('brings first what the learner was sure of and had wrong', async () => {
		const ports = await met(40);
		const key = keys[7] ?? '';
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
		const [first] = (await planStudy(content, ports, null)).items;
		expect(first).toMatchObject({ card: { key }, why: { by: 'misled', days: 0 } });
	});
});
