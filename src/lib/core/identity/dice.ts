/** Runs of three characters, as numbers that stand for them: each once, ascending. */
export type Trigrams = Int32Array;

/** The trigrams of several texts, each with a space before and behind; an empty text has none. */
export function trigramsOf(texts: readonly string[]): Trigrams {
	let length = 0;
	for (const text of texts) length += text.length;
	const all = new Int32Array(length);
	let count = 0;
	for (const text of texts) {
		const space = 32;
		let [one, two] = [space, text.charCodeAt(0)];
		for (let at = 1; at <= text.length; at += 1) {
			const three = at === text.length ? space : text.charCodeAt(at);
			all[count] = Math.imul(Math.imul(one, 0x01000193) ^ two, 0x01000193) ^ three;
			count += 1;
			[one, two] = [two, three];
		}
	}
	all.sort();
	let kept = 0;
	for (const gram of all) {
		if (kept === 0 || all[kept - 1] !== gram) all[kept++] = gram;
	}
	return all.subarray(0, kept);
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

/**
 * About how like a text is to each of many, at once: by the lists of who has which trigram, one behind the other in one array.
 * Never less than `dice`, and a little more where a text lacks what most of many have. The answer is good until the next call.
 */
export function diceIndex(all: readonly Trigrams[]): (one: Trigrams) => Float64Array {
	const numbers = new Map<number, number>();
	const counts: number[] = [0];
	for (const grams of all) {
		for (const gram of grams) {
			const number = numbers.get(gram) ?? numbers.size;
			numbers.set(gram, number);
			counts[number + 1] = (counts[number + 1] ?? 0) + 1;
		}
	}
	const starts = Int32Array.from(counts);
	for (let at = 1; at < starts.length; at += 1)
		starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
	const owners = new Int32Array(starts.at(-1) ?? 0);
	const ends = starts.slice();
	all.forEach((grams, owner) => {
		for (const gram of grams) {
			const number = numbers.get(gram) ?? 0;
			const end = ends[number] ?? 0;
			owners[end] = owner;
			ends[number] = end + 1;
		}
	});
	const sizes = Int32Array.from(all, (grams) => grams.length);
	const shared = new Uint16Array(all.length);
	const found = new Float64Array(all.length);
	const most = Math.max(200, all.length / 2);
	return (one) => {
		shared.fill(0);
		let common = 0;
		for (const gram of one) {
			const number = numbers.get(gram);
			if (number === undefined) continue;
			const start = starts[number] ?? 0;
			const end = starts[number + 1] ?? 0;
			// To count for each what nearly all have would take most of the time, and tell nothing.
			if (end - start > most) {
				common += 1;
				continue;
			}
			for (let at = start; at < end; at += 1) {
				const owner = owners[at] as number;
				shared[owner] = (shared[owner] as number) + 1;
			}
		}
		for (let at = 0; at < found.length; at += 1) {
			found[at] = share(common + (shared[at] as number), one.length, sizes[at] as number);
		}
		return found;
	};
}
