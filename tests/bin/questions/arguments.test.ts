import { describe, expect, it } from 'vitest';
import { help, readArguments } from '../../../src/bin/questions/arguments.ts';

const check = (files: readonly string[], format = 'text') => ({ command: 'check', files, format });

describe('readArguments', () => {
	it.each([
		['checks everything without arguments', [], check([])],
		['checks the files named', ['a.md', 'b c.txt'], check(['a.md', 'b c.txt'])],
		['prints JSON, wherever the option stands', ['a.md', '--json', 'b.md'], check(['a.md', 'b.md'], 'json')],
		['takes what follows -- as files', ['--json', '--', '--help', '-x'], check(['--help', '-x'], 'json')],
		['prints for GitHub', ['--format', 'github', 'a.md'], check(['a.md'], 'github')],
		['takes a format behind =', ['--format=json'], check([], 'json')],
		['mends', ['--fix', 'a.md'], { command: 'fix', files: ['a.md'] }],
		['watches', ['--watch'], { command: 'watch', files: [] }],
		['begins a file', ['new', 'The tides'], { command: 'new', title: 'The tides', language: 'en' }],
		[
			'begins a file whose title has no quotation marks',
			['new', '--language', 'de', 'Die', 'Gezeiten'],
			{ command: 'new', title: 'Die Gezeiten', language: 'de' }
		],
		['takes a file called new', ['--', 'new'], check(['new'])],
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
		['a format that it does not know', ['--format', 'xml'], '"xml" is no format'],
		['a format without its name', ['--format'], '--format needs a value'],
		['to mend and to watch', ['--fix', '--watch'], 'do not go together'],
		['to mend into JSON', ['--fix', '--json'], '--fix says in plain words'],
		['a new file without a title', ['new'], 'A new file needs a title'],
		['a new file that is mended', ['new', 'Tides', '--fix'], 'new takes a title'],
		['a language for nothing', ['a.md', '--language', 'de'], '--language goes with new'],
		['an empty name', [''], 'A file name is empty']
	])('refuses %s', (_, given, words) => {
		expect(readArguments(given)).toEqual({
			command: 'misuse',
			message: expect.stringContaining(words) as unknown
		});
	});

	it('names every option in its help', () => {
		for (const option of ['--fix', '--watch', 'new', '--language', '--json', '--schema', '--format', 'FILE']) expect(help).toContain(option);
	});
});
