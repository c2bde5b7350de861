/** A file's name without folders and ending: `tides` for `questions/tides.md`. */
export function bareName(fileName: string): string {
	const name = fileName.split(/[/\\]/u).at(-1) ?? '';
	return name.replace(/(?!^)\.[^.]*$/u, '');
}
