import type { Known } from './known.ts';
import { likeness } from './likeness.ts';
import type { Profile } from './profile.ts';

/** What the ids in the file settle by themselves. */
export interface Owned {
	/** The id that each question has from the file, `null` where it has none of its own. */
	readonly ids: readonly (string | null)[];
	/** Which known questions these are, by their places. */
	readonly taken: ReadonlyMap<number, number>;
	/** Places of questions whose id is another's: they are copies of it. */
	readonly copies: ReadonlySet<number>;
}

/** A written id is its question's; of several questions that have it, it is the one's that is likest the known one. */
export function own(
	written: readonly (string | null)[],
	old: Known['questions'],
	profiles: readonly Profile[],
	before: readonly Profile[]
): Owned {
	const places = new Map<string, number[]>();
	written.forEach((id, position) => {
		if (id === null) return;
		const list = places.get(id);
		if (list === undefined) places.set(id, [position]);
		else list.push(position);
	});
	const byId = new Map(old.map(({ id }, at) => [id, at]));
	const ids: (string | null)[] = written.map(() => null);
	const taken = new Map<number, number>();
	const copies = new Set<number>();
	for (const [id, positions] of places) {
		const at = byId.get(id);
		const owner = closest(positions, profiles, at === undefined ? undefined : before[at]);
		for (const position of positions) {
			if (position === owner) ids[position] = id;
			else copies.add(position);
		}
		if (at !== undefined) taken.set(owner, at);
	}
	return { ids, taken, copies };
}

function closest(
	positions: readonly number[],
	profiles: readonly Profile[],
	known: Profile | undefined
): number {
	let best = positions[0] ?? 0;
	let most = -1;
	for (const position of positions.length > 1 && known !== undefined ? positions : []) {
		const profile = profiles[position];
		if (profile === undefined || known === undefined) continue;
		const alike = profile.print === known.print ? 2 : likeness(profile, known).all;
		if (alike > most) [best, most] = [position, alike];
	}
	return best;
}
