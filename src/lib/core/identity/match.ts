import { diceIndex } from './dice.ts';
import type { Presence } from './known.ts';
import { likeness as likenessOf, weighed } from './likeness.ts';
import type { Profile } from './profile.ts';
import type { Sibling } from './siblings.ts';
import type { Words } from './slipped.ts';
import { askedFrom, isSame } from './verdict.ts';

/** Questions of a file, and those that are known; what is settled already stands in `taken`. */
export interface Sides {
	/** In the order of the file. */
	readonly profiles: readonly Profile[];
	readonly known: readonly (Profile & { readonly state: Presence })[];
	/** Which known question each question of the file is, by their places. */
	readonly taken: ReadonlyMap<number, number>;
	/** Places of questions that may be a known one. */
	readonly open: readonly number[];
	/** Of these, the ones that must say exactly the same. */
	readonly exactOnly: ReadonlySet<number>;
}

export interface Asked {
	/** Places of the question in the file and of the known one that it may be. */
	readonly position: number;
	readonly known: number;
	readonly likeness: number;
}

interface Candidate extends Asked {
	readonly rank: number;
}

export interface Matched {
	readonly taken: ReadonlyMap<number, number>;
	readonly asked: readonly Asked[];
}

/** How many known questions are held against a changed one, and how many siblings against these; the likest. */
const mostCandidates = 8;
const mostSiblings = 12;

/** Those that say the same first, then the likest pairs one by one, each question once. */
export function match(sides: Sides, words: Words): Matched {
	const taken = new Map(sides.taken);
	const free = new Set(sides.known.keys());
	for (const at of taken.values()) free.delete(at);
	takeExact(sides, taken, free);
	const left = sides.open.filter((at) => !taken.has(at) && !sides.exactOnly.has(at));
	if (left.length === 0 || free.size === 0) return { taken, asked: [] };
	const compared = comparer(sides);
	const nearest = left.map((position) => compared.candidates(position, free));
	const pairs = nearest
		.flat()
		.sort((one, other) => other.rank - one.rank || one.position - other.position);
	// Of the others whose text is new, those that are likest the same one might be it instead.
	const rivals = new Map<number, number[]>();
	for (const [first] of nearest) {
		if (first !== undefined)
			rivals.set(first.known, [...(rivals.get(first.known) ?? []), first.position]);
	}
	const siblingsOf = (known: number, position: number): readonly Sibling[] =>
		compared.siblings(
			known,
			(rivals.get(known) ?? []).filter((at) => at !== position),
			position
		);
	for (const placed of [false, true]) {
		for (const { position, known } of pairs) {
			if (taken.has(position) || !free.has(known)) continue;
			const changed = sides.profiles[position];
			const old = sides.known[known];
			if (changed === undefined || old === undefined) continue;
			const inPlace = placed && isInPlace(position, known, taken, sides);
			if (placed && !inPlace) continue;
			const siblings = siblingsOf(known, position);
			if (!isSame({ changed, known: old, state: old.state, siblings, inPlace }, words)) continue;
			taken.set(position, known);
			free.delete(known);
		}
	}
	return { taken, asked: askedAbout(pairs, taken, free) };
}

/** Removed questions stand behind the present ones, and so come last here. */
function takeExact(sides: Sides, taken: Map<number, number>, free: Set<number>): void {
	const byPrint = new Map<string, number[]>();
	for (const at of free) {
		const print = sides.known[at]?.print ?? '';
		const list = byPrint.get(print);
		if (list === undefined) byPrint.set(print, [at]);
		else list.push(at);
	}
	for (const position of sides.open) {
		const at = byPrint.get(sides.profiles[position]?.print ?? '')?.shift();
		if (at === undefined) continue;
		taken.set(position, at);
		free.delete(at);
	}
}

interface Comparer {
	readonly candidates: (position: number, free: ReadonlySet<number>) => readonly Candidate[];
	/** Known questions that are like a known one, and the rivals for it. */
	readonly siblings: (
		known: number,
		rivals: readonly number[],
		position: number
	) => readonly Sibling[];
}

function comparer({ profiles, known }: Sides): Comparer {
	const prompts = diceIndex(known.map(({ promptGrams }) => promptGrams));
	const answers = diceIndex(known.map(({ answerGrams }) => answerGrams));
	const families = new Map<number, readonly Sibling[]>();

	function family(at: number): readonly Sibling[] {
		const own = known[at];
		if (own === undefined) return [];
		const byPrompt = prompts(own.promptGrams);
		return best(known.keys(), 2 * mostSiblings, askedFrom, (there) =>
			there === at ? -1 : (byPrompt[there] ?? 0)
		)
			.flatMap(([there]): readonly Sibling[] => {
				const profile = known[there];
				return profile === undefined ? [] : [{ profile, likeness: likenessOf(profile, own) }];
			})
			.sort((one, other) => other.likeness.all - one.likeness.all)
			.slice(0, mostSiblings);
	}

	return {
		candidates(position, free) {
			const own = profiles[position];
			if (own === undefined) return [];
			const [byPrompt, byAnswers] = [prompts(own.promptGrams), answers(own.answerGrams)];
			// Where the answer was replaced, the prompt alone must show the way.
			const about = (at: number): number =>
				Math.max(weighed(byPrompt[at] ?? 0, byAnswers[at] ?? 0), byPrompt[at] ?? 0);
			return best(free, mostCandidates, 0.3, about)
				.flatMap(([at]): readonly Candidate[] => {
					const old = known[at];
					if (old === undefined) return [];
					const { prompt, all } = likenessOf(own, old);
					return [{ position, known: at, likeness: all, rank: Math.max(all, prompt) }];
				})
				.sort((one, other) => other.rank - one.rank);
		},
		siblings(at, rivals, position) {
			const own = known[at];
			if (own === undefined) return [];
			const found = families.get(at) ?? family(at);
			families.set(at, found);
			const others = rivals.slice(0, mostSiblings).flatMap((there): readonly Sibling[] => {
				const profile = profiles[there];
				return profile === undefined || profile.print === profiles[position]?.print
					? []
					: [{ profile, likeness: likenessOf(profile, own) }];
			});
			return [...found, ...others];
		}
	};
}

/** The few with the greatest values, each with its value of at least `least`; the greatest first, then the earliest. */
function best(
	all: Iterable<number>,
	most: number,
	least: number,
	valueOf: (one: number) => number
): readonly (readonly [number, number])[] {
	const found: (readonly [number, number])[] = [];
	for (const one of all) {
		const value = valueOf(one);
		if (value < least || (found.length === most && value <= (found.at(-1)?.[1] ?? 0))) continue;
		let at = found.length;
		while (at > 0 && (found[at - 1]?.[1] ?? 0) < value) at -= 1;
		found.splice(at, 0, [one, value]);
		if (found.length > most) found.pop();
	}
	return found;
}

/** Whether the neighbours on both sides are the ones that the known question had. */
function isInPlace(
	position: number,
	at: number,
	taken: ReadonlyMap<number, number>,
	{ profiles, known }: Sides
): boolean {
	const present = known.filter(({ state }) => state === 'present').length;
	const before = position === 0 ? -1 : taken.get(position - 1);
	const after = position === profiles.length - 1 ? present : taken.get(position + 1);
	return before === at - 1 && after === at + 1;
}

/** For each question that stays new, the likest known one that nothing else turned out to be. */
function askedAbout(
	pairs: readonly Candidate[],
	taken: ReadonlyMap<number, number>,
	free: ReadonlySet<number>
): readonly Asked[] {
	const asked = new Map<number, Asked>();
	for (const { position, known, likeness } of pairs) {
		if (likeness < (asked.get(position)?.likeness ?? askedFrom) || taken.has(position)) continue;
		if (free.has(known)) asked.set(position, { position, known, likeness });
	}
	return [...asked.values()].sort((one, other) => one.position - other.position);
}
