import type { Severity } from '#lib/core/format/diagnostic.ts';
import type { Place } from '#lib/core/format/message.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
	error: 'Problem',
	warning: 'Remark',
	note: 'Note'
};

const plural: Readonly<Record<Severity, readonly [string, string]>> = {
	error: ['problem', 'problems'],
	warning: ['remark', 'remarks'],
	note: ['note', 'notes']
};

/** How many of each there are: "2 problems, 1 remark". */
export function countWords(findings: readonly { readonly severity: Severity }[]): string {
	const counts = { error: 0, warning: 0, note: 0 };
	for (const { severity } of findings) counts[severity] += 1;
	const words = (Object.keys(counts) as Severity[]).flatMap((severity) => {
		const count = counts[severity];
		const [one, several] = plural[severity];
		return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
	});
	return words.length === 0 ? 'Nothing to mend' : words.join(', ');
}

/**
 * The position of the next finding in the order of the text, or of the one before, from the caret on and round at the
 * ends; -1 when there are none.
 *
 * @param last the one that was gone to before, as long as the caret is still there
 */
export function stepFrom<F extends Place>(
	findings: readonly F[],
	last: F | null,
	caret: Place,
	direction: 'on' | 'back'
): number {
	if (findings.length === 0) return -1;
	const here = last === null ? -1 : findings.indexOf(last);
	const still = here >= 0 && compare(findings[here] ?? caret, caret) === 0;
	if (direction === 'on') {
		const next = still ? here + 1 : findings.findIndex((one) => compare(one, caret) > 0);
		return next < 0 || next >= findings.length ? 0 : next;
	}
	const before = still ? here - 1 : findings.findLastIndex((one) => compare(one, caret) < 0);
	return before < 0 ? findings.length - 1 : before;
}

function compare(one: Place, other: Place): number {
	return one.line - other.line || one.column - other.column;
}
