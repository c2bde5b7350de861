import { keywordAt } from './keyword.ts';
import { lineSpans } from './line-span.ts';
import { readSetText } from './parse-set.ts';
import { splitLines } from './source-line.ts';
import { edited, type TextEdit } from './text-edit.ts';
import { headerWords } from './vocabulary.ts';

/** Writes a set's id into its file: into the line `Id:`, or as a new one in the header, or as a header of its own. */
export function setIdEdit(text: string, id: string): TextEdit {
	const lines = splitLines(text);
	const spans = lineSpans(text, lines);
	const header = new Set<number>();
	readSetText(text, id, (line, use) => {
		if (use === 'header') header.add(line.number);
	});
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const keys = lines.flatMap((line, at) => {
		const span = spans[at];
		const keyword = header.has(line.number) ? keywordAt(line) : null;
		const key = keyword?.sign === ':' ? headerWords.get(keyword.word) : undefined;
		return key === undefined || span === undefined ? [] : [{ key, span }];
	});
	const there = keys.find(({ key }) => key === 'id');
	if (there !== undefined) return { from: there.span.from, to: there.span.to, insert: `Id: ${id}` };
	// Behind the first value, which may go on over some lines, and before which a chat window may have said something.
	const at = keys[1]?.span.from ?? spans[lastOf(header) - 1]?.next ?? 0;
	const begun = at > 0 && !/[\n\r\v\f\u0085\u2028\u2029]$/u.test(text.slice(0, at));
	const inside = { from: at, to: at, insert: `${begun ? lineEnd : ''}Id: ${id}${lineEnd}` };
	if (keys.length > 0 && idIn(edited(text, [inside])) === id) return inside;
	// A text that begins like a header, and is none, would become a part of this one: fences keep it out.
	const own = [`Id: ${id}`, ''];
	const fenced = ['---', `Id: ${id}`, '---', ''];
	const first = lines.find(({ raw }) => raw.trim() !== '');
	const keyword = first === undefined ? null : keywordAt(first);
	const close = keyword?.sign === ':' && headerWords.has(keyword.word);
	return { from: 0, to: 0, insert: [...(close ? fenced : own), ''].join(lineEnd) };
}

/** The id that a file names itself; `null` when it leaves that to its name. */
function idIn(text: string): string | null {
	const [one, other] = ['a', 'b'].map((name) => readSetText(text, name, () => undefined).set.id);
	return one !== undefined && one === other ? one : null;
}

function lastOf(numbers: ReadonlySet<number>): number {
	return [...numbers].reduce((most, number) => Math.max(most, number), 0);
}
