import { saysOfOthers } from './about-the-others.ts';
import type { Rule } from './rule.ts';
import type { Examined } from './survey.ts';

/** One option is built differently from all the others: seen in how it begins (English), or in its full stop. */
export const mixedForm: Rule<'mixed-form'> = (questions, { language }, report) => {
	for (const examined of questions) {
		if (examined.question.kind !== 'single' || examined.options.length < 3) continue;
		const found = oddlyEnded(examined) ?? (language === 'en' ? oddlyBegun(examined) : null);
		if (found !== null) report(examined.question.line, found);
	}
};

interface Odd {
	readonly text: string;
	readonly key: boolean;
}

/** The right option alone has a full stop, or alone has none. */
function oddlyEnded({ options }: Examined): Odd | null {
	const ended = (text: string): boolean => /\.$/u.test(text) && text.split(/\s+/u).length > 2;
	const key = options.find(({ right }) => right);
	if (key === undefined) return null;
	const keyEnds = ended(key.phrase.text);
	const isAlone = options.every(({ phrase, right }) => right || ended(phrase.text) !== keyEnds);
	return isAlone ? { text: key.phrase.text, key: true } : null;
}

/** Fewer of one form are no rule that another could break. */
const fewestBeside = { key: 2, distractor: 3 };

function oddlyBegun({ options }: Examined): Odd | null {
	const forms = options.map(({ phrase }) => formOf(phrase.text));
	for (const [at, option] of options.entries()) {
		const [form = null, ...others] = forms.toSpliced(at, 1);
		const beside = option.right ? fewestBeside.key : fewestBeside.distractor;
		if (form === null || others.some((other) => other !== form)) continue;
		const { text } = option.phrase;
		if (forms[at] === form || options.length - 1 < beside || saysOfOthers(text) !== null) continue;
		if (form === 'figure' && /\d/u.test(text)) continue;
		if (form === 'doing' && !/\s/u.test(text)) continue;
		return { text, key: option.right };
	}
	return null;
}

type Form = 'to do' | 'doing' | 'by' | 'because' | 'figure';

/** How an option begins, where that is plain to see; one word alone in -ing may be a thing. */
function formOf(text: string): Form | null {
	if (/^\d/u.test(text)) return 'figure';
	const first = /^[\p{L}]+(?=\s)/u.exec(text)?.[0].toLowerCase();
	if (first === undefined) return null;
	if (first === 'to') return 'to do';
	if (first === 'by') return 'by';
	if (first === 'because') return 'because';
	return /^\p{L}{3,}ing$/u.test(first) && !things.has(first) ? 'doing' : null;
}

/** Words in -ing that are no verbs. */
const things = new Set(
	(
		'spring string thing something anything nothing everything evening morning during according king wing ceiling ' +
		'pudding sibling herring lightning building painting writing wedding meeting feeling viking sterling beijing nanjing ' +
		'interesting missing remaining leading existing growing rising falling living working flying running moving following'
	).split(' ')
);
