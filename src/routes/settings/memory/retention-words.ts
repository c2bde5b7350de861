import type { RetentionOutcome } from '#lib/core/simulation/retention.ts';

export function per(share: number): string {
	return `${Math.round(share * 100)} %`;
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
	const minutes = `${amount(then.minutes)} minutes instead of ${amount(now.minutes)}`;
	const remembered = `${Math.round(then.remembered).toLocaleString('en-GB')} cards instead of ${Math.round(now.remembered).toLocaleString('en-GB')}`;
	return `With ${per(then.retention)} instead of ${per(now.retention)}: ${reviews}, ${minutes}; after a year you would recall ${remembered}.`;
}

function amount(value: number): string {
	return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
}
