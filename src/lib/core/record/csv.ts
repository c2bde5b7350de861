export type Cell = string | number | null;

/**
 * Rows as a file for spreadsheets: RFC 4180, with a byte order mark, without which some programs take UTF-8 for something
 * else. A text that such a program would run as a formula gets an apostrophe before it; numbers are left alone.
 */
export function printCsv(rows: readonly (readonly Cell[])[]): string {
	return '\uFEFF' + rows.map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

function printCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
