import type { FitReport } from '#lib/core/fitting/judge.ts';
import type { Trait } from '#lib/core/fitting/traits.ts';

/** What each trait is called where it is more than most have, and where it is less. */
const said: Readonly<Record<Trait['of'], Readonly<Record<'more' | 'less', string>>>> = {
	new: {
		more: 'you keep new facts longer than most',
		less: 'you forget new facts faster than most'
	},
	old: {
		more: 'keep old ones longer',
		less: 'forget old ones faster'
	},
	forgotten: {
		more: 'what you forgot once comes back to you more easily than to most',
		less: 'what you forgot once you learn nearly from the start'
	},
	late: {
		more: 'a review that comes late costs you less than most',
		less: 'a review that comes late costs you more than most'
	}
};

/**
 * What a learner's parameters mean, in a sentence or two; where nothing differs enough to be told from chance, that is said.
 */
export function meaningOf(traits: readonly Trait[]): readonly string[] {
	const than = (of: Trait['of']): Trait['than'] =>
		traits.find((trait) => trait.of === of)?.than ?? 'alike';
	const young = than('new');
	const old = than('old');
	const sentences: string[] = [];
	if (young !== 'alike' && old !== 'alike')
		sentences.push(`${said.new[young]}, and ${said.old[old]}.`);
	else if (young !== 'alike') sentences.push(`${said.new[young]}; old ones you keep like most.`);
	else if (old !== 'alike') sentences.push(`you learn new facts like most, and ${said.old[old]}.`);
	for (const of of ['forgotten', 'late'] as const) {
		const one = than(of);
		if (one !== 'alike') sentences.push(`${said[of][one]}.`);
	}
	if (sentences.length === 0)
		return ['You remember much like most: the two differ by less than could be told from chance.'];
	return sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1));
}

/** What each trait is measured by, as a row of a table has it. */
export function measureOf({ of }: Trait): string {
	switch (of) {
		case 'new':
			return 'A fact just learnt is due after';
		case 'old':
			return 'A fact a month old, recalled when due, then lasts';
		case 'forgotten':
			return 'A fact a month old, forgotten, is then due after';
		case 'late':
			return 'Of such facts, if asked only after half a year, recalled';
	}
}

/** A trait's number with its unit. */
export function amountOf(of: Trait['of'], value: number): string {
	switch (of) {
		case 'new':
		case 'forgotten':
			return daysOf(value);
		case 'old':
			return `${shortened(value)} times as long`;
		case 'late':
			return `${Math.round(value * 100)}%`;
	}
}

/** How much better a fit's parameters foretell the answers held out than what is in use, or how much worse. */
export function verdictOf({ wins, heldOut, losses }: FitReport): string {
	const answers = heldOut.toLocaleString('en-GB');
	const against = Math.min(losses.current, losses.published);
	const share = Math.abs(against - losses.fitted) / against;
	const by = share < 0.001 ? 'by less than 0.1%' : `by ${(share * 100).toFixed(1)}%`;
	return wins
		? `Your own parameters foretell your latest ${answers} answers better than those in use: the error is smaller ${by}.`
		: `Your own parameters would foretell your latest ${answers} answers no better than those in use: the error would be larger ${by}. So nothing changes.`;
}

function daysOf(days: number): string {
	if (days < 1) return 'less than a day';
	const rounded = shortened(days);
	return rounded === '1' ? 'one day' : `${rounded} days`;
}

function shortened(value: number): string {
	return value < 10 ? value.toFixed(1).replace(/\.0$/u, '') : String(Math.round(value));
}
