import { describe, expect, it } from 'vitest';
import { gainWords, resultWords } from '../../src/routes/sets/[set]/read/gain-words.ts';
import { meetingWords } from '../../src/routes/sets/[set]/read/meeting-words.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

describe('gainWords', () => {
	it.each([
		[{ asked: 4, before: 1, after: 4 }, true, 'Before: one of four. After: four of four.'],
		[{ asked: 3, before: 0, after: 2 }, true, 'Before: none of three. After: two of three.'],
		[{ asked: 3, before: 2, after: 0 }, false, 'Before: two of three.']
	])('says %o', (gain, after, words) => {
		expect(gainWords(gain, after)).toBe(words);
	});
});

describe('resultWords', () => {
	it.each([
		[null, 'before', 'Not asked'],
		[{ status: 'skipped', at: 1 } as const, 'before', 'Not known'],
		[{ status: 'skipped', at: 1 } as const, 'after', 'Skipped']
	] as const)('says of %o %s the text: %s', (result, when, words) => {
		expect(resultWords(result, when).words).toBe(words);
	});

	it.each([
		['right', '✓ Right', 'right'],
		['partly', '½ Partly right', 'amend'],
		['wrong', '✗ Missed', 'amend']
	] as const)('says of an answer that was %s: %s', (verdict, words, side) => {
		const answer = { kind: 'short', text: 'moon' } as const;
		const result = { status: 'answered', answer, share: 1, verdict, hints: 0, at: 1 } as const;
		expect(resultWords({ ...result, event: 'e' }, 'after')).toEqual({ words, side });
	});
});

describe('meetingWords', () => {
	const { set } = parseSet(
		'Title: T\n\nFirst words.\n\n# One\n\nSecond words.\n\nQ: A? ^qaaaa\n= x\nEvidence: "Second words"\n\nQ: B? ^qbbbb\n= x\nEvidence: "First words"\n\nQ: C? ^qcccc\n= x\n',
		't'
	);

	it.each([
		[0, 'Your last question is answered in section 1, “One”.'],
		[1, 'Your last question is answered at the beginning of the text.'],
		[2, 'Your last question is answered in the text.']
	])('says where the text answers question %i', (at, words) => {
		const question = set.questions[at];
		expect(question && meetingWords(set, question)).toBe(words);
	});
});
