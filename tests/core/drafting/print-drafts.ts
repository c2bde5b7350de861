/**
 * Prints the first 15 drafts of each article for a reader to judge: `npx tsx tests/core/drafting/print-drafts.ts [name …]`.
 */
import { draftsOf, articles } from './articles.ts';

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : articles) {
	process.stdout.write(`\n===== ${name}\n`);
	for (const [at, draft] of draftsOf(name).entries()) {
		const { kind, why, paragraph, worth, text } = draft;
		process.stdout.write(
			`\n${String(at + 1)}. [${kind}; ${why}; paragraph ${String(paragraph)}; ${worth.toFixed(1)}]\n${text}\n`
		);
	}
}
