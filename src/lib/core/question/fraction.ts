import { add, divide } from './decimal.ts';
import type { Token } from './tokens.ts';

/** Fractions with a last decimal; others stay as written: `9/11` is a date, `24/7` all the time. */
const denominators: ReadonlySet<string> = new Set(['2', '4', '5', '8', '10']);
const places = 3;
const words: Readonly<Record<string, string>> = { half: '0.5', quarter: '0.25' };

/** `1/2` and `one half` become `0.5`, and `2 1/2` becomes `2.5`. */
export function withFractions(tokens: readonly Token[]): readonly Token[] {
	const read: Token[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const found = fractionAt(tokens, at);
		if (found === null) {
			read.push(tokens[at] as Token);
			continue;
		}
		const before = read.at(-1);
		const whole = before?.type === 'number' && /^\d+$/.test(before.text) ? before.text : null;
		if (whole !== null) read.pop();
		const text = add(whole ?? '0', found.value);
		read.push({ type: 'number', text, base: text });
		at += found.length - 1;
	}
	return read;
}

function fractionAt(
	tokens: readonly Token[],
	at: number
): { readonly value: string; readonly length: number } | null {
	const [one, two, three, next] = tokens.slice(at, at + 4);
	if (one?.type !== 'number' || tokens[at - 1]?.text === '/') return null;
	if (one.text === '1' && two?.type === 'word') {
		const value = words[two.base];
		return value === undefined ? null : { value, length: 2 };
	}
	if (two?.text !== '/' || three === undefined || next?.text === '/') return null;
	if (!denominators.has(three.text) || !(Number(one.text) < Number(three.text))) return null;
	const value = divide(one.text, three.text, places);
	return value === null ? null : { value, length: 3 };
}
