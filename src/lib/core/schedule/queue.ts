import type { Card } from './card.ts';
import { companyOf, type Company } from './company.ts';
import { aptForm, factStability } from './forms.ts';
import { otherForm } from './help.ts';
import { intersperse } from './intersperse.ts';
import type { Memory } from './memory.ts';
import { passes } from './passes.ts';
import type { QueueInput } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import { byTie, ranked, type Ranked } from './ranking.ts';
import { daysLeft, isOfPile, shareOfToday } from './spread.ts';
import { daysBetween } from './study-day.ts';
import { fitting } from './time-box.ts';
import { varied } from './vary.ts';
import type { Why } from './why.ts';

const minute = 60_000;
const oneDay = 86_400_000;

/**
 * What to study now, in order: what the learner was sure of and had wrong; cards in their steps that are ready (so what
 * was missed in a quiz today comes early); those whose answer was changed, due or not, before the old one settles;
 * what the coming tests ask of today; then reviews with new cards spread among them, the kinds of question varied;
 * then cards whose step is not over yet.
 *
 * A day asks one card of a question, one form of a fact, and one of questions that give one another away; steps are
 * exempt. The form of a fact follows how well the fact is known. New cards have a limit of their own and keep their share
 * however many reviews are waiting: to starve them is the greatest loss an order can cause. With a time, reviews come by
 * gain a minute, and the queue ends where the time does. The same input gives the same order on every device.
 */
export function queue(input: QueueInput): readonly QueueItem[] {
	const { memories, now, day, time } = input;
	const company = companyOf(input.traits, input.done.questions);
	const inSteps = memories.filter(({ phase }) => phase !== 'review').sort(byDueAt(day));
	for (const memory of inSteps) company.join(memory);
	const ready = inSteps.filter((memory) => isReady(memory.dueAt, now));
	const waiting = inSteps.filter((memory) => !isReady(memory.dueAt, now));
	const [misledSteps, otherSteps] = parted(ready, isMisled);
	const misled = joining(chosen(input, dueAndMisled(input)), company, input);
	const changed = joining(chosen(input, isChanged(input)), company, input);
	const planned = plannedItems(input, company);
	const reviews = fitting(dueReviews(input, company), time);
	const fresh = newItems(input, company);
	const mixed = intersperse<QueueItem>(reviews, fresh);
	return fitting(
		[
			...misledSteps.map((memory) => stepItem(memory, input)),
			...misled,
			...otherSteps.map((memory) => stepItem(memory, input)),
			...changed,
			...varied([...planned, ...mixed], kindOf(input)),
			...waiting.map((memory) => stepItem(memory, input))
		],
		time
	);
}

/** A time more than a day ahead was written by a clock that has since been mended: no step is that long. */
export function isReady(dueAt: number, now: number): boolean {
	return dueAt <= now || dueAt > now + oneDay;
}

function isMisled({ misled }: Memory): boolean {
	return misled === true;
}

function isDueReview({ day }: QueueInput): (memory: Memory) => boolean {
	return ({ phase, dueDay }) => phase === 'review' && dueDay <= day;
}

function dueAndMisled(input: QueueInput): (memory: Memory) => boolean {
	const isDue = isDueReview(input);
	return (memory) => isMisled(memory) && isDue(memory);
}

function isChanged({ changes }: QueueInput): (memory: Memory) => boolean {
	return ({ card, phase }) => phase === 'review' && changes.has(card);
}

function kindOf({ traits }: QueueInput): (item: QueueItem) => string {
	return ({ card }) => traits.get(`${card.set}/${card.question}`)?.kind ?? '';
}

function parted<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
	return [items.filter(test), items.filter((item) => !test(item))];
}

function chosen(input: QueueInput, which: (memory: Memory) => boolean): readonly Ranked[] {
	return ranked(input.memories.filter(which), input);
}

/** Those that may be asked today, and of those that `counts` speaks of no more than there is room for. */
function joining(
	candidates: readonly Ranked[],
	company: Company,
	input: QueueInput,
	counts: (one: Ranked) => boolean = () => false,
	room = 0
): readonly QueueItem[] {
	const joined: QueueItem[] = [];
	let counted = 0;
	for (const one of candidates) {
		const item = reviewItem(one, input);
		const isFull = counts(one) && counted >= room;
		if (isFull || !company.admits(one.memory) || !company.admits(item.card)) continue;
		if (counts(one)) counted += 1;
		company.join(one.memory);
		company.join(item.card);
		joined.push(item);
	}
	return joined;
}

/** Of a pile that was spread, today's share; of what came back since then, all. */
function dueReviews(input: QueueInput, company: Company): readonly QueueItem[] {
	const { spread, day, done } = input;
	const due = chosen(input, isDueReview(input));
	const left = spread === null ? 0 : daysLeft(spread, day);
	if (spread === null || left === 0) return joining(due, company, input);
	const isPile = ({ memory }: Ranked): boolean => isOfPile(spread, memory);
	const share = shareOfToday(due.filter(isPile).length, done.reviews, left);
	return joining(due, company, input, isPile, share);
}

function plannedItems(input: QueueInput, company: Company): readonly QueueItem[] {
	const chosen: QueueItem[] = [];
	for (const { card, memory, plan } of input.planned) {
		if (!company.admits(card)) continue;
		const why: Why = {
			by: 'plan',
			exam: plan.exam.name,
			inDays: daysBetween(input.day, plan.exam.day),
			withIt: plan.withIt,
			without: plan.without
		};
		const item = itemOf(card, memory, memory === null ? 'new' : 'review', why, input);
		if (!company.admits(item.card)) continue;
		company.join(card);
		company.join(item.card);
		chosen.push(item);
	}
	return chosen;
}

function newItems(input: QueueInput, company: Company): readonly QueueItem[] {
	const { fresh, newPerDay, done } = input;
	const room = Math.max(0, newPerDay - done.newCards);
	const chosen: QueueItem[] = [];
	for (const card of fresh) {
		if (chosen.length >= room) break;
		if (!company.admits(card)) continue;
		company.join(card);
		const number = done.newCards + chosen.length + 1;
		chosen.push(itemOf(card, null, 'new', { by: 'new', number, perDay: newPerDay }, input));
	}
	return chosen;
}

function reviewItem({ memory, ...numbers }: Ranked, input: QueueInput): QueueItem {
	const change = input.changes.get(memory.card);
	const { gain, ...due } = numbers;
	const boxed = input.time !== null;
	const why: Why = isMisled(memory)
		? { by: 'misled', days: due.days }
		: change !== undefined
			? { by: 'changed', change }
			: boxed || input.order === 'gain'
				? { by: 'gain', gain, boxed, ...due }
				: { by: 'due', ...due };
	return itemOf(cardOf(memory), memory, 'review', why, input);
}

function stepItem(memory: Memory, input: QueueInput): QueueItem {
	const why: Why = isMisled(memory)
		? { by: 'misled', days: daysBetween(memory.lastDay, input.day) }
		: {
				by: 'step',
				minutes: Math.max(0, Math.round((input.now - memory.lastAt) / minute)),
				failed: !passes(memory.lastShare)
			};
	const item = itemOf(cardOf(memory), memory, 'learning', why, input);
	return (item.form === null ? otherForm(item, memory) : null) ?? item;
}

/** A card as it is asked: in the form that fits, where it is one form of a fact. A step of today repeats its own form. */
function itemOf(
	card: Card,
	memory: Memory | null,
	reason: QueueItem['reason'],
	why: Why,
	input: QueueInput
): QueueItem {
	const { changes, day, pace } = input;
	const forms = input.forms.get(card.key) ?? [];
	const repeats = memory === null || (memory.phase !== 'review' && memory.lastDay === day);
	const apt = repeats ? null : aptForm(forms);
	const own = apt === null || apt.card.key === card.key;
	const asked = own ? { card, memory } : apt;
	return {
		card: asked.card,
		memory: asked.memory,
		reason,
		change: changes.get(asked.card.key) ?? null,
		why,
		form: own ? null : { stage: apt.stage, insteadOf: card.key, stability: factStability(forms) },
		forms: forms.filter((form) => form.card.key !== asked.card.key),
		takes: pace(asked.card, asked.memory)
	};
}

function cardOf({ card: key, set, question, part }: Memory): Card {
	return { key, set, question, part };
}

function byDueAt(day: number): (one: Memory, other: Memory) => number {
	return (one, other) => one.dueAt - other.dueAt || byTie(one, other, day);
}
