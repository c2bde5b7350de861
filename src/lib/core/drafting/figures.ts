/** A figure in a text, with what it counts. Offsets into the text; `end` is exclusive. */
export interface Figure {
	readonly start: number;
	readonly end: number;
	/** As written, without the unit: `13,200`, `3.5 million`. */
	readonly text: string;
	readonly value: number;
	readonly type: 'year' | 'date' | 'quantity' | 'money';
	/** A sign or word of measure behind it: `metres`, `per cent`; empty for what is counted. */
	readonly unit: string;
	/** Said to be about so much. */
	readonly approximate: boolean;
	/** Said to be more or less than so much, so that the figure alone is no answer. */
	readonly bounded: boolean;
}

const months =
	'January|February|March|April|May|June|July|August|September|October|November|December';
const units =
	'per cent|percent|%|°C|degrees (?:Celsius|Fahrenheit)|square (?:kilometres|metres|miles)|(?:kilo|centi|milli)?(?:metre|meter|gram)s?|kilometers|miles?|feet|tonnes?|litres?|liters?|degrees|hours?|minutes?|seconds?|days|weeks|months|years|km/h|km|cm|mm|kg|m';
const figure = new RegExp(
	String.raw`(?<date>(?<![\d,.])\d{1,2}(?:st|nd|rd|th)? (?:${months})(?: \d{4})?(?![\d,.]\d))` +
		String.raw`|(?<currency>[£$€¥])?(?<![\p{L}\d.,-])(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d\p{L}])(?: (?<size>hundred|thousand|million|billion|trillion))?(?:[ -](?<unit>${units})(?!\p{L}))?(?!(?:st|nd|rd|th)\b|-\p{L})`,
	'gu'
);
const sizes: Readonly<Record<string, number>> = {
	hundred: 1e2,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12
};
const approximate =
	/(?:about|some|around|roughly|nearly|almost|approximately|estimated)\s+(?:an?\s+)?$/iu;
const bounded =
	/(?:more than|less than|fewer than|over|under|up to|at least|at most|between|as many as|just)\s+$|(?:between|from) \S+ (?:and|to) $/iu;

const counted: Readonly<Record<string, number>> = Object.fromEntries(
	'two three four five six seven eight nine ten eleven twelve'
		.split(' ')
		.map((word, at) => [word, at + 2])
);
const countedWord = new RegExp(
	`(?<![\\p{L}-])(?:${Object.keys(counted).join('|')})(?= \\p{Ll}+)`,
	'gu'
);

/** Small numbers in words, such as `six deaths`: they count, and are not measured. */
export function countsIn(text: string): readonly Figure[] {
	return [...text.matchAll(countedWord)].map(({ 0: word, index }) => ({
		...plain,
		start: index,
		end: index + word.length,
		text: word,
		value: counted[word] ?? 0,
		type: 'quantity' as const,
		approximate: approximate.test(text.slice(0, index)),
		bounded: bounded.test(text.slice(0, index))
	}));
}

/** Years, dates, quantities and sums of money, in order. */
export function figuresIn(text: string): readonly Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(figure)) {
		const { date, currency, number = '', size, unit } = match.groups ?? {};
		const before = text.slice(0, match.index);
		const start = match.index;
		if (date !== undefined) {
			found.push({
				...plain,
				start,
				end: start + date.length,
				text: date,
				value: NaN,
				type: 'date'
			});
			continue;
		}
		const digits = Number(number.replaceAll(',', ''));
		const year = isYear(number, before) && !currency && !size && !unit;
		const written = `${currency ?? ''}${number}${size === undefined ? '' : ` ${size}`}`;
		found.push({
			start,
			end: start + written.length,
			text: written,
			value: digits * (sizes[size ?? ''] ?? 1),
			type: year ? 'year' : currency === undefined ? 'quantity' : 'money',
			unit: unit ?? '',
			approximate: !year && approximate.test(before),
			bounded:
				!year &&
				(bounded.test(before) || /^\S* (?:and|to) \d/u.test(text.slice(start + number.length)))
		});
	}
	return found;
}

const plain = { unit: '', approximate: false, bounded: false };

function isYear(number: string, before: string): boolean {
	if (!/^(?:1\d{3}|20\d{2})$/u.test(number)) return false;
	return /(?:\b(?:in|of|since|until|by|from|before|after|and|to|around|winter|summer|spring|autumn|late|early)|\p{L}+ber|January|February|March|April|May|June|July|August|\()\s*$/iu.test(
		before
	);
}
