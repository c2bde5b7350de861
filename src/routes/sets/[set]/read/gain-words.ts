import { countWord } from '#lib/core/prose/count-word.ts';
import type { Result } from '#lib/core/quiz/attempt.ts';
import type { Gain } from '#lib/core/quiz/reading.ts';

/**
 * "Before: one of four. After: four of four."
 *
 * @param after whether anything was asked after the text
 */
export function gainWords({ asked, before, after: then }: Gain, after: boolean): string {
	const first = `Before: ${ofAll(before, asked)}.`;
	return after ? `${first} After: ${ofAll(then, asked)}.` : first;
}

function ofAll(count: number, all: number): string {
	return `${count === 0 ? 'none' : countWord(count).toLowerCase()} of ${countWord(all).toLowerCase()}`;
}

/** How one question went before the text, or after it, in a word or two. */
export function resultWords(
	result: Result | null,
	when: 'before' | 'after'
): {
	readonly words: string;
	readonly side: 'right' | 'amend' | 'none';
} {
	if (result === null) return { words: 'Not asked', side: 'none' };
	if (result.status === 'skipped')
		return { words: when === 'before' ? 'Not known' : 'Skipped', side: 'none' };
	switch (result.verdict) {
		case 'right':
			return { words: '✓ Right', side: 'right' };
		case 'partly':
			return { words: '½ Partly right', side: 'amend' };
		case 'wrong':
			return { words: '✗ Missed', side: 'amend' };
	}
}
