/**
 * Writes `<article>.judged.json` anew for drafts that changed; a verdict stays with the text that it was given for:
 * `npx tsx tests/core/drafting/table.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles, draftsOf, folder } from './articles.ts';

for (const name of articles) {
	const file = join(folder, `${name}.judged.json`);
	const judged = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly text: string }[])
		: [];
	const rows = draftsOf(name).map(
		({ text }) => judged.find((row) => row.text === text) ?? { text, verdict: null }
	);
	writeFileSync(file, `${JSON.stringify(rows, null, '\t')}\n`);
}
