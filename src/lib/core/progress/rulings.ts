import type { Allowance, Exam } from '../test-date/exam.ts';
import type { AllowanceEvent, ExamEvent, ProgressEvent, SpreadEvent } from './event.ts';
import { asCounted } from './as-counted.ts';
import { withoutRetracted } from './event-order.ts';
import { byClock, latestOfEach } from './latest.ts';

/** A test as the learner last put it down, under the id by which it is changed. */
export type ListedExam = Exam & { readonly id: string };

/** The tests on the calendar, past ones too, by date and then by id: of each the last word by the logical clock. */
export function examsOf(events: Iterable<ProgressEvent>): readonly ListedExam[] {
	const told = withoutRetracted(events).filter(
		(event): event is ExamEvent => event.type === 'exam'
	);
	return [...latestOfEach(told, (event) => event.exam).values()]
		.flatMap(({ exam: id, as }) => (as === null ? [] : [{ ...as, id }]))
		.sort((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
}

/** What a day allows; `null` where the learner has not said. */
export function allowanceOf(events: Iterable<ProgressEvent>): Allowance | null {
	const told = withoutRetracted(events).filter(
		(event): event is AllowanceEvent => event.type === 'allowance'
	);
	return last(told)?.allowance ?? null;
}

/** How the last pile was spread, by the logical clock; `null` when none ever was. */
export function spreadOf(events: Iterable<ProgressEvent>): SpreadEvent | null {
	return last(
		asCounted([...events]).filter((event): event is SpreadEvent => event.type === 'spread')
	);
}

function last<E extends ProgressEvent>(events: readonly E[]): E | null {
	return events.toSorted(byClock).at(-1) ?? null;
}
