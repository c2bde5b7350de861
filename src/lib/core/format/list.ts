import { clean, sourceLine, textBetween } from './source-line.ts';

/** Parts rows at a sign, except where a backslash stands before it; each row may have a bullet. Nothing twice. */
export function splitList(rows: readonly string[], sign: ',' | ';'): readonly string[] {
	const found = new Set<string>();
	for (const row of rows) {
		const line = sourceLine(row, 0);
		const body = textBetween(line, line.body);
		for (const part of body.split(sign === ',' ? /(?<!\\)[,;、]/u : /(?<!\\);/u)) {
			const text = clean(part).replace(/\\([,;、])/gu, '$1');
			if (text !== '') found.add(text);
		}
	}
	return [...found];
}

export function printList(items: readonly string[], sign: ',' | ';'): string {
	const signs = sign === ',' ? /[,;、]/gu : /;/gu;
	return items.map((item) => item.replace(signs, '\\$&')).join(`${sign} `);
}
