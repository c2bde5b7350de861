/** A stable 32-bit hash of a text, 0 to 2³²−1: FNV-1a over UTF-16 units, finished as in MurmurHash3. */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/** A stream of numbers in [0, 1) that follows from the seed alone: a Weyl sequence through a finishing mix. */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
	};
}

/** The items in an order that follows from the seed; every order is equally likely (Fisher–Yates). */
export function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
	const shuffled = [...items];
	const next = random(seed);
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const other = Math.floor(next() * (last + 1));
		const held = shuffled[last] as T;
		shuffled[last] = shuffled[other] as T;
		shuffled[other] = held;
	}
	return shuffled;
}
