import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './planted.ts';

const folder = join(root, 'src/lib/core');

const refused: readonly (readonly [string, string, RegExp])[] = [
	['window', 'export const a = window.location;', /Cannot find name 'window'/],
	['document', 'export const a = document.title;', /Cannot find name 'document'/],
	['fetch', "export const a = fetch('/');", /Cannot find name 'fetch'/],
	[
		'localStorage',
		"export const a = localStorage.getItem('a');",
		/Cannot find name 'localStorage'/
	],
	['setTimeout', 'export const a = setTimeout(() => undefined);', /Cannot find name 'setTimeout'/],
	['console', "export const a = () => console.log('a');", /Cannot find name 'console'/],
	['crypto', 'export const a = crypto.randomUUID();', /Cannot find name 'crypto'/],
	['process', 'export const a = process.cwd();', /Cannot find name 'process'/],
	['Buffer', "export const a = Buffer.from('a');", /Cannot find name 'Buffer'/],
	['a module of Node', "import { readFile } from 'node:fs';\nvoid readFile;", /node:fs/],
	[
		'a row of an array that may be absent',
		'export const a = (rows: number[]): number => rows[0];',
		/'undefined' is not assignable/
	]
];
const plain = 'export const a = (b: number): number => b + 1;';

let errors: ReadonlyMap<string, string>;

/** Compiles texts as files of the core that exist only here; gives the messages for each. */
function compile(texts: readonly string[]): ReadonlyMap<string, string> {
	const config = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
	const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
	const files = new Map(
		texts.map((text, index) => [ts.sys.resolvePath(join(folder, `planted-${index}.ts`)), text])
	);
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists } = host;
	host.fileExists = (file) => files.has(file) || fileExists(file);
	host.getSourceFile = (file, version) => {
		const text = files.get(file);
		return text === undefined
			? getSourceFile(file, version)
			: ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
	};
	const program = ts.createProgram([...files.keys()], options, host);
	return new Map(
		[...files].map(([file, text]) => [
			text,
			ts
				.getPreEmitDiagnostics(program, program.getSourceFile(file))
				.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
				.join('\n')
		])
	);
}

describe('the compiler, in the core', () => {
	beforeAll(() => {
		errors = compile([...refused.map(([, code]) => code), plain]);
	}, 30_000);

	it.each(refused)('refuses %s', (_, code, message) => {
		expect(errors.get(code)).toMatch(message);
	});

	it('has nothing against plain code', () => {
		expect(errors.get(plain)).toBe('');
	});
});
