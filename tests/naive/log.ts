import type { ProgressEvent } from '#lib/core/progress/event.ts';

/**
 * What counts: each event once, nothing that was taken back, in the order of the log. What was dated later than the moment
 * at which its device's clock was found ahead counts as of that moment.
 */
export function counting(log: readonly ProgressEvent[]): readonly ProgressEvent[] {
	const seen = new Set<string>();
	const left: ProgressEvent[] = [];
	for (const event of log) {
		if (event.type === 'retract' || seen.has(event.id)) continue;
		seen.add(event.id);
		if (!log.some((other) => other.type === 'retract' && other.target === event.id))
			left.push(event);
	}
	const timed = left.map((event) => {
		const found = left.filter(
			(other) =>
				other.type === 'clock' &&
				other.of === event.device &&
				other.until >= event.clock &&
				other.at < event.at
		);
		const at = Math.min(event.at, ...found.map((other) => other.at));
		const day = Math.min(event.day, ...found.map((other) => other.day));
		// Those that meet at one moment keep their order.
		return {
			event: { ...event, at, day },
			order: `${found.length > 0 ? event.clock : ''} ${event.id}`
		};
	});
	timed.sort(
		(a, b) => a.event.day - b.event.day || a.event.at - b.event.at || (a.order < b.order ? -1 : 1)
	);
	return timed.map(({ event }) => event);
}

/** The same events by the logical clock. */
export function byTheClock<E extends ProgressEvent>(events: readonly E[]): readonly E[] {
	return [...events].sort((a, b) => (`${a.clock} ${a.id}` < `${b.clock} ${b.id}` ? -1 : 1));
}

/**
 * What a question is called once all renames are known: it goes along with each, until its own id is given again. Of two
 * renames of the same id the later one holds.
 */
export function nameNow(log: readonly ProgressEvent[], set: string, question: string): string {
	let name = question;
	for (const event of byTheClock(counting(log))) {
		if (event.type !== 'rename' || event.set !== set) continue;
		if (event.from === name || event.from === question) name = event.to;
		if (event.to === question) name = question;
	}
	return name;
}

/** A card by the name of now. */
export function cardNow(log: readonly ProgressEvent[], card: string): string {
	const [set = '', question = '', part = ''] = card.split('/');
	return `${set}/${nameNow(log, set, question)}/${part}`;
}

/** One asking of one card. */
export interface Asking {
	readonly event: ProgressEvent;
	readonly card: string;
	readonly inStudy: boolean;
	readonly retry: boolean;
	readonly version: number;
	readonly key: string | undefined;
	/** Pressed, 1–4; 0 when it was marked. */
	readonly grade: number;
	readonly share: number;
	readonly guess: number;
	readonly elapsed: number;
	readonly sure: boolean;
}

export interface Reset {
	readonly event: ProgressEvent;
	readonly reset: string;
}

/** Every asking that counts for the schedule, and every reset of a card, in order. */
export function askings(log: readonly ProgressEvent[]): readonly (Asking | Reset)[] {
	const cards = new Map<string, string>();
	const named = (card: string): string => {
		const known = cards.get(card) ?? cardNow(log, card);
		cards.set(card, known);
		return known;
	};
	return counting(log).flatMap((event): readonly (Asking | Reset)[] => {
		if (event.type === 'card' && event.act === 'reset')
			return [{ event, reset: named(event.card) }];
		if (event.type === 'review') {
			const { card, grade, elapsed, version = 1, key } = event;
			const share = grade === 1 ? 0 : 1;
			const common = { retry: false, guess: 0, sure: false, inStudy: true };
			return [{ event, card: named(card), grade, share, elapsed, version, key, ...common }];
		}
		if (event.type !== 'answer' || event.where === 'before' || event.where === 'during') return [];
		return event.parts.map((part) => ({
			event,
			card: named(part.card),
			inStudy: event.where === 'study',
			retry: event.retry,
			version: event.version,
			key: part.key,
			grade: 0,
			share: part.share,
			guess: Math.max(part.guess, event.hints > 0 ? 1 - 1 / 2 ** event.hints : 0),
			elapsed: event.elapsed / event.parts.length,
			sure: event.certainty === 'sure'
		}));
	});
}
