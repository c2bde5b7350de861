import type { FlagEvent } from '../progress/event.ts';
import { plainText } from '../prose/plain.ts';
import { answerText } from '../question/answer-text.ts';
import { keyText } from '../question/key-text.ts';
import type { Question, QuestionSet } from '../question/question.ts';

/** A word for the teacher, with what it is about. All texts are plain. */
export interface ListedFlag {
	/** Id of the event: what takes it back. */
	readonly event: string;
	/** UTC milliseconds. */
	readonly at: number;
	/** Id of the question. */
	readonly question: string;
	/** `null` when the file has no such question any more. */
	readonly prompt: string | null;
	/** What the file has as right; `null` as above. */
	readonly key: string | null;
	/** What the learner answered, where the marking refused it. */
	readonly answer: string | null;
	/** What the learner says is wrong; empty when they left it open, `null` where an answer speaks. */
	readonly note: string | null;
}

export interface FlagsOfSet {
	readonly set: string;
	/** The set's id where its file is gone. */
	readonly title: string;
	/** In the order in which they were said. */
	readonly flags: readonly ListedFlag[];
}

/**
 * What was flagged, set by set, the set flagged first first.
 *
 * @param flags in the order in which they were said
 * @param sets those that could be had, by id
 */
export function listedFlags(
	flags: readonly FlagEvent[],
	sets: ReadonlyMap<string, QuestionSet>
): readonly FlagsOfSet[] {
	return [...new Set(flags.map(({ set }) => set))].map((id) => {
		const said = flags.filter((flag) => flag.set === id);
		const set = sets.get(id);
		const questions = new Map(set?.questions.map((question) => [question.id, question]));
		return {
			set: id,
			title: set?.title ?? id,
			flags: said.map((flag) => listed(flag, questions.get(flag.question) ?? null))
		};
	});
}

function listed(
	{ id, at, question: name, about }: FlagEvent,
	question: Question | null
): ListedFlag {
	const part = about.what === 'answer' ? partOf(about.answer) : 'whole';
	return {
		event: id,
		at,
		question: name,
		prompt: question && plainText(question.prompt),
		key: question && plainText(keyText(question, part)),
		answer: about.what === 'answer' ? plainText(answerText(question, about.answer)) : null,
		note: about.what === 'question' ? about.note : null
	};
}

/** In study one gap is asked at a time: its key is what the answer stands against. */
function partOf(answer: Extract<FlagEvent['about'], { what: 'answer' }>['answer']): string {
	const [gap, ...others] = answer.kind === 'cloze' ? answer.gaps : [];
	return gap !== undefined && others.length === 0 ? gap.gap : 'whole';
}
