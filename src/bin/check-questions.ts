/* `npm run questions`: checks question files. See `questions/README.md`. */
import { once } from 'node:events';
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { help, readArguments } from './questions/arguments.ts';
import type { Checked } from './questions/check-file.ts';
import { checkFiles } from './questions/check-files.ts';
import { documentText } from './questions/document.ts';
import { addTo, findingLine, nothingYet, tallyLine } from './questions/report.ts';
import type { Tally } from './questions/report.ts';
import { questionsSchema } from './questions/schema.ts';
import { namedFiles, projectFiles } from './questions/source.ts';
import type { Source } from './questions/source.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** npm runs this in the project's folder, and says where it was called. */
const here = env['INIT_CWD'] ?? cwd();

const misused = 2;

async function main(given: readonly string[]): Promise<number> {
	const request = readArguments(given);
	switch (request.command) {
		case 'help':
			await write(help);
			return 0;
		case 'schema':
			await write(`${JSON.stringify(questionsSchema, null, '\t')}\n`);
			return 0;
		case 'misuse':
			return misuse(request.message);
		case 'check': {
			const named = request.files.length > 0;
			const sources = named ? namedFiles(request.files, here) : await projectFiles(root, here);
			if (sources.length === 0) {
				return misuse(
					'There is no question file in questions/. Put one there, or name one: npm run questions -- FILE'
				);
			}
			return exitCode(await (request.json ? printDocument(sources) : printReport(sources)));
		}
	}
}

async function printReport(sources: readonly Source[]): Promise<Tally> {
	let tally = nothingYet;
	const understood: string[] = [];
	for await (const checked of checkFiles(sources, false)) {
		tally = addTo(tally, checked);
		await write(checked.findings.map((finding) => `${findingLine(finding)}\n`).join(''));
		if (checked.set !== null) understood.push(`${checked.file}: ${checked.set.summary}\n`);
	}
	await write(`${understood.join('')}${tallyLine(tally)}\n`);
	return tally;
}

async function printDocument(sources: readonly Source[]): Promise<Tally> {
	let tally = nothingYet;
	async function* counted(): AsyncGenerator<Checked> {
		for await (const checked of checkFiles(sources, true)) {
			tally = addTo(tally, checked);
			yield checked;
		}
	}
	for await (const text of documentText(counted())) await write(text);
	return tally;
}

function exitCode({ unusable, errors }: Tally): number {
	if (unusable > 0) return misused;
	return errors > 0 ? 1 : 0;
}

function misuse(message: string): number {
	stderr.write(`${message}\nFor help: npm run questions -- --help\n`);
	return misused;
}

async function write(text: string): Promise<void> {
	if (text !== '' && !stdout.write(text)) await once(stdout, 'drain');
}

// A reader that has seen enough, such as `head`, closes its end: that is no fault.
stdout.on('error', (fault: NodeJS.ErrnoException) => {
	if (fault.code === 'EPIPE') process.exit();
	throw fault;
});

process.exitCode = await main(argv.slice(2));
