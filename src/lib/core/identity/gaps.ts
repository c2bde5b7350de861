import type { ClozeQuestion } from '../question/cloze.ts';
import { acceptedIn } from '../question/edition.ts';
import { folded } from '../question/folded.ts';
import type { KnownGap } from './known.ts';
import { wordsOf } from './profile.ts';
import type { AreOne } from './slipped.ts';

/** What must be known of a question to know its gaps again. */
export interface GapsBefore {
	readonly prompt: string;
	readonly gaps: readonly KnownGap[];
}

/** A gap as it is compared: what is accepted, and the words around it with the other gaps filled in. */
interface Seen {
	readonly accept: readonly string[];
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/**
 * Names the gaps of a question after the known ones: by what they accept, then, where that was edited, by the words around
 * them. A gap that is new gets a name that no gap of the question ever had, so that it inherits no history.
 */
export function nameGaps(
	question: ClozeQuestion,
	{ prompt, gaps }: GapsBefore,
	areOne: AreOne
): ClozeQuestion {
	const now = question.pieces.filter((piece) => typeof piece !== 'string');
	const seen = around(
		question.pieces.map((piece) => (typeof piece === 'string' ? piece : acceptedIn(piece)))
	);
	const known = [
		...around(piecesOf(prompt, gaps)),
		...gaps.filter(({ state }) => state === 'removed').map(({ accept }) => seenAlone(accept))
	];
	const names = new Map<number, string>();
	const free = new Set(known.keys());
	for (const like of [sameGap, sameAnswers, sharedAnswer, samePlace]) {
		for (const [at, gap] of seen.entries()) {
			if (names.has(at)) continue;
			const found = [...free].find((there) => {
				const other = known[there];
				return other !== undefined && like(gap, other, areOne);
			});
			const name = found === undefined ? undefined : gaps[found]?.name;
			if (found === undefined || name === undefined) continue;
			names.set(at, name);
			free.delete(found);
		}
	}
	const fresh = freshNames(gaps);
	const settled = now.map((gap, at) => ({ ...gap, name: names.get(at) ?? fresh() }));
	if (settled.every(({ name }, at) => name === now[at]?.name)) return question;
	let next = 0;
	const pieces = question.pieces.map((piece) =>
		typeof piece === 'string' ? piece : (settled[next++] ?? piece)
	);
	return { ...question, pieces };
}

/** The known text in pieces; without gaps when its blanks and its gaps do not go together. */
function piecesOf(
	prompt: string,
	gaps: readonly KnownGap[]
): readonly (string | readonly string[])[] {
	const present = gaps.filter(({ state }) => state === 'present');
	const texts = prompt.split('____');
	if (texts.length !== present.length + 1) return present.map(({ accept }) => accept);
	return texts.flatMap((text, at) => [
		text,
		...present.slice(at, at + 1).map(({ accept }) => accept)
	]);
}

function around(pieces: readonly (string | readonly string[])[]): readonly Seen[] {
	const words = pieces.map((piece) =>
		wordsOf(typeof piece === 'string' ? piece : (piece[0] ?? ''))
	);
	return pieces.flatMap((piece, at) =>
		typeof piece === 'string'
			? []
			: [
					{
						accept: piece.map(folded),
						before: words.slice(0, at).flat().slice(-nearby),
						after: words
							.slice(at + 1)
							.flat()
							.slice(0, nearby)
					}
				]
	);
}

const nearby = 3;

function seenAlone(accept: readonly string[]): Seen {
	return { accept: accept.map(folded), before: [], after: [] };
}

/** Two gaps of a question may accept the same: their places tell them apart. */
function sameGap(one: Seen, other: Seen, areOne: AreOne): boolean {
	return sameAnswers(one, other) && isAround(one, other, areOne);
}

function sameAnswers(one: Seen, other: Seen): boolean {
	return one.accept.toSorted().join('\n') === other.accept.toSorted().join('\n');
}

function sharedAnswer(one: Seen, other: Seen, areOne: AreOne): boolean {
	return one.accept.some((text) => other.accept.some((there) => areOne(text, there)));
}

function samePlace(one: Seen, other: Seen, areOne: AreOne): boolean {
	return isAround(one, other, areOne);
}

/** The same words on both sides, as far as the shorter of them goes; somewhere there must be a word at all. */
function isAround(one: Seen, other: Seen, areOne: AreOne): boolean {
	if (one.before.length + one.after.length === 0) return false;
	return (
		areAlike(one.before.toReversed(), other.before.toReversed(), areOne) &&
		areAlike(one.after, other.after, areOne)
	);
}

/** The next word is the same, or, where that was edited, the two behind it. */
function areAlike(one: readonly string[], other: readonly string[], areOne: AreOne): boolean {
	if (one.length === 0 || other.length === 0) return one.length === other.length;
	const same = one.filter((word, at) => areOne(word, other[at] ?? '')).length;
	return areOne(one[0] ?? '', other[0] ?? '') || same >= 2;
}

/** `g1`, `g2`, … without those that were ever given; a name past the highest is never one of the past. */
function freshNames(gaps: readonly KnownGap[]): () => string {
	let last = 0;
	for (const { name } of gaps) last = Math.max(last, Number(/^g(\d+)$/u.exec(name)?.[1] ?? 0));
	return () => `g${String((last += 1))}`;
}
