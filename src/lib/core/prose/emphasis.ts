/** One pair of marks around emphasised text: `*…*` or, when strong, `**…**`. */
export interface EmphasisPair {
	readonly strong: boolean;
	readonly mark: string;
}

/** A run of `*` or `_`. After `matchRuns` it reads: `closes`, then `left` marks that are text, then `opens` backwards. */
export interface Run {
	readonly mark: string;
	readonly length: number;
	readonly canOpen: boolean;
	readonly canClose: boolean;
	left: number;
	/** Inner pairs first, both of them. */
	readonly closes: EmphasisPair[];
	readonly opens: EmphasisPair[];
}

const space = /\s/u;
const punctuation = /[\p{P}\p{S}]/u;
const digit = /\p{N}/u;

/** `before` and `after` are the characters around the run, empty at the ends of the text. */
export function makeRun(mark: string, length: number, before: string, after: string): Run {
	const spaceBefore = before === '' || space.test(before);
	const spaceAfter = after === '' || space.test(after);
	const pointBefore = punctuation.test(before);
	const pointAfter = punctuation.test(after);
	const left = !spaceAfter && (!pointAfter || spaceBefore || pointBefore);
	const right = !spaceBefore && (!pointBefore || spaceAfter || pointAfter);
	// `snake_case` and `2*3*4` are no emphasis.
	const inWord = mark === '_' || (digit.test(before) && digit.test(after));
	return {
		mark,
		length,
		canOpen: left && (!inWord || !right || pointBefore),
		canClose: right && (!inWord || !left || pointAfter),
		left: length,
		closes: [],
		opens: []
	};
}

interface Link {
	readonly run: Run;
	readonly position: number;
	previous: Link | null;
	next: Link | null;
}

/**
 * Pairs opening with closing runs, nearest first, as CommonMark 0.31 does ("process emphasis"). For each kind of closing
 * run it is remembered how far back there is nothing to match, which keeps it linear whatever the input.
 */
export function matchRuns(runs: readonly Run[]): void {
	const floors = new Map<string, number>();
	let closer = chain(runs);
	while (closer !== null) {
		const { run, position, previous, next } = closer;
		if (!run.canClose) {
			closer = next;
			continue;
		}
		const kind = `${run.mark}${run.canOpen ? '+' : '-'}${run.length % 3}`;
		const floor = floors.get(kind) ?? -1;
		let opener = previous;
		while (opener !== null && opener.position > floor && !fits(opener.run, run))
			opener = opener.previous;
		if (opener === null || opener.position <= floor) {
			floors.set(kind, position - 1);
			if (!run.canOpen) unlink(closer);
			closer = next;
			continue;
		}
		const strong = opener.run.left >= 2 && run.left >= 2;
		const pair = { strong, mark: strong ? run.mark + run.mark : run.mark };
		opener.run.opens.push(pair);
		run.closes.push(pair);
		opener.run.left -= pair.mark.length;
		run.left -= pair.mark.length;
		// Runs between the two can match nothing any more.
		opener.next = closer;
		closer.previous = opener;
		if (opener.run.left === 0) unlink(opener);
		if (run.left === 0) {
			unlink(closer);
			closer = next;
		}
	}
}

function chain(runs: readonly Run[]): Link | null {
	let first: Link | null = null;
	let last: Link | null = null;
	for (const [position, run] of runs.entries()) {
		const link: Link = { run, position, previous: last, next: null };
		if (last === null) first = link;
		else last.next = link;
		last = link;
	}
	return first;
}

/** CommonMark's rule of three keeps `*foo**bar*` together. */
function fits(opener: Run, closer: Run): boolean {
	if (!opener.canOpen || opener.mark !== closer.mark) return false;
	if (!opener.canClose && !closer.canOpen) return true;
	if ((opener.length + closer.length) % 3 !== 0) return true;
	return opener.length % 3 === 0 && closer.length % 3 === 0;
}

function unlink(link: Link): void {
	if (link.previous !== null) link.previous.next = link.next;
	if (link.next !== null) link.next.previous = link.previous;
}
