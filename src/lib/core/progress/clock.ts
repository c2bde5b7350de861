/**
 * A hybrid logical clock (Kulkarni et al., 2014): wall time while it runs forward, a counter while it does not.
 * Its readings are texts whose order as text is their order in time, on every device:
 * 15 digits of UTC milliseconds, 4 hexadecimal digits of the counter, the device.
 */
export type ClockText = string;

interface Reading {
	readonly wall: number;
	readonly counter: number;
	readonly device: string;
}

const wallDigits = 15;
const counterDigits = 4;
const greatestWall = 10 ** wallDigits - 1;
const greatestCounter = 16 ** counterDigits - 1;

/**
 * The next reading: later than `last` whatever the wall clock says.
 *
 * @param last the latest reading known on this device, its own or another's; `null` for none
 * @param now UTC milliseconds
 */
export function nextClock(last: ClockText | null, now: number, device: string): ClockText {
	const before = last === null ? null : readClock(last);
	const wall = wholeWall(now);
	if (before === null || wall > before.wall) return printClock({ wall, counter: 0, device });
	if (before.counter < greatestCounter) {
		return printClock({ wall: before.wall, counter: before.counter + 1, device });
	}
	return printClock({ wall: before.wall + 1, counter: 0, device });
}

/** The later of two readings; what a device knows after it has met another's events. */
export function laterClock(one: ClockText | null, other: ClockText | null): ClockText | null {
	if (one === null) return other;
	return other === null || other < one ? one : other;
}

/** UTC milliseconds of a reading: not earlier than any wall clock that went into it. */
export function wallOf(text: ClockText): number {
	return readClock(text)?.wall ?? 0;
}

/** Whether a text is a reading of such a clock. */
export function isClock(text: string): boolean {
	return readClock(text) !== null;
}

function readClock(text: ClockText): Reading | null {
	const match = /^(\d{15})-([0-9a-f]{4})-(.+)$/su.exec(text);
	if (match === null) return null;
	const [, wall = '', counter = '', device = ''] = match;
	return { wall: Number(wall), counter: Number.parseInt(counter, 16), device };
}

function printClock({ wall, counter, device }: Reading): ClockText {
	const time = String(Math.min(wall, greatestWall)).padStart(wallDigits, '0');
	return `${time}-${counter.toString(16).padStart(counterDigits, '0')}-${device}`;
}

/** A wall clock that is broken outright still gives an order: the counter then does all the work. */
function wholeWall(now: number): number {
	return Number.isFinite(now) ? Math.min(Math.max(Math.trunc(now), 0), greatestWall) : 0;
}
