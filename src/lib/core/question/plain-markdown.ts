/** Plain text as Markdown that shows it letter by letter: a learner's `*` is a star, not emphasis. */
export function asMarkdown(plain: string): string {
	return plain.replace(/[\\`*_[\]<>!]/g, '\\$&');
}
