import type { Article } from '../evidence/article.ts';
import { parseSet } from '../format/parse-set.ts';

/** Reads a question as it would stand below its article: it is one question, and the reader has no error or warning. */
export function isUnderstood(article: Article, language: string, text: string): boolean {
	const head = ['Title: Draft', `Language: ${language}`, ''];
	const body = article.paragraphs.flatMap((paragraph) => [paragraph.text, '']);
	const before = [...head, ...body, '# Questions', ''].join('\n');
	const { set, diagnostics } = parseSet(`${before}\n${text}\n`, 'draft');
	const line = before.split('\n').length;
	return (
		set.questions.length === 1 &&
		!diagnostics.some((found) => found.line > line && found.severity !== 'note')
	);
}
