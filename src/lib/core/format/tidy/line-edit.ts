import type { LineSpan } from '../line-span.ts';
import type { TextEdit } from '../text-edit.ts';

/** The smallest change that makes one line of another: what both begin and end with stays, and so does a caret in it. */
export function lineEdit(before: string, after: string, { from }: LineSpan): TextEdit {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
	let end = 0;
	while (
		end < most - start &&
		before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
	)
		end += 1;
	return {
		from: from + start,
		to: from + before.length - end,
		insert: after.slice(start, after.length - end)
	};
}
