import { tokensOf, type Token } from './tokens.ts';

/** A text as answers are compared: joined by single spaces, with accents, and without. */
export function likenessForm(
	text: string,
	language: string
): { readonly text: string; readonly base: string } {
	return joined(tokensOf(text, language));
}

export function joined(tokens: readonly Token[]): {
	readonly text: string;
	readonly base: string;
} {
	return {
		text: tokens.map((token) => token.text).join(' '),
		base: tokens.map((token) => token.base).join(' ')
	};
}
