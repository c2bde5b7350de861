/** Files within the limits of the reader, each made to be slow to look over in one way. */

const head = 'Title: Made to be slow\n\n';
const repeat = (count: number, row: (at: number) => string): string =>
	Array.from({ length: count }, (_, at) => row(at)).join('\n');
const long = repeat(500, (at) => `word${String(at)}`).replaceAll('\n', ' ');

const rows: readonly (readonly [string, string])[] = [
	[
		'the same question 2,000 times',
		repeat(2000, () => 'Q: Which of the three seas is deep?\n= the Black Sea\n')
	],
	[
		'2,000 questions with one answer',
		repeat(
			2000,
			(at) =>
				`Q: Who was king of land${String(at % 50)} and of isle${String(at)}?\n= nobody at all\n`
		)
	],
	[
		'every prompt saying every answer',
		repeat(
			2000,
			(at) =>
				`Q: Why do seas rise and fall, as tide${String(at % 7)} does and seas do?\n= seas rise and fall\n`
		)
	],
	[
		'one choice of 50,000 options',
		`Q: Which?\n[x] To go\n${repeat(50_000, (at) => `[ ] To ${String(at)}`)}`
	],
	[
		'a text of 20,000 gaps',
		repeat(
			200,
			(at) =>
				`Fill: ${repeat(100, (gap) => `{a${String(gap)}b} sea`).replaceAll('\n', ' ')} ${String(at)}`
		)
	],
	[
		'200 prompts of 4,000 characters',
		repeat(200, (at) => `Q: ${String(at)} ${long}?\n= the sea\n`)
	],
	[
		'quotations of a whole article in a few letters',
		`alpha ${repeat(20_000, (at) => `the sea ${String(at)}.`).replaceAll('\n', ' ')} omega\n\n${repeat(
			1500,
			(at) => `Q: What ${String(at)}?\n= nought\nEvidence: "alpha … omega"\n`
		)}`
	],
	[
		'2,000 cards that share 20,000 places',
		`${repeat(300, (at) => `place${String(at)} in the sea\n`)}\nCards:\n${repeat(1900, (at) => `a${String(at)} :: b`)}\n${repeat(
			20_000,
			(at) => `Evidence: "place${String(at % 300)} in"`
		)}`
	],
	[
		'2,000 cards that share 100 long hints with images',
		`Cards:\n${repeat(1900, (at) => `a${String(at)} :: b`)}\n${repeat(100, () => `Hint: ![x](y.png) ${long}`)}`
	],
	[
		'an article of one sentence',
		`${repeat(90_000, (at) => `sea${String(at % 100)}`).replaceAll('\n', ' ')}\n\n${repeat(
			1000,
			(at) =>
				`Q: Which sea1 and sea2 and sea3 and sea4 do you know, ${String(at)}?\n[x] sea5\n[ ] sea6\n[ ] sea7\nEvidence: "sea99"\n`
		)}`
	],
	['emphasis and negations', repeat(1500, () => `Q: ${'*not* '.repeat(90)}which is not?\n= x\n`)]
];

/** What each file holds, and its text. */
export const slowFiles: typeof rows = rows.map(([what, text]) => [what, head + text]);
