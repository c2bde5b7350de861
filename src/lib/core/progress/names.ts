import { cardKey, cardOf, type CardKey } from '../schedule/card.ts';
import type { AnswerEvent, ProgressEvent, RenameEvent, SkipEvent } from './event.ts';
import { withoutRetracted } from './event-order.ts';
import { byClock } from './latest.ts';

/** Ids that questions go by now, by `set/question` of an id that they went by before. */
export type Names = ReadonlyMap<string, string>;

/**
 * What the renames of a log come to, in whatever order they arrived: each carries along all that went by its old id, so
 * that a chain leads to its end, and of two that contradict each other the later one holds.
 *
 * @param events any, with the retractions of the renames among them
 */
export function namesIn(events: Iterable<ProgressEvent>): Names {
	const names = new Map<string, string>();
	for (const { set, from, to } of renamesIn(events)) {
		for (const [old, name] of names)
			if (name === from && old.startsWith(`${set}/`)) names.set(old, to);
		names.set(`${set}/${from}`, to);
		// Its own id is in use again, whatever it was called meanwhile.
		names.delete(`${set}/${to}`);
	}
	return names;
}

function renamesIn(events: Iterable<ProgressEvent>): readonly RenameEvent[] {
	const bearing = [...events].filter(({ type }) => type === 'rename' || type === 'retract');
	return withoutRetracted(bearing)
		.flatMap((event) => (event.type === 'rename' ? [event] : []))
		.sort(byClock);
}

export function questionNow(names: Names, set: string, question: string): string {
	return names.get(`${set}/${question}`) ?? question;
}

function cardNow(names: Names, card: CardKey): CardKey {
	const { set, question, part } = cardOf(card);
	const now = names.get(`${set}/${question}`);
	return now === undefined ? card : cardKey(set, now, part);
}

/** Every key under which events may speak of a card, its own among them. */
export function formerKeys(names: Names, card: CardKey): readonly CardKey[] {
	const { set, question, part } = cardOf(card);
	const former = [...names].flatMap(([old, now]) =>
		now === question && old.startsWith(`${set}/`) ? [`${old}/${part}`] : []
	);
	return [card, ...former];
}

/**
 * Events as they would have been written had every question always had the id it has now. Only what is folded is
 * rewritten; the log keeps what happened.
 *
 * @param events those of a quiz attempt, or of a reading, with its start, which says of which set its hints and skips are
 */
export function underNames(
	events: readonly ProgressEvent[],
	names: Names
): readonly ProgressEvent[] {
	if (names.size === 0) return events;
	const sets = new Map(
		events.flatMap((event): readonly (readonly [string, string])[] => {
			if (event.type === 'start') return [[event.attempt, event.set]];
			return event.type === 'read' ? [[event.reading, event.set]] : [];
		})
	);
	const setOf = ({ attempt }: { readonly attempt: string }) => sets.get(attempt) ?? '';
	return events.map((event) => {
		switch (event.type) {
			case 'answer':
				return answerUnder(event, names);
			case 'review':
			case 'card':
				return { ...event, card: cardNow(names, event.card) };
			case 'start':
			case 'read': {
				const now = event.questions.map((id) => questionNow(names, event.set, id));
				return { ...event, questions: [...new Set(now)] };
			}
			case 'flag':
				return { ...event, question: questionNow(names, event.set, event.question) };
			case 'hint':
				return { ...event, question: questionNow(names, setOf(event), event.question) };
			case 'skip':
				return skipUnder(event, setOf(event), names);
			default:
				return event;
		}
	});
}

function answerUnder(event: AnswerEvent, names: Names): AnswerEvent {
	const question = questionNow(names, event.set, event.question);
	const parts = event.parts.map((part) => ({ ...part, card: cardNow(names, part.card) }));
	return { ...event, question, parts };
}

/** A skip in study names its card, which says of which set it is; one in a quiz belongs to its start. */
function skipUnder(event: SkipEvent, set: string, names: Names): SkipEvent {
	if (event.card === undefined)
		return { ...event, question: questionNow(names, set, event.question) };
	const card = cardNow(names, event.card);
	return { ...event, card, question: questionNow(names, cardOf(card).set, event.question) };
}
