/** Runs of three characters of a text, as numbers: each once, ascending. */
export type Trigrams = Int32Array;

/** Numbers the trigrams of several texts alike; an empty text has none. */
export function trigramCounter(): (texts: readonly string[]) => Trigrams {
	const numbers = new Map<string, number>();
	return (texts) => {
		const found = new Set<number>();
		for (const text of texts) {
			const padded = text === '' ? '' : ` ${text} `;
			for (let at = 0; at + 3 <= padded.length; at += 1) {
				const gram = padded.slice(at, at + 3);
				const number = numbers.get(gram) ?? numbers.size;
				numbers.set(gram, number);
				found.add(number);
			}
		}
		return Int32Array.from(found).sort();
	};
}

/** Twice the trigrams in common, over those of both: 1 for the same, 0 for nothing in common. */
export function dice(one: Trigrams, other: Trigrams): number {
	let shared = 0;
	for (let at = 0, there = 0; at < one.length && there < other.length;) {
		const difference = (one[at] ?? 0) - (other[there] ?? 0);
		if (difference === 0) shared += 1;
		if (difference <= 0) at += 1;
		if (difference >= 0) there += 1;
	}
	return share(shared, one.length, other.length);
}

function share(shared: number, one: number, other: number): number {
	return one + other === 0 ? 1 : (2 * shared) / (one + other);
}

/** How like a text is to each of many, at once: by the lists of who has which trigram. */
export function diceIndex(all: readonly Trigrams[]): (one: Trigrams) => Float64Array {
	const owners = new Map<number, number[]>();
	all.forEach((grams, at) => {
		for (const gram of grams) {
			const list = owners.get(gram);
			if (list === undefined) owners.set(gram, [at]);
			else list.push(at);
		}
	});
	return (one) => {
		const shared = new Float64Array(all.length);
		for (const gram of one) {
			for (const at of owners.get(gram) ?? []) shared[at] = (shared[at] ?? 0) + 1;
		}
		return shared.map((count, at) => share(count, one.length, all[at]?.length ?? 0));
	};
}
