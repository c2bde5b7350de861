/** What the command line asks for. */
export type Request =
	| {
			readonly command: 'check';
			/** As given; none: every question file of the project. */
			readonly files: readonly string[];
			readonly json: boolean;
	  }
	| { readonly command: 'help' }
	| { readonly command: 'schema' }
	| { readonly command: 'misuse'; readonly message: string };

const options = ['--json', '--schema', '--help', '-h'];

/** Reads the arguments after the program's name; whatever follows `--` is a file. */
export function readArguments(given: readonly string[]): Request {
	const end = given.indexOf('--');
	const before = end < 0 ? given : given.slice(0, end);
	const flags = before.filter((argument) => argument.startsWith('-'));
	const files = [
		...before.filter((argument) => !argument.startsWith('-')),
		...(end < 0 ? [] : given.slice(end + 1))
	];
	const unknown = flags.find((flag) => !options.includes(flag));
	if (unknown !== undefined) {
		return {
			command: 'misuse',
			message: `"${unknown}" is no option. The options are --json, --schema and --help; a file of that name goes after --.`
		};
	}
	if (files.some((file) => file === '')) {
		return { command: 'misuse', message: 'A file name is empty. Leave it out, or name a file.' };
	}
	if (flags.includes('--help') || flags.includes('-h')) return { command: 'help' };
	if (flags.includes('--schema')) {
		return files.length === 0 && flags.length === 1
			? { command: 'schema' }
			: { command: 'misuse', message: '--schema stands alone: it prints the schema and checks nothing.' };
	}
	return { command: 'check', files, json: flags.includes('--json') };
}

export const help = `Checks question files and says what is wrong and how to mend it.

  npm run questions                      every file in questions/
  npm run questions -- FILE…             these files, wherever they are
  npm run --silent questions -- --json   what was read, as one JSON document
  npm run --silent questions -- --schema the JSON Schema of that document

Each finding is one line, file:line:column: message. Errors hold a question back;
warnings and notes do not. Ends with 0 if there is no error, 1 if there is one,
and 2 if a file cannot be read or an option is unknown.
How to write question files: questions/README.md
`;
