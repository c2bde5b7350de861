import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import type { Problem, Scored } from '#lib/components/question/of-kind.ts';
import QuestionView from '#lib/components/question/QuestionView.svelte';
import type { Answer } from '#lib/core/question/answer.ts';
import { ask } from '#lib/core/question/ask.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { PartScore } from '#lib/core/question/score.ts';

interface Showing {
	readonly answer?: Answer;
	readonly part?: string;
	readonly shortcuts?: boolean;
	readonly problem?: Problem;
	readonly score?: Scored;
	readonly revealed?: boolean;
}

/** Puts a question on the page the way a session does: every answer given comes back as the next answer shown. */
export function showQuestion(question: Question, showing: Showing = {}) {
	const asked = ask(question, showing.part ?? 'whole', 3);
	const onsubmit = vi.fn();
	let answer = showing.answer ?? emptyAnswer(asked);
	const props = {
		asked,
		onanswer: (next: Answer) => {
			answer = next;
			void view.rerender({ answer: next });
		},
		outcome: showing.score === undefined ? null : { question, score: showing.score },
		problem: showing.problem ?? null,
		revealed: showing.revealed === true ? { question } : null,
		shortcuts: showing.shortcuts ?? false,
		onsubmit
	};
	const view = render(QuestionView, { ...props, answer });
	return { ...view, asked, onsubmit, answer: () => answer };
}

export function scored(
	verdict: Scored['verdict'],
	parts: readonly PartScore[] = [],
	feedback: readonly string[] = []
): Scored {
	return { status: 'scored', verdict, share: 0, parts, notes: [], feedback };
}

export function part(name: string, share: number): PartScore {
	return { part: name, share, guess: 0 };
}
