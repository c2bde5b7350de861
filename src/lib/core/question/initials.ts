import type { Token } from './tokens.ts';

/** Initials become one word: `J. K. Rowling` is `JK Rowling`. */
export function withInitials(tokens: readonly Token[]): readonly Token[] {
	const read: Token[] = [];
	let letters = '';
	for (const token of tokens) {
		const letter = token.type === 'word' && /^\p{L}$/u.test(token.raw) ? token.raw : '';
		const before = read.at(-1);
		if (letter !== '' && letters !== '' && before?.type === 'word') {
			letters += letter;
			const raw = letters;
			read.splice(-1, 1, {
				type: 'word',
				raw,
				text: before.text + token.text,
				base: before.base + token.base
			});
		} else {
			letters = letter;
			read.push(token);
		}
	}
	return read;
}
