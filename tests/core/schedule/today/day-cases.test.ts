import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hold } from '#lib/core/progress/holds.ts';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import type { QuestionKind } from '#lib/core/question/question.ts';
import { cardKey, cardOf, type CardKey } from '#lib/core/schedule/card.ts';
import { planDay, type DayInput } from '#lib/core/schedule/today/day-plan.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { dawn, marked, monday, review } from '../memories.ts';
import { runs } from '../../../runs.ts';

type Entry = DayInput['sets'][number]['entry'];

const oneDay = 86_400_000;

function setOf(id: string, questions: Readonly<Record<string, QuestionTraits>>): Entry {
	const cards = Object.keys(questions).map((question) => cardOf(cardKey(id, question, 'whole')));
	return {
		id,
		questionIds: Object.keys(questions),
		traits: Object.values(questions),
		cards,
		editions: cards.map(() => ({ version: 1, key: 'same00' }))
	};
}

function plan(
	entries: readonly Entry[],
	memories: ReadonlyMap<CardKey, Memory>,
	fields: Partial<DayInput> = {}
) {
	return planDay({
		sets: entries.map((entry) => ({
			entry,
			memories: [...memories.values()].filter(({ set }) => set === entry.id)
		})),
		begunOnly: false,
		holds: [],
		done: { newCards: 0, reviews: 0, questions: new Set() },
		newPerDay: 10,
		order: 'gain',
		spread: null,
		exam: null,
		time: null,
		now: dawn,
		day: monday,
		weights: defaultWeights,
		...fields
	});
}

const names = (items: readonly QueueItem[]): readonly string[] =>
	items.map(({ card }) => card.question);

/** Answers a card in a quiz, so that no steps are left: right sends it to another day, wrong has it asked at once. */
function answer(
	memories: Map<CardKey, Memory>,
	key: CardKey,
	at: number,
	share = 1,
	where: 'quiz' | 'study' = 'quiz'
): void {
	const told = review({
		card: key,
		at,
		day: studyDay(at, 0),
		where,
		outcome: marked(share),
		key: 'same00'
	});
	memories.set(key, remember(memories.get(key) ?? null, told, defaultScheduling));
}

const kinds: readonly QuestionKind[] = ['single', 'cloze', 'short', 'truefalse'];

describe('a day of study', () => {
	it('takes new cards from articles that were begun, if any was', () => {
		const sets = [
			setOf('tides', { a: { kind: 'short' } }),
			setOf('seoul', { b: { kind: 'short' } })
		];
		const none = new Map<CardKey, Memory>();
		expect(names(plan(sets, none, { begunOnly: true }).items)).toEqual(['a', 'b']);
		const some = new Map<CardKey, Memory>();
		answer(some, 'tides/gone/whole', dawn);
		expect(names(plan(sets, some, { begunOnly: true }).items)).toEqual(['a']);
		expect(names(plan(sets, some).items)).toEqual(['a', 'b']);
	});

	it('counts what was never met, and says who took the new cards of today', () => {
		const tides = setOf('tides', { a: { kind: 'short' }, b: { kind: 'short' } });
		const seoul = setOf('seoul', { c: { kind: 'short' } });
		const memories = new Map<CardKey, Memory>();
		const done = (newCards: number) => ({ newCards, reviews: 0, questions: new Set<string>() });
		expect(plan([tides], memories, { done: done(10) }).unmet).toEqual({
			cards: 2,
			taken: 'elsewhere'
		});
		expect(plan([tides], memories, { done: done(9) }).unmet).toEqual({ cards: 2, taken: null });
		expect(plan([tides], memories, { done: done(0), newPerDay: 0 }).unmet.taken).toBeNull();
		expect(plan([tides], memories, { done: done(1), newPerDay: 0 }).unmet.taken).toBe('elsewhere');
		answer(memories, 'tides/a/whole', dawn - oneDay);
		expect(plan([tides, seoul], memories, { done: done(10) }).unmet).toEqual({
			cards: 2,
			taken: 'here'
		});
		const put: Hold = { card: 'tides/b/whole', state: 'suspended', buriedDay: null };
		expect(plan([tides], memories, { holds: [put] }).unmet).toEqual({ cards: 0, taken: null });
	});

	it('leaves what the tests cover to their plan, but for steps and changed answers', () => {
		const tides = setOf('tides', {
			due: { kind: 'short' },
			fresh: { kind: 'short' },
			changed: { kind: 'short' },
			step: { kind: 'short' },
			free: { kind: 'short' }
		});
		const memories = new Map<CardKey, Memory>();
		const [due, fresh, changed, step] = tides.cards.map(({ key }) => key);
		for (const key of [due, changed]) answer(memories, key ?? '', dawn - 300 * oneDay);
		const other = memories.get(changed ?? '');
		if (other) memories.set(other.card, { ...other, key: 'other0' });
		answer(memories, step ?? '', dawn - oneDay, 0);
		const covered = new Set(tides.cards.slice(0, 4).map(({ key }) => key));
		const exam = { name: 'T', day: monday + 5 };
		const numbers = { index: 1, withIt: 1, without: 0, exam };
		const none = plan([tides], memories, { exam: { planned: [], covered } });
		expect(names(none.items)).toEqual(['step', 'changed', 'free']);
		const planned = [fresh, step, 'tides/gone/whole'].map((key) => ({
			key: key ?? '',
			...numbers
		}));
		const some = plan([tides], memories, { exam: { planned, covered } });
		expect(names(some.items)).toEqual(['step', 'changed', 'fresh', 'free']);
		const holds: readonly Hold[] = [{ card: fresh ?? '', state: 'known', buriedDay: null }];
		const held = plan([tides], memories, { exam: { planned, covered }, holds });
		expect(names(held.items)).toEqual(['step', 'changed', 'free']);
	});

	it('offers to spread a pile, and says what is left of one that is spread', () => {
		const questions = Array.from({ length: 60 }, (_, n) => [`q${n}`, { kind: 'short' }] as const);
		const tides = setOf('tides', Object.fromEntries(questions));
		const memories = new Map<CardKey, Memory>();
		for (const { key } of tides.cards) answer(memories, key, dawn - 13 * oneDay);
		expect(plan([tides], memories).away).toMatchObject({ days: 12, waiting: 60 });
		const spread = { day: monday, days: 6 };
		const spreading = plan([tides], memories, { spread });
		expect(spreading).toMatchObject({ away: null, spread: { days: 6, cards: 60 } });
		expect(spreading.items).toHaveLength(10);
		expect(plan([tides], memories, { spread: { day: monday - 6, days: 6 } })).toMatchObject({
			away: { waiting: 60 },
			spread: null
		});
	});
});

describe('laws of a day', () => {
	const question = fc.record({
		kind: fc.constantFrom(...kinds),
		fact: fc.option(fc.constantFrom('moon', 'sun'), { nil: undefined }),
		apart: fc.option(fc.nat(11), { nil: undefined }),
		age: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
		share: fc.constantFrom(0, 1),
		hold: fc.constantFrom(null, null, null, 'suspended', 'known', 'buried'),
		planned: fc.boolean(),
		misled: fc.boolean()
	});
	const library = fc.array(question, { minLength: 1, maxLength: 12 });
	const situation = fc.record({
		order: fc.constantFrom('gain' as const, 'due' as const),
		time: fc.constantFrom(null, 60_000, 300_000),
		newPerDay: fc.nat(6),
		spread: fc.option(
			fc.record({ day: fc.constantFrom(monday - 2, monday), days: fc.integer({ min: 1, max: 5 }) }),
			{
				nil: null
			}
		)
	});

	function told(described: typeof library extends fc.Arbitrary<infer T> ? T : never) {
		const apart = new Map<number, Set<number>>();
		for (const [at, { apart: other }] of described.entries()) {
			if (other === undefined || other === at || other >= described.length) continue;
			apart.set(at, (apart.get(at) ?? new Set()).add(other));
			apart.set(other, (apart.get(other) ?? new Set()).add(at));
		}
		const tides = setOf(
			'tides',
			Object.fromEntries(
				described.map(({ kind, fact }, at) => [
					`q${at}`,
					{
						kind,
						...(fact === undefined ? {} : { fact }),
						...(apart.has(at) ? { apart: [...(apart.get(at) ?? [])].map((one) => `q${one}`) } : {})
					}
				])
			)
		);
		const memories = new Map<CardKey, Memory>();
		const holds: Hold[] = [];
		for (const [at, { age, share, hold, misled }] of described.entries()) {
			const key = `tides/q${at}/whole`;
			if (age !== undefined) answer(memories, key, dawn - age * oneDay + at, share);
			const memory = memories.get(key);
			if (memory && misled && share === 0) memories.set(key, { ...memory, misled: true });
			if (hold !== null)
				holds.push(
					hold === 'buried'
						? { card: key, state: null, buriedDay: monday }
						: { card: key, state: hold, buriedDay: null }
				);
		}
		const planned = described.flatMap((one, at) =>
			one.planned
				? [
						{
							key: `tides/q${at}/whole`,
							index: 1 - at / 20,
							withIt: 0.9,
							without: 0.3,
							exam: { name: 'T', day: monday + 9 }
						}
					]
				: []
		);
		return { tides, memories, holds, planned };
	}

	it('nothing held is asked, no fact and no question twice, and nothing beside what gives it away', () => {
		fc.assert(
			fc.property(library, situation, fc.boolean(), (described, given, withExam) => {
				const { tides, memories, holds, planned } = told(described);
				const exam = withExam ? { planned, covered: new Set(planned.map(({ key }) => key)) } : null;
				const { items } = plan([tides], memories, { ...given, holds, exam });
				const traits = new Map(tides.questionIds.map((id, at) => [id, tides.traits[at]]));
				const held = new Set(holds.map((hold) => hold.card));
				const asked = items.map(({ card }) => card.question);
				expect(items.filter(({ card }) => held.has(card.key))).toEqual([]);
				expect(new Set(asked).size).toBe(asked.length);
				const facts = asked.flatMap((id) => traits.get(id)?.fact ?? []);
				expect(new Set(facts).size).toBe(facts.length);
				// Steps are of today, or of a day that is past: they are asked whatever else is.
				const free = items.filter(({ reason }) => reason !== 'learning');
				for (const { card } of free)
					for (const other of traits.get(card.question)?.apart ?? [])
						expect(asked).not.toContain(other);
				expect(items.filter(({ why }) => why.by === 'new').length).toBeLessThanOrEqual(
					given.newPerDay
				);
			}),
			{ numRuns: runs(200, 2000) }
		);
	});

	it('the order hangs on what is known, not on the order in which it is told', () => {
		fc.assert(
			fc.property(library, situation, fc.nat(), (described, given, seed) => {
				const { tides, memories, holds } = told(described);
				const all = [...memories];
				const turned = new Map(
					all.map((_, at) => all[(at + seed) % all.length] ?? ['', null as never])
				);
				const one = plan([tides], memories, { ...given, holds });
				expect(plan([tides], turned, { ...given, holds: holds.toReversed() })).toEqual(one);
			})
		);
	});

	it('what takes long enough is all of the day, and less time is asked first of it what gains most a minute', () => {
		fc.assert(
			fc.property(library, (described) => {
				const { tides, memories, holds } = told(described);
				const whole = plan([tides], memories, { holds, time: 3_600_000 }).items;
				const little = plan([tides], memories, { holds, time: 120_000 }).items;
				const key = (items: readonly QueueItem[]) => new Set(items.map(({ card }) => card.key));
				const rest = plan([tides], memories, { holds }).items;
				expect(key(whole)).toEqual(key(rest));
				for (const one of key(little)) expect(key(whole).has(one)).toBe(true);
			})
		);
	});
});

describe('many days of study', () => {
	/** Every day in order: what is asked is answered, until nothing more is asked today. */
	function live(
		entries: readonly Entry[],
		days: number,
		share: (item: QueueItem, day: number) => number,
		fields: Partial<DayInput> = {}
	) {
		const memories = new Map<CardKey, Memory>();
		const asked: (readonly QueueItem[])[] = [];
		for (let turn = 0; turn < days; turn += 1) {
			const day = monday + turn;
			const done = { newCards: 0, reviews: 0, questions: new Set<string>() };
			const today: QueueItem[] = [];
			let now = dawn + turn * oneDay;
			for (let sitting = 0; sitting < 6; sitting += 1) {
				const { items } = plan(entries, memories, { now, day, done, ...fields });
				if (items.length === 0) break;
				for (const item of items) {
					now += 30_000;
					if (item.why.by === 'new') done.newCards += 1;
					else if (item.reason === 'review') done.reviews += 1;
					done.questions.add(`${item.card.set}/${item.card.question}`);
					answer(memories, item.card.key, now, share(item, turn), 'study');
					today.push(item);
				}
				now += 20 * 60_000;
			}
			asked.push(today);
		}
		return { asked, memories };
	}

	it('ask a fact by choice, then in a gap, then typed, and never in two ways on one day', () => {
		const tides = setOf('tides', {
			type: { kind: 'short', fact: 'moon' },
			fill: { kind: 'cloze', fact: 'moon' },
			pick: { kind: 'single', fact: 'moon' }
		});
		const { asked } = live([tides], 400, () => 1);
		const forms = asked.flatMap((items) => [...new Set(names(items))]);
		for (const items of asked) expect(new Set(names(items)).size).toBeLessThanOrEqual(1);
		expect([...new Set(forms)]).toEqual(['pick', 'fill', 'type']);
		const order = forms.map((name) => ['pick', 'fill', 'type'].indexOf(name));
		expect(order).toEqual(order.toSorted());
		// Not a day for every day: each form rests the others.
		expect(asked.filter((items) => items.length > 0).length).toBeLessThan(25);
	});

	it('ask another form on the day on which one is forgotten three times in a row', () => {
		const tides = setOf('tides', {
			pick: { kind: 'single', fact: 'moon' },
			type: { kind: 'short', fact: 'moon' }
		});
		let failed = 0;
		const { asked } = live([tides], 300, ({ card }) => {
			if (card.question !== 'type' || failed === 3) return 1;
			failed += 1;
			return 0;
		});
		const days = asked.map(names).filter((day) => day.includes('type'));
		expect(days[0]?.slice(0, 4)).toEqual(['type', 'type', 'type', 'pick']);
		expect(days.slice(1).flatMap((day) => day)).not.toContain('pick');
		expect(days.length).toBeGreaterThan(2);
	});

	it('leave nothing of a pile after the days over which it is spread, whatever else comes back', () => {
		const questions = Array.from(
			{ length: 150 },
			(_, n) => [`q${n}`, { kind: kinds[n % 4] ?? 'short' }] as const
		);
		const tides = setOf('tides', Object.fromEntries(questions));
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 9 }),
				(days, wrong) => {
					const memories = new Map<CardKey, Memory>();
					for (const [at, { key }] of tides.cards.entries())
						answer(memories, key, dawn - (60 + (at % 30)) * oneDay);
					const spread = { day: monday, days };
					const counts: number[] = [];
					for (let turn = 0; turn < days; turn += 1) {
						const now = dawn + turn * oneDay;
						const { items } = plan([tides], memories, {
							now,
							day: monday + turn,
							spread,
							newPerDay: 0
						});
						counts.push(items.filter(({ why }) => why.by === 'gain').length);
						for (const [at, { card }] of items.entries())
							answer(memories, card.key, now + at, (at + turn) % wrong === 1 ? 0 : 1);
					}
					const late = [...memories.values()].filter(({ lastDay }) => lastDay < monday);
					expect(late).toEqual([]);
					expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(150 / days) + 20);
				}
			),
			{ numRuns: runs(20, 200) }
		);
	});

	it('bring new cards every day beside a pile that never ends', () => {
		const questions = Array.from({ length: 400 }, (_, n) => [`q${n}`, { kind: 'short' }] as const);
		const tides = setOf('tides', Object.fromEntries(questions));
		const memories = new Map<CardKey, Memory>();
		for (const { key } of tides.cards.slice(0, 300)) answer(memories, key, dawn - 90 * oneDay);
		for (const time of [120_000, 300_000, 600_000]) {
			const { items } = plan([tides], memories, { time });
			const fresh = items.filter(({ why }) => why.by === 'new');
			expect(fresh.length).toBeGreaterThan(0);
			expect(fresh.length).toBeLessThanOrEqual(10);
		}
	});
});
