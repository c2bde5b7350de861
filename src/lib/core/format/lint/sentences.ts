/** A point behind these ends no sentence. */
const abbreviation =
	/(?:^|[\s(])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Mt|No|vol|fig|approx|ca|bzw|usw|Nr|vgl|Jh|etc|vs|al|eds?|Jr|Sr|Inc|Ltd|Co|km|cm|mm)\.$/u;
const end = /[.!?…]+["'”’»)\]]*(?=\s)/gu;
const begins = /^\s+["'“‘„«([]*[\p{Lu}\p{N}]/u;

/** Cuts a text into sentences, as ranges of UTF-16 units. Rough: good enough to see which words stand together. */
export function sentencesOf(
	text: string
): readonly { readonly start: number; readonly end: number }[] {
	const sentences: { start: number; end: number }[] = [];
	let start = 0;
	for (const match of text.matchAll(end)) {
		const stop = match.index + match[0].length;
		if (!begins.test(text.slice(stop, stop + 8))) continue;
		if (match[0] === '.' && abbreviation.test(text.slice(Math.max(start, stop - 12), stop)))
			continue;
		sentences.push({ start, end: stop });
		start = stop;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}
