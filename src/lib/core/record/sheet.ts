import type { Cell } from './csv.ts';

/** A table of numbers, as it is read on the page and as it is kept in a file. */
export interface Sheet {
	/** Of the file, without its ending. */
	readonly name: string;
	/** What the table shows, in a few words. */
	readonly caption: string;
	/** The first names what each row is about. */
	readonly columns: readonly string[];
	/** The same in the file, where a number stands without the unit that is read beside it. */
	readonly fields: readonly string[];
	readonly rows: readonly SheetRow[];
}

export interface SheetRow {
	/** A text a column, as it is read. */
	readonly shown: readonly string[];
	/** A cell a column, for programs: days as `2026-11-22`, shares from 0 to 1. */
	readonly cells: readonly Cell[];
}

/**
 * @param columns of each its title, what is read, what is kept, and the title of that where it is another
 */
export function sheetOf<Row>(
	name: string,
	caption: string,
	columns: readonly (readonly [
		title: string,
		shown: (row: Row) => string,
		cell: (row: Row) => Cell,
		field?: string
	])[],
	rows: readonly Row[]
): Sheet {
	return {
		name,
		caption,
		columns: columns.map(([title]) => title),
		fields: columns.map(([title, , , field]) => field ?? title),
		rows: rows.map((row) => ({
			shown: columns.map(([, shown]) => shown(row)),
			cells: columns.map(([, , cell]) => cell(row))
		}))
	};
}

/** The rows of a file with this table. */
export function cellsOf({ fields, rows }: Sheet): readonly (readonly Cell[])[] {
	return [fields, ...rows.map(({ cells }) => cells)];
}
