import type { FormChoice } from '#lib/core/schedule/today/queue-item.ts';
import type { DueNumbers, Why } from '#lib/core/schedule/today/why.ts';
import { percent } from '../percent.ts';

/**
 * Why a card is asked now, in a sentence or two made of the numbers that put it where it stands.
 *
 * @param form set where it is asked in place of another form of its fact
 */
export function whyWords(why: Why, form: FormChoice | null = null): string {
	return form === null || why.by === 'form' ? reason(why) : `${reason(why)} ${formReason(form)}`;
}

function formReason({ stage, stability }: FormChoice): string {
	if (stage === 'choice')
		return 'The fact has yet to settle, so it is asked with answers to choose from.';
	const lasts = `What you know of this fact lasts about ${Math.round(stability)} days by now`;
	return stage === 'gap'
		? `${lasts}, so it is asked in a gap.`
		: `${lasts}, so it is asked without anything to choose from.`;
}

function reason(why: Why): string {
	switch (why.by) {
		case 'misled':
			return `You were sure of your answer ${ago(why.days)}, and it was not right. What one is wrongly sure of comes first.`;
		case 'step':
			return why.failed
				? `You missed it ${minutesAgo(why.minutes)}. It is asked again until you know it.`
				: `You answered it ${minutesAgo(why.minutes)}. It is asked once more before it rests for days.`;
		case 'changed':
			return why.change === 'key'
				? 'Its answer was changed since you last gave it, so it is asked before the old one settles.'
				: 'Its teacher asks for a fresh start with this question.';
		case 'gain':
			return `${recallNow(why)} Of ${cards(why.of)}, asking this one now adds ${rank(why.place)} to what you will know in the coming months${why.boxed ? ', for the time that it takes' : ''}.`;
		case 'due':
			return `${recallNow(why)} ${dueWhen(why.late)}, and you have chosen to be asked by date: it is number ${why.place} of ${why.of}.`;
		case 'plan':
			return `${testIn(why.exam, why.inDays)} Asked today, you will know it then with a chance of about ${percent(why.withIt)}; not asked again, about ${percent(why.without)}.`;
		case 'new':
			return why.number <= why.perDay
				? `You have not met it before. It is new card number ${why.number} of the ${why.perDay} that you want a day.`
				: `You have not met it before. It is new card number ${why.number} today, more than the ${why.perDay} that you want a day.`;
		case 'form':
			return `It asks the same fact in another way: as it was asked before, you missed it ${times(why.failures)} in a row.`;
	}
}

function recallNow({ recall, days }: DueNumbers): string {
	return `You answered it last ${ago(days)}; the chance that you still know it is about ${percent(recall)}.`;
}

function ago(days: number): string {
	if (days <= 0) return 'earlier today';
	return days === 1 ? 'yesterday' : `${days} days ago`;
}

function minutesAgo(minutes: number): string {
	const count = Math.round(minutes);
	if (count < 1) return 'just now';
	if (count < 60) return count === 1 ? 'a minute ago' : `${count} minutes ago`;
	const hours = Math.round(count / 60);
	if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
	const days = Math.round(hours / 24);
	return days === 1 ? 'a day ago' : `${days} days ago`;
}

function cards(count: number): string {
	return count === 1 ? 'the one card that came back' : `the ${count} cards that came back`;
}

function rank(place: number): string {
	return place === 1 ? 'the most' : `the ${ordinal(place)} most`;
}

function ordinal(place: number): string {
	const teen = place % 100 >= 11 && place % 100 <= 13;
	const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
	return `${place}${ending}`;
}

function dueWhen(late: number): string {
	if (late <= 0) return 'It is due today';
	return late === 1 ? 'It was due yesterday' : `It was due ${late} days ago`;
}

function testIn(exam: string, days: number): string {
	const when = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
	return `“${exam}” is ${when}.`;
}

function times(count: number): string {
	return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
