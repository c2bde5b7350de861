import { describe, expect, it } from 'vitest';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import type { TraitsOf } from '#lib/core/schedule/today/siblings.ts';
import type { Form } from '#lib/core/schedule/today/forms.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { queue } from '#lib/core/schedule/today/queue.ts';
import { monday } from '../memories.ts';
import { asked, card, input, memory, minute, now, stepping } from './queue-input.ts';

const second = 1000;

function traits(named: Readonly<Record<string, QuestionTraits>>): TraitsOf {
	return (set, question) => (set === 'tides' ? named[question] : undefined);
}

describe('what was sure and wrong', () => {
	it('comes before everything, steps that are ready first', () => {
		const order = asked({
			memories: [
				memory('due', { stability: 3 }),
				memory('changed'),
				stepping('step', now - 90 * minute),
				memory('sure', { stability: 300, misled: true }),
				stepping('sureStep', now - minute, { misled: true }),
				stepping('sureLater', now + minute, { misled: true }),
				memory('sureTomorrow', { dueDay: monday + 1, misled: true })
			],
			changes: new Map([[memory('changed').card, 'key']])
		});
		expect(order).toEqual([
			'learning sureStep',
			'review sure',
			'learning step',
			'review changed',
			'review due',
			'learning sureLater'
		]);
	});
});

describe('plain order', () => {
	it('goes by due date', () => {
		const memories = [
			memory('today', { stability: 2 }),
			memory('oldest', { dueDay: monday - 9, stability: 900 }),
			memory('old', { dueDay: monday - 3, stability: 90 })
		];
		expect(asked({ memories, order: 'due' })).toEqual([
			'review oldest',
			'review old',
			'review today'
		]);
		expect(asked({ memories })[0]).toBe('review today');
	});
});

describe('with little time', () => {
	const pace = ({ question }: { readonly question: string }): number =>
		question.startsWith('long') ? 80 * second : 20 * second;

	it('asks what gains most a minute, and ends with the time', () => {
		const memories = [
			memory('longWeak', { stability: 3 }),
			memory('weak', { stability: 4 }),
			memory('fair', { stability: 40 }),
			memory('strong', { stability: 400 })
		];
		expect(asked({ memories, pace, time: 1.4 * minute })).toEqual([
			'review weak',
			'review fair',
			'review longWeak'
		]);
		expect(asked({ memories, pace, time: minute })).toEqual(['review weak', 'review fair']);
		expect(asked({ memories, pace, time: second })).toEqual(['review weak']);
		expect(asked({ memories, pace })).toHaveLength(4);
	});

	it('has new cards keep their share of it, however many reviews wait', () => {
		const memories = Array.from({ length: 300 }, (_, n) => memory(`r${n}`));
		const fresh = Array.from({ length: 20 }, (_, n) => card(`n${n}`));
		const items = queue(input({ memories, fresh, newPerDay: 15, pace, time: 5 * minute }));
		expect(items).toHaveLength(15);
		expect(items.filter(({ reason }) => reason === 'new').length).toBeGreaterThanOrEqual(7);
		expect(items.filter(({ reason }) => reason === 'review').length).toBeGreaterThanOrEqual(7);
		expect(items.every(({ takes }) => takes === 20 * second)).toBe(true);
	});
});

describe('kinds', () => {
	it('take turns among reviews and new cards', () => {
		const weak = ['a', 'b', 'c', 'd'].map((name, n) => memory(name, { stability: 10 + n }));
		const other = memory('x', { stability: 60 });
		const kinds = traits({
			...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { kind: 'short' }])),
			x: { kind: 'single' }
		});
		expect(asked({ memories: [...weak, other], traits: kinds })).toEqual([
			'review a',
			'review b',
			'review x',
			'review c',
			'review d'
		]);
	});
});

describe('questions that give one another away', () => {
	const apart = traits({
		a: { kind: 'short', apart: ['b'] },
		b: { kind: 'short', apart: ['a'] },
		c: { kind: 'short' }
	});
	const memories = [memory('a', { stability: 2 }), memory('b', { stability: 5 }), memory('c')];

	it('are never asked on one day', () => {
		expect(asked({ memories, traits: apart })).toEqual(['review a', 'review c']);
		expect(asked({ fresh: [card('a'), card('b')], traits: apart })).toEqual(['new a']);
		expect(asked({ memories: memories.slice(0, 1), fresh: [card('b')], traits: apart })).toEqual([
			'review a'
		]);
		const done = { newCards: 0, reviews: 1, questions: new Set(['tides/b']) };
		expect(asked({ memories, traits: apart, done })).toEqual(['review c']);
		expect(asked({ memories: [stepping('b', now), ...memories], traits: apart })).toEqual([
			'learning b',
			'review c'
		]);
	});

	it('wait for the one that a test asks for', () => {
		const plan = { key: '', index: 1, withIt: 1, without: 0, exam: { name: 'T', day: monday + 1 } };
		const planned = [card('b'), card('a')].map((each) => ({ card: each, memory: null, plan }));
		expect(asked({ planned, memories: [memory('c')], traits: apart })).toEqual([
			'new b',
			'review c'
		]);
	});
});

describe('the forms of a fact', () => {
	const facts = traits({
		pick: { kind: 'single', fact: 'moon' },
		fill: { kind: 'cloze', fact: 'moon' },
		type: { kind: 'short', fact: 'moon' }
	});

	function formsFor(speaker: Memory): ReadonlyMap<string, readonly Form[]> {
		const forms = (['pick', 'fill', 'type'] as const).map((question): Form => {
			const stage = ({ pick: 'choice', fill: 'gap', type: 'typed' } as const)[question];
			return {
				card: card(question),
				memory: question === speaker.question ? speaker : null,
				stage
			};
		});
		return new Map([[speaker.card, forms]]);
	}

	it.each([
		{ stability: 3, question: 'pick' },
		{ stability: 8, question: 'fill' },
		{ stability: 31, question: 'type' }
	])('ask $question at $stability days', ({ stability, question }) => {
		const due = memory('pick', { stability });
		const [item, ...rest] = queue(
			input({
				memories: [due],
				forms: formsFor(due),
				traits: facts,
				pace: ({ question: q }) => q.length
			})
		);
		expect(rest).toEqual([]);
		expect(item?.card).toEqual(card(question));
		expect(item).toMatchObject({
			reason: 'review',
			memory: question === 'pick' ? due : null,
			why: { by: 'gain', days: 10 },
			takes: 4
		});
		expect(item?.form).toEqual(
			question === 'pick'
				? null
				: {
						stage: question === 'fill' ? 'gap' : 'typed',
						insteadOf: 'tides/pick/whole',
						stability
					}
		);
		expect(item?.forms.map((form) => form.card.question)).toEqual(
			['pick', 'fill', 'type'].filter((name) => name !== question)
		);
	});

	it('are asked once a day', () => {
		const due = memory('pick', { stability: 8 });
		const all = { memories: [due], forms: formsFor(due), traits: facts };
		const done = { newCards: 0, reviews: 1, questions: new Set(['tides/type']) };
		expect(asked({ ...all, done })).toEqual([]);
		expect(asked({ ...all, fresh: [card('fill'), card('type')] })).toEqual(['review fill']);
	});

	it('repeat themselves in a step of today, and begin with the easiest on another day', () => {
		const today = stepping('type', now);
		expect(asked({ memories: [today], forms: formsFor(today), traits: facts })).toEqual([
			'learning type'
		]);
		const before = stepping('type', now - 3000 * minute, { lastDay: monday - 2 });
		expect(asked({ memories: [before], forms: formsFor(before), traits: facts })).toEqual([
			'learning pick'
		]);
	});

	it('give way to another one after three failures in a row', () => {
		const failing = stepping('pick', now, { failures: 3, lastShare: 0 });
		const items = queue(input({ memories: [failing], forms: formsFor(failing), traits: facts }));
		expect(items).toMatchObject([
			{ card: card('fill'), why: { by: 'form', failures: 3 }, form: { stage: 'gap' } }
		]);
		const older = { ...failing, lastDay: monday - 1 };
		expect(asked({ memories: [older], forms: formsFor(older), traits: facts })).toEqual([
			'learning fill'
		]);
		const typed = stepping('type', now, { failures: 3, lastDay: monday - 1 });
		expect(asked({ memories: [typed], forms: formsFor(typed), traits: facts })).toEqual([
			'learning pick'
		]);
	});

	it('say what became of the form that is asked', () => {
		const due = memory('pick', { stability: 8 });
		const changes = new Map([[card('fill').key, 'key' as const]]);
		const [item] = queue(input({ memories: [due], forms: formsFor(due), traits: facts, changes }));
		expect(item).toMatchObject({ card: card('fill'), change: 'key' });
	});
});

describe('what a test plans', () => {
	const plan = { key: '', index: 1, withIt: 1, without: 0, exam: { name: 'T', day: monday + 1 } };
	const planned = [
		{ card: card('p1'), memory: memory('p1', { dueDay: monday + 40 }), plan },
		{ card: card('p2'), memory: null, plan }
	];

	it('comes after the steps and before the rest, whatever the limit of new cards', () => {
		const memories = [memory('due', { stability: 2 }), stepping('step', now)];
		expect(asked({ planned, memories, newPerDay: 0 })).toEqual([
			'learning step',
			'review p1',
			'new p2',
			'review due'
		]);
	});

	it('is passed by where its question was asked today', () => {
		const done = { newCards: 0, reviews: 1, questions: new Set(['tides/p1']) };
		expect(asked({ planned, done })).toEqual(['new p2']);
	});
});

describe('a pile that is spread', () => {
	const pile = Array.from({ length: 40 }, (_, n) => memory(`p${n}`, { dueDay: monday - 1 }));
	const since = Array.from({ length: 3 }, (_, n) => memory(`s${n}`, { dueDay: monday + 2 }));
	const spread = { day: monday, days: 8 };

	it('asks its share of the day, and all that came back since', () => {
		expect(asked({ memories: pile, spread })).toHaveLength(5);
		const later = asked({ memories: [...pile, ...since], spread, day: monday + 3 });
		expect(later.filter((name) => name.startsWith('review p'))).toHaveLength(8);
		expect(later.filter((name) => name.startsWith('review s'))).toHaveLength(3);
	});

	it('fills the share with cards that can be asked', () => {
		const done = { newCards: 0, reviews: 0, questions: new Set(['tides/p0', 'tides/p1']) };
		expect(asked({ memories: pile, spread, done })).toHaveLength(5);
		expect(asked({ memories: pile, spread, done: { ...done, reviews: 2 } })).toHaveLength(4);
	});

	it('asks everything once the days are over, and before they began', () => {
		expect(asked({ memories: pile, spread, day: monday + 8 })).toHaveLength(40);
		expect(asked({ memories: pile, spread, day: monday + 7 })).toHaveLength(40);
		expect(asked({ memories: pile, spread: { day: monday + 1, days: 8 } })).toHaveLength(40);
	});

	it('leaves new cards their share', () => {
		const fresh = Array.from({ length: 5 }, (_, n) => card(`n${n}`));
		const names = asked({ memories: pile, spread, fresh, newPerDay: 5 });
		expect(names.filter((name) => name.startsWith('new'))).toHaveLength(5);
		expect(names.slice(0, 4).filter((name) => name.startsWith('new'))).toHaveLength(2);
	});
});
