/** Times as medians and 95th percentiles, and the lines they are printed in. Nothing here fails for being slow. */

export interface Figure {
	readonly what: string;
	readonly unit: string;
	readonly values: readonly number[];
	/** `high` for speeds: the 95th percentile is then what 95 of 100 reach. */
	readonly better?: 'low' | 'high';
	readonly budget?: Budget;
}

export interface Budget {
	/** In the figure's unit. */
	readonly most: number;
	readonly of: 'median' | 'p95';
}

export function p95(most: number): Budget {
	return { most, of: 'p95' };
}

export function median(most: number): Budget {
	return { most, of: 'median' };
}

/**
 * The value below which a share of all values lies, between two values in proportion.
 *
 * @param share 0–1
 */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)] ?? NaN;
	const above = sorted[Math.ceil(place)] ?? NaN;
	return below + (above - below) * (place - Math.floor(place));
}

/** Milliseconds of each of some runs. The engine gets warm in a few runs that do not count. */
export function timed(runs: number, work: (run: number) => unknown, warmUp = 3): readonly number[] {
	for (let run = 0; run < warmUp; run++) work(run);
	return Array.from({ length: runs }, (_, run) => once(() => work(run + warmUp)));
}

/** Milliseconds of one run. */
export function once(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/**
 * Prints a table, and under it what must be known to read it.
 *
 * @param notes a sentence each
 */
export function print(
	title: string,
	figures: readonly Figure[],
	notes: readonly string[] = []
): void {
	const rows = [['', 'runs', 'median', 'p95', '', 'budget', ''], ...figures.map(row)];
	const widths = rows[0]?.map((_, column) =>
		Math.max(...rows.map((cells) => cells[column]?.length ?? 0))
	);
	console.log(`\n${title}`);
	for (const cells of rows) {
		const line = cells.map((cell, column) => {
			const width = widths?.[column] ?? 0;
			const isFigure = column >= 1 && column <= 3;
			return isFigure ? cell.padStart(width) : cell.padEnd(width);
		});
		console.log(`  ${line.join('  ')}`.trimEnd());
	}
	for (const note of notes) console.log(`  · ${note}`);
}

function row({ what, unit, values, better = 'low', budget }: Figure): readonly string[] {
	const several = values.length > 1;
	const middle = quantile(values, 0.5);
	const slow = quantile(values, better === 'low' ? 0.95 : 0.05);
	const held = budget?.of === 'p95' ? slow : middle;
	return [
		what,
		shown(values.length),
		shown(middle),
		several ? shown(slow) : '',
		unit,
		budget ? `${several ? `${budget.of} ` : ''}≤ ${shown(budget.most)}` : '',
		budget ? (held <= budget.most ? 'within' : 'MISSED') : ''
	];
}

/** Three digits that count, thousands apart. */
export function shown(value: number): string {
	if (Number.isInteger(value)) return value.toLocaleString('en-GB');
	const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
	return value.toLocaleString('en-GB', {
		maximumFractionDigits: Math.min(digits, 4),
		minimumFractionDigits: Math.min(digits, 2)
	});
}
