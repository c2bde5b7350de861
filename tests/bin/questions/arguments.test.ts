import { describe, expect, it } from 'vitest';
import { help, readArguments } from '../../../src/bin/questions/arguments.ts';

const check = (files: readonly string[], json = false) => ({ command: 'check', files, json });

describe('readArguments', () => {
	it.each([
		['checks everything without arguments', [], check([])],
		['checks the files named', ['a.md', 'b c.txt'], check(['a.md', 'b c.txt'])],
		['prints JSON, wherever the option stands', ['a.md', '--json', 'b.md'], check(['a.md', 'b.md'], true)],
		['takes what follows -- as files', ['--json', '--', '--help', '-x'], check(['--help', '-x'], true)],
		['helps', ['--help'], { command: 'help' }],
		['helps before it checks', ['a.md', '-h'], { command: 'help' }],
		['prints the schema', ['--schema'], { command: 'schema' }]
	])('%s', (_, given, expected) => {
		expect(readArguments(given)).toEqual(expected);
	});

	it.each([
		['an unknown option', ['--jason'], '"--jason" is no option'],
		['an option with a value', ['--json=yes'], '"--json=yes" is no option'],
		['a lone hyphen', ['-'], '"-" is no option'],
		['a schema of files', ['--schema', 'a.md'], '--schema stands alone'],
		['an empty name', [''], 'A file name is empty']
	])('refuses %s', (_, given, words) => {
		expect(readArguments(given)).toEqual({
			command: 'misuse',
			message: expect.stringContaining(words) as unknown
		});
	});

	it('names every option in its help', () => {
		for (const option of ['--json', '--schema', 'FILE']) expect(help).toContain(option);
	});
});
