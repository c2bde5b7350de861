import type { Card } from '../card.ts';
import { aptForm, factStability } from './forms.ts';
import { otherForm } from '../sitting/help.ts';
import type { Memory } from '../memory/memory.ts';
import { passes } from '../memory/passes.ts';
import type { PlannedCandidate, QueueInput } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import type { Ranked } from './order.ts';
import { daysBetween } from '../study-day.ts';
import type { Why } from './why.ts';

const minute = 60_000;

export function isMisled({ misled }: Memory): boolean {
	return misled === true;
}

/** A card that came back, or whose answer was changed. */
export function reviewItem({ memory, ...numbers }: Ranked, input: QueueInput): QueueItem {
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
	const forms = change === undefined ? input.morningForms : input.forms;
	return itemOf({ card: cardOf(memory), memory, reason: 'review', why, forms }, input);
}

/** A card in its steps; another form in its place where it is forgotten again and again. */
export function stepItem(memory: Memory, input: QueueInput): QueueItem {
	const why: Why = isMisled(memory)
		? { by: 'misled', days: daysBetween(memory.lastDay, input.day) }
		: {
				by: 'step',
				minutes: Math.max(0, Math.round((input.now - memory.lastAt) / minute)),
				failed: !passes(memory.lastShare)
			};
	const asked = {
		card: cardOf(memory),
		memory,
		reason: 'learning',
		why,
		forms: input.forms
	} as const;
	const item = itemOf(asked, input);
	return (item.form === null ? otherForm(item, memory) : null) ?? item;
}

interface AskedCard extends Pick<QueueItem, 'card' | 'memory' | 'reason' | 'why'> {
	readonly forms: QueueInput['forms'];
}

/** A card as it is asked: in the form that fits, where it is one form of a fact. A step of today repeats its own form. */
function itemOf(
	{ card, memory, reason, why, forms: known }: AskedCard,
	input: QueueInput
): QueueItem {
	const { changes, day, pace } = input;
	const forms = known.get(card.key) ?? [];
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

/** A card that a coming test asks for today. */
export function plannedItem(
	{ card, memory, plan }: PlannedCandidate,
	input: QueueInput
): QueueItem {
	const why: Why = {
		by: 'plan',
		exam: plan.exam.name,
		inDays: daysBetween(input.day, plan.exam.day),
		withIt: plan.withIt,
		without: plan.without
	};
	const reason = memory === null ? 'new' : 'review';
	return itemOf({ card, memory, reason, why, forms: input.morningForms }, input);
}

/** @param number of the new card among those of today, from 1 */
export function newItem(card: Card, number: number, input: QueueInput): QueueItem {
	const why: Why = { by: 'new', number, perDay: input.newPerDay };
	return itemOf({ card, memory: null, reason: 'new', why, forms: input.morningForms }, input);
}
