import { inspect } from '#lib/core/format/inspect.ts';
import { median, print, timed } from './measure.ts';
import { slowFiles } from '../core/format/lint/slow-files.ts';
import { questionFile, typedFile } from './question-file.ts';

/** Question files looked over as at each pause in typing: read, linted, and given fixes. */
export function inspecting(): void {
	const twoThousand = typedFile(1, 2000);
	const megabyte = questionFile(1);
	const keyless = `Title: T\n\n${'Q: Which?\n[ ] this\n[ ] that\n\n'.repeat(2000)}`;
	const wrong = questionFile(1).replaceAll('[x]', '[ ]').replaceAll('Evidence: "', 'Evidence: "un');
	const run = (text: string): readonly number[] => timed(15, () => inspect('bench.md', text));
	const figure = (what: string, text: string) => ({
		what: `${what}, ${(text.length / 1_000_000).toFixed(2)} MB`,
		unit: 'ms',
		values: run(text)
	});
	print('looking a file over (core/format/inspect.ts), in Node', [
		{ ...figure('2,000 questions without a mistake', twoThousand), budget: median(200) },
		figure('1,650 questions of all kinds', megabyte),
		figure('2,000 questions without a key', keyless),
		figure('1,650 questions, most without a key or with wrong evidence', wrong)
	]);
	print(
		'the same of files made to be slow',
		slowFiles.map(([what, text]) => ({
			what,
			unit: 'ms',
			values: timed(5, () => inspect('bench.md', text), 1),
			budget: median(2000)
		}))
	);
}
