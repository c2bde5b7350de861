/* `npm run questions`: checks question files, and tidies them. See `questions/README.md`. */
import { once } from 'node:events';
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { help, readArguments } from './questions/arguments.ts';
import { idWatch } from './questions/check-file.ts';
import type { Checked } from './questions/check-file.ts';
import { checkFiles } from './questions/check-files.ts';
import { documentText } from './questions/document.ts';
import type { Finding } from './questions/finding.ts';
import { fixFile } from './questions/fix-file.ts';
import { githubLine } from './questions/github.ts';
import { beginFile } from './questions/new-file.ts';
import {
	addTo,
	findingLine,
	mendedLine,
	nothingYet,
	tallyLine,
	understoodLine
} from './questions/report.ts';
import type { Tally } from './questions/report.ts';
import { questionsSchema } from './questions/schema.ts';
import { namedFiles, projectFiles } from './questions/source.ts';
import type { Source } from './questions/source.ts';
import { watchFiles } from './questions/watch-files.ts';
import type { Saved } from './questions/watch-files.ts';

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
		case 'new':
			return begin(request);
		case 'watch':
			return keepWatch(request.files);
		case 'check':
		case 'fix': {
			const sources = await sourcesFor(request.files);
			if (sources.length === 0) return misuse(nothingThere);
			if (request.command === 'fix') return exitCode(await fix(sources));
			if (request.format === 'json') return exitCode(await printDocument(sources));
			const line = request.format === 'github' ? githubLine : findingLine;
			return exitCode(await printReport(sources, line));
		}
	}
}

const nothingThere =
	'There is no question file in questions/. Put one there, begin one (npm run questions -- new "Title"), or name one: npm run questions -- FILE';

async function sourcesFor(files: readonly string[]): Promise<readonly Source[]> {
	return files.length > 0 ? namedFiles(files, here) : projectFiles(root, here);
}

async function printReport(
	sources: readonly Source[],
	line: (finding: Finding) => string
): Promise<Tally> {
	let tally = nothingYet;
	const understood: string[] = [];
	for await (const checked of checkFiles(sources, false)) {
		tally = addTo(tally, checked);
		await write(checked.findings.map((finding) => `${line(finding)}\n`).join(''));
		if (checked.set !== null) understood.push(understoodLine(checked));
	}
	await write(`${understood.join('')}${tallyLine(tally)}\n`);
	return tally;
}

async function fix(sources: readonly Source[]): Promise<Tally> {
	let tally = nothingYet;
	const done: string[] = [];
	const watch = idWatch();
	for (const source of sources) {
		const inProject = dirname(source.path) === join(root, 'questions');
		const { checked, mended } = await fixFile(source, inProject);
		const { findings, unusable } = watch(checked);
		tally = addTo(tally, { findings, unusable });
		await write(findings.map((finding) => `${findingLine(finding)}\n`).join(''));
		done.push(`${mendedLine(source.name, mended)}\n`);
	}
	await write(`${done.join('')}${tallyLine(tally)}\n`);
	return tally;
}

async function begin(wanted: { title: string; language: string }): Promise<number> {
	const now = new Date();
	const digits = (number: number): string => String(number).padStart(2, '0');
	const date = `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
	const begun = await beginFile(root, here, { ...wanted, date });
	if (begun.status === 'refused') return misuse(begun.message);
	await write(
		`${begun.name}\nReplace the article and the questions with your own. npm run dev shows them at /sets/${begun.id}/ and reads them again at each save.\n`
	);
	return 0;
}

async function keepWatch(files: readonly string[]): Promise<number> {
	const end = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort());
	const folders = files.length > 0 ? [] : [join(root, 'questions')];
	if ((await sourcesFor(files)).length === 0) {
		await write('There is no question file in questions/ yet. This waits for one; Ctrl+C ends.\n');
	}
	await watchFiles(() => sourcesFor(files), folders, tellSaved, end.signal);
	return 0;
}

async function tellSaved({ changed, gone, all }: Saved): Promise<void> {
	if (changed.length + gone.length === 0) return;
	const findings = changed.flatMap((checked) => checked.findings);
	await write(
		[
			...findings.map((finding) => `${findingLine(finding)}\n`),
			...changed.map(understoodLine),
			...gone.map((file) => `${file}: gone.\n`),
			`${tallyLine(all.reduce(addTo, nothingYet))} Ctrl+C ends.\n`
		].join('')
	);
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
