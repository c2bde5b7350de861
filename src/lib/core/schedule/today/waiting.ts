import type { Memory } from '../memory/memory.ts';

/** Days on which a card may be passed over for its siblings; then it is asked beside them. */
export const longestWait = 3;

/** A card that may be asked today, as far as its siblings are concerned. */
export interface Contender {
	/** As it was when the study day began; `null` for a card never met. */
	readonly memory: Pick<Memory, 'dueDay'> | null;
	/** Names that it shares with its siblings: see `siblingNames`. */
	readonly names: readonly string[];
	/** Study days before today on which a sibling was last asked, each once. */
	readonly siblingDays: readonly number[];
}

/**
 * Since which study day a card waits to be asked: one that came back since it is due, one never met since a sibling was
 * asked in its place.
 */
export function waitsSince({ memory, siblingDays }: Contender, day: number): number {
	if (memory !== null) return Math.min(memory.dueDay, day);
	return siblingDays.length === 0 ? day : Math.max(...siblingDays);
}

/**
 * Whether a card has been passed over for its siblings as long as it may be: one that is due since three days, in which a
 * sibling was asked; one never met when a sibling was asked on each of the last three. Days on which the learner was away
 * pass nobody over.
 */
export function hasWaitedEnough({ memory, siblingDays }: Contender, day: number): boolean {
	if (memory !== null)
		return (
			day - memory.dueDay >= longestWait &&
			siblingDays.some((each) => each >= memory.dueDay && each < day)
		);
	return (
		siblingDays.filter((each) => each >= day - longestWait && each < day).length >= longestWait
	);
}

/**
 * The same contenders, so that among siblings the one that waited longest stands where the first of them stood, and so on;
 * all others keep their places. Else a card whose siblings come first would be passed over for ever.
 *
 * Whoever is a sibling of a sibling counts as one.
 */
export function longestWaitFirst<T extends Contender>(
	contenders: readonly T[],
	day: number
): readonly T[] {
	const families = familiesOf(contenders);
	if (families.length === 0) return contenders;
	const ordered = [...contenders];
	for (const places of families) {
		const members = places
			.map((place) => ({ place, one: contenders[place] as T }))
			.sort((a, b) => waitsSince(a.one, day) - waitsSince(b.one, day) || a.place - b.place);
		for (const [index, place] of places.entries()) ordered[place] = members[index]?.one as T;
	}
	return ordered;
}

/** Places of contenders that are siblings, families of two and more, each in ascending order. */
function familiesOf(contenders: readonly Contender[]): readonly (readonly number[])[] {
	const first = new Map<string, number>();
	const parent: number[] = contenders.map((_, place) => place);
	const root = (place: number): number => {
		let at = place;
		while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
		return at;
	};
	let joined = false;
	for (const [place, { names }] of contenders.entries())
		for (const name of names) {
			const other = first.get(name);
			if (other === undefined) first.set(name, place);
			else {
				joined = true;
				parent[root(place)] = root(other);
			}
		}
	if (!joined) return [];
	const families = new Map<number, number[]>();
	for (const place of contenders.keys()) {
		const family = families.get(root(place));
		if (family === undefined) families.set(root(place), [place]);
		else family.push(place);
	}
	return [...families.values()].filter((places) => places.length > 1);
}
