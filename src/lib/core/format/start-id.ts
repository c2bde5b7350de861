import type { Findings } from './findings.ts';
import type { Place } from './message.ts';
import { clean } from './source-line.ts';

const id = /^[a-z][a-z0-9]{3,11}$/iu;
const nearly = /^[a-z][\w-]+$/iu;

/** Parts ` ^q7k2m` from the end of a start or card line. */
export function takeId(
	text: string,
	place: Place,
	findings: Findings
): { readonly text: string; readonly id: string | null } {
	const at = text.lastIndexOf('^');
	if (at < 0 || (at > 0 && text.charAt(at - 1).trim() !== '')) return { text, id: null };
	const sign = clean(text.slice(at + 1));
	if (id.test(sign)) return { text: clean(text.slice(0, at)), id: sign.toLowerCase() };
	if (nearly.test(sign)) findings.report('odd-id', place, { text: `^${sign}` });
	return { text, id: null };
}
