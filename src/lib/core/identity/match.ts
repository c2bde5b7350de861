import { diceIndex } from './dice.ts';
import type { Presence } from './known.ts';
import { together } from './likeness.ts';
import type { Profile } from './profile.ts';
import type { Sibling } from './siblings.ts';
import type { AreOne } from './slipped.ts';
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

export interface Matched {
	readonly taken: ReadonlyMap<number, number>;
	readonly asked: readonly Asked[];
}

/** How many known questions are held against a changed one, and how many siblings against these; the likest. */
const mostCandidates = 5;
const mostSiblings = 12;

/** Those that say the same first, then the likest pairs one by one, each question once. */
export function match(sides: Sides, areOne: AreOne): Matched {
	const taken = new Map(sides.taken);
	const free = new Set(sides.known.keys());
	for (const at of taken.values()) free.delete(at);
	takeExact(sides, taken, free);
	const left = sides.open.filter((at) => !taken.has(at) && !sides.exactOnly.has(at));
	if (left.length === 0 || free.size === 0) return { taken, asked: [] };
	const compared = comparer(sides, left);
	const pairs = left
		.flatMap((position) => compared.candidates(position, free))
		.sort((one, other) => other.likeness - one.likeness || one.position - other.position);
	for (const placed of [false, true]) {
		for (const { position, known } of pairs) {
			if (taken.has(position) || !free.has(known)) continue;
			const changed = sides.profiles[position];
			const old = sides.known[known];
			if (changed === undefined || old === undefined) continue;
			const inPlace = placed && isInPlace(position, known, taken, sides);
			if (placed && !inPlace) continue;
			const siblings = compared.siblings(known, position);
			if (!isSame({ changed, known: old, state: old.state, siblings, inPlace }, areOne)) continue;
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
	readonly candidates: (position: number, free: ReadonlySet<number>) => readonly Asked[];
	readonly siblings: (known: number, position: number) => readonly Sibling[];
}

function comparer({ profiles, known }: Sides, left: readonly number[]): Comparer {
	const prompts = diceIndex(known.map(({ promptGrams }) => promptGrams));
	const answers = diceIndex(known.map(({ answerGrams }) => answerGrams));
	const fresh = left.flatMap((at) => profiles[at] ?? []);
	const freshPrompts = diceIndex(fresh.map(({ promptGrams }) => promptGrams));
	const freshAnswers = diceIndex(fresh.map(({ answerGrams }) => answerGrams));
	const families = new Map<number, readonly Sibling[]>();

	function family(at: number): readonly Sibling[] {
		const own = known[at];
		if (own === undefined) return [];
		const among = (
			all: readonly Profile[],
			byPrompt: Float64Array,
			byAnswers: Float64Array
		): readonly Sibling[] =>
			all.flatMap((profile, there) => {
				const alike = together(byPrompt[there] ?? 0, byAnswers[there] ?? 0);
				return profile === own || alike.prompt < askedFrom ? [] : [{ profile, likeness: alike }];
			});
		return [
			...among(known, prompts(own.promptGrams), answers(own.answerGrams)),
			...among(fresh, freshPrompts(own.promptGrams), freshAnswers(own.answerGrams))
		].sort((one, other) => other.likeness.all - one.likeness.all);
	}

	return {
		candidates(position, free) {
			const own = profiles[position];
			if (own === undefined) return [];
			const byPrompt = prompts(own.promptGrams);
			const byAnswers = answers(own.answerGrams);
			const found: Asked[] = [];
			for (const at of free) {
				const { prompt, all } = together(byPrompt[at] ?? 0, byAnswers[at] ?? 0);
				if (all >= askedFrom || prompt >= 0.4) found.push({ position, known: at, likeness: all });
			}
			return found.sort((one, other) => other.likeness - one.likeness).slice(0, mostCandidates);
		},
		siblings(at, position) {
			let all = families.get(at);
			if (all === undefined) families.set(at, (all = family(at)));
			const own = profiles[position];
			return all.filter(({ profile }) => profile.print !== own?.print).slice(0, mostSiblings);
		}
	};
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
	pairs: readonly Asked[],
	taken: ReadonlyMap<number, number>,
	free: ReadonlySet<number>
): readonly Asked[] {
	const asked = new Map<number, Asked>();
	for (const pair of pairs) {
		const { position, known, likeness } = pair;
		if (likeness < askedFrom || taken.has(position) || asked.has(position)) continue;
		if (free.has(known)) asked.set(position, pair);
	}
	return [...asked.values()].sort((one, other) => one.position - other.position);
}
