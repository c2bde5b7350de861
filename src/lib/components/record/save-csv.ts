import { printCsv } from '#lib/core/record/csv.ts';
import { cellsOf, type Sheet } from '#lib/core/record/sheet.ts';

/** Gives the reader a table as a file. */
export function saveCsv(sheet: Sheet): void {
	const text = printCsv(cellsOf(sheet));
	const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = `${sheet.name}.csv`;
	link.click();
	// Some browsers read it only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
