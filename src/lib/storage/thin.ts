/** A state of a draft that can be returned to. */
export interface VersionMark {
	/** UTC milliseconds; different for each version of a draft. */
	readonly at: number;
	/** UTF-16 units of its text. */
	readonly size: number;
	/** Not to be thinned out: what was there before more than half of it was deleted. */
	readonly landmark: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Up to some age, one version is kept for each stretch of time of some length. */
const stretches: readonly { readonly age: number; readonly length: number }[] = [
	{ age: 10 * minute, length: minute },
	{ age: 2 * hour, length: 10 * minute },
	{ age: day, length: hour },
	{ age: Infinity, length: day }
];

const mostVersions = 60;
/** UTF-16 units of all versions of a draft together. */
const mostText = 8_000_000;

/**
 * The versions worth keeping: the newest of each minute, hour or day, the longer ago the fewer, and the landmarks.
 * The newest is always among them.
 *
 * @param versions the oldest first
 * @param now UTC milliseconds
 */
export function thinned(versions: readonly VersionMark[], now: number): readonly VersionMark[] {
	const kept: VersionMark[] = [];
	const taken = new Set<string>();
	let text = 0;
	for (const version of versions.toReversed()) {
		const stretch = stretchOf(version.at, now);
		if (taken.has(stretch) && !version.landmark) continue;
		if (kept.length > 0 && (kept.length >= mostVersions || text + version.size > mostText)) break;
		taken.add(stretch);
		text += version.size;
		kept.push(version);
	}
	return kept.reverse();
}

function stretchOf(at: number, now: number): string {
	const length = stretches.find(({ age }) => now - at <= age)?.length ?? day;
	return `${length}/${Math.floor(at / length)}`;
}
