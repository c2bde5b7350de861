import type { RetentionOutcome } from '#lib/core/simulation/retention.ts';

export function per(share: number): string {
	return `${Math.round(share * 100)}%`;
}

export function countOf(number: number, thing: string): string {
	return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;
}

/** What would change with another desired retention. */
export function difference(
	now: RetentionOutcome | undefined,
	then: RetentionOutcome | undefined
): string {
	if (!now || !then) return '';
	const reviews = `${amount(then.reviews)} reviews a day instead of ${amount(now.reviews)}`;
	const time = `${timeOf(then.minutes)} instead of ${timeOf(now.minutes)}`;
	const remembered = `${Math.round(then.remembered).toLocaleString('en-GB')} cards instead of ${Math.round(now.remembered).toLocaleString('en-GB')}`;
	return `With ${per(then.retention)} instead of ${per(now.retention)}: ${reviews}, ${time}; after a year you would recall ${remembered}.`;
}

/** Of a day, as a table has room for it. */
export function timeOf(minutes: number): string {
	return minutes < 1.5 ? `${Math.round(minutes * 60)} s` : `${amount(minutes)} min`;
}

/** What is compared: the cards that were met, and those that begin. */
export function cardsOf(known: number, fresh: number): string {
	if (known === 0) return `the ${countOf(fresh, 'card')} of the library`;
	const met = `the ${countOf(known, 'card')} that you have met`;
	return fresh === 0 ? met : `${met} and the ${fresh.toLocaleString('en-GB')} still to come`;
}

export function amount(value: number): string {
	return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
}
