import type { Token } from './tokens.ts';

const parts: Readonly<Record<string, string>> = { half: '0.5', quarter: '0.25' };

/** Whether a number and a word say the same: `1/2` and half; after a word also `2`, `Second` and `II`. */
export function areSameNumber(
	one: Token,
	other: Token,
	before: Token | undefined,
	language: string
): boolean {
	const [number, word] = one.type === 'number' ? [one, other] : [other, one];
	if (number.type !== 'number' || word.type !== 'word') return false;
	if (language === 'en' && parts[word.base] === number.text) return true;
	if (before?.type !== 'word' || [...before.base].length < 2) return false;
	return String(romanValue(word.raw)) === number.text.replace(/\.$/, '');
}

/** 1 to 39, `null` for anything else; a single letter only when it is a capital `I` or `V`. */
function romanValue(raw: string): number | null {
	if (raw.length === 1 && raw !== 'I' && raw !== 'V') return null;
	const found = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(raw.normalize('NFKC').toLowerCase());
	if (found === null) return null;
	const [, tens = '', ones = ''] = found;
	const last = ones === 'ix' ? 9 : ones === 'iv' ? 4 : ones.length + (ones[0] === 'v' ? 4 : 0);
	return tens.length * 10 + last;
}
