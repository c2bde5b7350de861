import { lint } from '#lib/core/format/lint/lint.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';
import { median, once, print, quantile, shown, timed, type Figure } from './measure.ts';
import { questionFile, typedFile } from './question-file.ts';

const megabyte = 1_000_000;

/** Question files read, looked over and printed. */
export function reader(): void {
	const text = questionFile(1);
	const cold = once(() => parseSet(text, 'cold'));
	const { set, diagnostics, heldBack } = parseSet(text, 'warm');
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	if (errors.length > 0 || heldBack > 0) {
		throw new Error(`The generated file has mistakes: ${errors[0]?.message ?? heldBack}`);
	}
	const again = timed(20, () => parseSet(text, 'again'));
	const quarter = questionFile(1, megabyte / 4);
	const quarters = timed(20, () => parseSet(quarter, 'quarter'));

	// Other files each time, so that no cache of the engine's can help.
	const files = Array.from({ length: 100 }, (_, index) => questionFile(index + 2));
	const many = files.map((file) => once(() => parseSet(file, 'many')));
	const bytes = files.reduce((sum, file) => sum + file.length, 0);
	const total = many.reduce((sum, time) => sum + time, 0);

	const { set: typed } = parseSet(typedFile(1, 2000), 'typed');
	const linting = timed(20, () => lint(set));
	const lintingTyped = timed(20, () => lint(typed));

	const printed = printSet(set);
	const printing = timed(20, () => printSet(set));
	const speed = (what: string, length: number, times: readonly number[]): Figure => ({
		what,
		unit: 'MB/s',
		better: 'high',
		values: times.map((time) => length / megabyte / (time / 1000))
	});
	print(
		'reader (core/format/parse-set.ts), in Node',
		[
			{ what: 'a file of 1 MB, the first one', unit: 'ms', values: [cold] },
			{ what: 'a file of 1 MB, warm', unit: 'ms', values: again },
			speed('  as speed', text.length, again),
			{ what: 'a file of 0.25 MB, warm', unit: 'ms', values: quarters },
			{ what: '100 files of 1 MB, each', unit: 'ms', values: many },
			speed('  as speed', bytes / files.length, many),
			{ what: '100 files of 1 MB, all', unit: 'ms', values: [total] },
			{
				what: 'lint of the file of 1 MB',
				unit: 'ms',
				values: linting,
				budget: median(60)
			},
			{
				what: 'lint of 2,000 typed answers',
				unit: 'ms',
				values: lintingTyped,
				budget: median(60)
			},
			{ what: 'printing the set of 1 MB', unit: 'ms', values: printing },
			speed('  as speed', printed.length, printing)
		],
		[
			`${set.questions.length} questions of all kinds, ${set.article.paragraphs.length} paragraphs, each question with evidence to find in them.`,
			`Four times the file takes ${shown(quantile(again, 0.5) / quantile(quarters, 0.5))} times as long.`
		]
	);
}
