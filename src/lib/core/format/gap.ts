import type { Gap } from '../question/cloze.ts';
import type { Findings } from './findings.ts';
import type { Place } from './message.ts';

/** Signs that mean something inside a gap. */
const special = /[\\{}|:()[\]]/gu;
const specialWhereTyped = /[\\{}|]|:(?=:|$)|^[([]/gu;
const escaped = /\\([\\{}|:()[\]])/gu;
const choice = /[([]\s*([xX✓✔*хХ]?)\s*[)\]]/gu;
const anki = /^c\d{1,3}::/iu;

/** Reads what stands between the braces; `null` after an error. */
export function parseGap(
	inside: string,
	name: string,
	place: Place,
	findings: Findings
): Gap | null {
	const text = inside.trim();
	if (/^[([]\s*[xX✓✔*хХ]?\s*[)\]]/u.test(text)) return parseChoices(text, name, place, findings);
	const [answers = '', ...hints] = partsAt(text, '::');
	const accept = partsAt(answers, '|').map(plain);
	if (accept.some((answer) => answer === '')) {
		findings.report('empty-gap', place, {});
		return null;
	}
	return { mode: 'typed', name, accept, hint: plain(hints.join('::')) || null };
}

/** `{{c1::answer::hint}}`: the inside without its number. */
export function withoutNumber(inside: string): string {
	return inside.replace(anki, '');
}

function parseChoices(text: string, name: string, place: Place, findings: Findings): Gap | null {
	const options: { text: string; right: boolean }[] = [];
	const marks = [...text.matchAll(choice)].filter(({ index }) => text.charAt(index - 1) !== '\\');
	for (const [at, mark] of marks.entries()) {
		const end = marks[at + 1]?.index ?? text.length;
		options.push({
			text: plain(text.slice(mark.index + mark[0].length, end)),
			right: mark[1] !== ''
		});
	}
	const right = options.filter((option) => option.right).length;
	const texts = new Set<string>();
	const twice = options.find((option) => texts.has(option.text) || !texts.add(option.text));
	if (options.some((option) => option.text === '')) findings.report('empty-gap', place, {});
	else if (twice !== undefined) findings.report('gap-same-choice', place, { text: twice.text });
	else if (options.length < 2) findings.report('gap-one-choice', place, {});
	else if (right !== 1) findings.report('gap-keys', place, { count: right });
	else return { mode: 'chosen', name, options };
	return null;
}

/** Parts a text at a sign, except behind a backslash. */
function partsAt(text: string, sign: string): readonly string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (text.charAt(at) === '\\') at += 1;
		else if (text.startsWith(sign, at)) {
			parts.push(text.slice(from, at));
			from = at + sign.length;
			at = from - 1;
		}
	}
	parts.push(text.slice(from));
	return parts;
}

function plain(text: string): string {
	return text.trim().replace(escaped, '$1');
}

export function printGap(gap: Gap): string {
	if (gap.mode === 'chosen') {
		const options = gap.options.map(
			(option) => `(${option.right ? 'x' : ' '}) ${quote(option.text, special)}`
		);
		return `{${options.join(' ')}}`;
	}
	const hint = gap.hint === null ? '' : `::${quote(gap.hint, specialWhereTyped)}`;
	return `{${gap.accept.map((answer) => quote(answer, specialWhereTyped)).join('|')}${hint}}`;
}

function quote(text: string, signs: RegExp): string {
	return text.replace(signs, '\\$&');
}
