import { hash } from '../../question/chance.ts';
import type { CardKey } from '../card.ts';

/** How far an interval may wander for each of its days between two lengths, as Anki has it. */
const bands = [
	{ from: 2.5, to: 7, share: 0.15 },
	{ from: 7, to: 20, share: 0.1 },
	{ from: 20, to: Infinity, share: 0.05 }
] as const;

/**
 * Where in its band a card's next interval falls, 0 ≤ factor < 1. It hangs on the card and its repetitions alone:
 * two devices agree, and the interval on a button is the one applied.
 */
export function fuzzFactor(card: CardKey, reps: number): number {
	return hash(`${card}#${reps}`) / 2 ** 32;
}

/** Whole days, both included. */
export interface FuzzBand {
	readonly from: number;
	readonly to: number;
}

/** The days among which an interval may fall. */
export function fuzzBand(interval: number, least: number, greatest: number): FuzzBand {
	const bottom = Math.min(least, greatest);
	const within = clamp(interval, bottom, greatest);
	const reach = fuzzReach(within);
	const from = clamp(Math.round(within - reach), bottom, greatest);
	const to = clamp(Math.round(within + reach), bottom, greatest);
	// A limit that squeezes the band to one day would bring cards that were learnt together back together.
	return { from, to: to === from && to > 2 && to < greatest ? to + 1 : to };
}

/** The day at `factor` (0 ≤ factor < 1) of a band. */
export function dayIn({ from, to }: FuzzBand, factor: number): number {
	// A factor next to 1 may round up to it.
	return Math.min(to, Math.floor(from + factor * (1 + to - from)));
}

function fuzzReach(interval: number): number {
	if (interval < 2.5) return 0;
	return bands.reduce(
		(reach, band) => reach + band.share * Math.max(0, Math.min(interval, band.to) - band.from),
		1
	);
}

function clamp(value: number, least: number, greatest: number): number {
	return Math.min(Math.max(value, least), greatest);
}
