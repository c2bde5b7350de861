const words = [
	'No',
	'One',
	'Two',
	'Three',
	'Four',
	'Five',
	'Six',
	'Seven',
	'Eight',
	'Nine',
	'Ten',
	'Eleven',
	'Twelve'
] as const;

/** `Twelve` up to twelve, figures beyond: sentences and headings begin with it. */
export function countWord(count: number): string {
	return words[count] ?? String(count);
}
