/** How findings are printed: for people, for programs, or for GitHub to show beside the lines. */
export type Format = 'text' | 'json' | 'github';

/** What the command line asks for. */
export type Request =
	| {
			readonly command: 'check';
			/** As given; none: every question file of the project. */
			readonly files: readonly string[];
			readonly format: Format;
	  }
	| { readonly command: 'fix'; readonly files: readonly string[] }
	| { readonly command: 'watch'; readonly files: readonly string[] }
	| { readonly command: 'new'; readonly title: string; readonly language: string }
	| { readonly command: 'help' }
	| { readonly command: 'schema' }
	| { readonly command: 'misuse'; readonly message: string };

const options = ['--fix', '--watch', '--json', '--schema', '--help', '-h'];
const formats: readonly string[] = ['text', 'json', 'github'] satisfies readonly Format[];

/** The arguments, sorted: options without a value, options with one, and the rest. */
interface Given {
	readonly flags: ReadonlySet<string>;
	readonly format: string | null;
	readonly language: string | null;
	readonly words: readonly string[];
	/** What follows `--`: files, whatever they are called. */
	readonly plain: readonly string[];
}

/** Reads the arguments after the program's name; whatever follows `--` is a file. */
export function readArguments(given: readonly string[]): Request {
	const sorted = sort(given);
	if (typeof sorted === 'string') return misuse(sorted);
	const { flags, format, words, plain } = sorted;
	const files = [...words, ...plain];
	if (files.some((file) => file === '')) {
		return misuse('A file name is empty. Leave it out, or name a file.');
	}
	if (flags.has('--help') || flags.has('-h')) return { command: 'help' };
	if (flags.has('--schema')) {
		return given.length === 1
			? { command: 'schema' }
			: misuse('--schema stands alone: it prints the schema and checks nothing.');
	}
	if (words[0] === 'new') return newFile(sorted);
	if (sorted.language !== null) return misuse('--language goes with new: new "Title" --language de');
	if (format !== null && !formats.includes(format)) {
		return misuse(`"${format}" is no format. The formats are text, json and github.`);
	}
	const [doing, other] = ['--fix', '--watch'].filter((flag) => flags.has(flag));
	if (other !== undefined) {
		return misuse('--fix and --watch do not go together: a file would change while it is edited.');
	}
	const wanted = flags.has('--json') ? 'json' : ((format ?? 'text') as Format);
	if (doing === undefined) return { command: 'check', files, format: wanted };
	if (wanted !== 'text') return misuse(`${doing} says in plain words what it does. Leave the format out.`);
	return doing === '--fix' ? { command: 'fix', files } : { command: 'watch', files };
}

/** What is wrong with the options, when it is a text. */
function sort(given: readonly string[]): Given | string {
	const end = given.indexOf('--');
	const before = end < 0 ? given : given.slice(0, end);
	const flags = new Set<string>();
	const words: string[] = [];
	const values = new Map<string, string>();
	for (let at = 0; at < before.length; at += 1) {
		const argument = before[at] ?? '';
		const [name = '', ...rest] = argument.split('=');
		if (name === '--format' || name === '--language') {
			const value = rest.length > 0 ? rest.join('=') : before[(at += 1)];
			if (value === undefined || value === '') return `${name} needs a value behind it.`;
			values.set(name, value);
		} else if (options.includes(argument)) flags.add(argument);
		else if (argument.startsWith('-')) {
			return `"${argument}" is no option. The options are --fix, --watch, --format, --json, --schema and --help; a file of that name goes after --.`;
		} else words.push(argument);
	}
	return {
		flags,
		format: values.get('--format') ?? null,
		language: values.get('--language') ?? null,
		words,
		plain: end < 0 ? [] : given.slice(end + 1)
	};
}

/** A title of several words may come without quotation marks. */
function newFile({ flags, format, language, words, plain }: Given): Request {
	const title = [...words.slice(1), ...plain].join(' ').trim();
	if (flags.size > 0 || format !== null) return misuse('new takes a title, and --language if it is not English.');
	if (title === '') return misuse('A new file needs a title: npm run questions -- new "The tides"');
	return { command: 'new', title, language: language ?? 'en' };
}

function misuse(message: string): Request {
	return { command: 'misuse', message };
}

export const help = `Checks question files, says what is wrong and how to mend it, and tidies them.

  npm run questions                      every file in questions/
  npm run questions -- FILE…             these files, wherever they are
  npm run questions -- --fix [FILE…]     writes ids and tidies: bullets, spacing, keywords
  npm run questions -- --watch [FILE…]   checks again at each save, until Ctrl+C
  npm run questions -- new "Title"       begins questions/title.md from a template;
                                         --language de for another language
  npm run --silent questions -- --json   what was read, as one JSON document
  npm run --silent questions -- --schema the JSON Schema of that document
  npm run questions -- --format github   findings for GitHub to show beside the lines

Each finding is one line, file:line:column: message. Errors hold a question back;
warnings and notes do not. Ends with 0 if there is no error, 1 if there is one,
and 2 if a file cannot be read or written or an option is unknown.
How to write question files: questions/README.md
`;
