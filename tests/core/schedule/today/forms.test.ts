import { describe, expect, it } from 'vitest';
import { cardOf } from '#lib/core/schedule/card.ts';
import {
	aptForm,
	easiestFirst,
	factStability,
	lastAnswered,
	stageFor,
	stageOf,
	type Form,
	type FormStage
} from '#lib/core/schedule/today/forms.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { after, monday, review } from '../memories.ts';

function form(question: string, stage: FormStage, fields: Partial<Memory> | null = null): Form {
	const card = cardOf(`tides/${question}/whole`);
	if (fields === null) return { card, memory: null, stage };
	const memory = after([review({ card: card.key })]);
	if (memory === null) throw new Error('An answer leaves a memory.');
	return { card, memory: { ...memory, phase: 'review', ...fields }, stage };
}

const name = (found: Form | null): string | null => found?.card.question ?? null;

describe('the stage of a kind', () => {
	it.each([
		['single', 'choice'],
		['multiple', 'choice'],
		['truefalse', 'choice'],
		['match', 'choice'],
		['categorise', 'choice'],
		['order', 'choice'],
		['find', 'choice'],
		['cloze', 'gap'],
		['short', 'typed'],
		['numeric', 'typed'],
		['card', 'typed'],
		['open', 'typed']
	] as const)('of %s is %s', (kind, stage) => {
		expect(stageOf({ kind })).toBe(stage);
	});
});

describe('the stage for a stability', () => {
	it.each([
		[0, 'choice'],
		[6.99, 'choice'],
		[7, 'gap'],
		[29.99, 'gap'],
		[30, 'typed'],
		[900, 'typed']
	] as const)('of %s days is %s', (stability, stage) => {
		expect(stageFor(stability)).toBe(stage);
	});
});

describe('the stability of a fact', () => {
	it('is that of its strongest form', () => {
		const forms = [
			form('a', 'choice', { stability: 40, lastAt: 1 }),
			form('b', 'gap', { stability: 3, lastAt: 2 }),
			form('c', 'typed')
		];
		expect(factStability(forms)).toBe(40);
	});

	it('is that of the form answered last when it was forgotten', () => {
		const forms = [
			form('a', 'choice', { stability: 40, lastAt: 1 }),
			form('b', 'gap', { stability: 3, lastAt: 2, lastShare: 0.5 })
		];
		expect(factStability(forms)).toBe(3);
	});

	it('is nothing while the form answered last is in its steps, and before any was answered', () => {
		const strong = form('a', 'choice', { stability: 40, lastAt: 1 });
		expect(factStability([strong, form('b', 'gap', { phase: 'relearning', lastAt: 2 })])).toBe(0);
		expect(factStability([form('a', 'choice'), form('b', 'gap')])).toBe(0);
		expect(factStability([])).toBe(0);
	});

	it('leaves out forms that are in their steps', () => {
		const forms = [
			form('a', 'choice', { stability: 90, phase: 'learning', lastAt: 1 }),
			form('b', 'gap', { stability: 12, lastAt: 2 })
		];
		expect(factStability(forms)).toBe(12);
	});
});

describe('the form answered last', () => {
	it('is none before any was answered', () => {
		expect(lastAnswered([form('a', 'choice'), form('b', 'gap')])).toBeNull();
	});

	it('is the latest, and of two in one moment the first by name', () => {
		const early = form('a', 'choice', { lastAt: 5 });
		const late = form('b', 'gap', { lastAt: 7 });
		const same = form('c', 'gap', { lastAt: 7 });
		for (const forms of [
			[early, late, same, form('d', 'typed')],
			[same, late, early]
		])
			expect(name(lastAnswered(forms))).toBe('b');
	});
});

describe('the apt form', () => {
	const choice = (fields: Partial<Memory>) => form('choice', 'choice', fields);

	it.each([
		{ stability: 2, apt: 'choice' },
		{ stability: 7, apt: 'gap' },
		{ stability: 30, apt: 'typed' }
	])('at $stability days is $apt', ({ stability, apt }) => {
		const forms = [form('typed', 'typed'), form('gap', 'gap'), choice({ stability })];
		expect(name(aptForm(forms))).toBe(apt);
		expect(name(aptForm(forms.toReversed()))).toBe(apt);
	});

	it('is the nearest easier one where there is none of the stage, and else the nearest harder one', () => {
		expect(name(aptForm([choice({ stability: 90 }), form('gap', 'gap')]))).toBe('gap');
		expect(name(aptForm([choice({ stability: 9 }), form('typed', 'typed')]))).toBe('choice');
		expect(name(aptForm([form('typed', 'typed'), form('gap', 'gap')]))).toBe('gap');
		expect(name(aptForm([form('typed', 'typed')]))).toBe('typed');
		expect(aptForm([])).toBeNull();
	});

	it('is of several of a stage the one that was answered longest ago, if ever', () => {
		const old = form('old', 'choice', { stability: 1, lastAt: 1 });
		const newer = form('new', 'choice', { stability: 1, lastAt: 2 });
		expect(name(aptForm([newer, old]))).toBe('old');
		expect(name(aptForm([newer, old, form('never', 'choice')]))).toBe('never');
	});
});

describe('easiestFirst', () => {
	it('goes by stage, then by rest, then by the order given', () => {
		const forms = [
			form('t', 'typed'),
			form('g', 'gap'),
			form('seen', 'choice', { lastAt: monday }),
			form('x', 'choice'),
			form('y', 'choice')
		];
		expect(easiestFirst(forms).map(name)).toEqual(['x', 'y', 'seen', 'g', 't']);
	});
});
