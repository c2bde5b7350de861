import type { QuestionKind } from '#lib/core/question/question.ts';
import type { ScoreNote } from '#lib/core/question/score.ts';
import type { Scored } from './of-kind.ts';

/** The verdict as a heading. Cards and open answers are judged by the learner, so nothing there is "correct". */
export function verdictWords(verdict: Scored['verdict'], kind: QuestionKind): string {
	const own = kind === 'card' || kind === 'open';
	switch (verdict) {
		case 'right':
			return own ? 'Remembered' : 'Correct';
		case 'partly':
			return own ? 'Partly remembered' : 'Partly right';
		case 'wrong':
			return own ? 'Not remembered' : 'Not quite';
	}
}

export function noteWords(note: ScoreNote): string {
	switch (note.code) {
		case 'typo':
			return `We read this as “${note.readAs}”.`;
		case 'accent':
			return `It is written “${note.readAs}”.`;
	}
}
