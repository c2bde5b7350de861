import type { Answer } from './answer.ts';
import { markCard } from './card.ts';
import { markCategorise } from './categorise.ts';
import { markMultiple, markSingle } from './choice.ts';
import { markCloze } from './cloze.ts';
import { markFind } from './find.ts';
import type { MarkingContext } from './marking-context.ts';
import { markMatch } from './match.ts';
import { markNumeric } from './numeric.ts';
import { markOpen } from './open.ts';
import { markOrder } from './order.ts';
import type { Question } from './question.ts';
import type { Score } from './score.ts';
import { markShort } from './short.ts';
import { markTrueFalse } from './truefalse.ts';
import { unanswered } from './verdict.ts';

/**
 * How an answer scores. The part is `whole`, a gap's name, or a card's `back` or `front`.
 * An answer of another kind, left in the log from before the file changed, is no answer to this question.
 */
export function mark(
	question: Question,
	part: string,
	answer: Answer,
	context: MarkingContext
): Score {
	switch (question.kind) {
		case 'single':
			return answer.kind === 'single' ? markSingle(question, answer.chosen) : unanswered;
		case 'multiple':
			return answer.kind === 'multiple' ? markMultiple(question, answer.chosen) : unanswered;
		case 'truefalse':
			return answer.kind === 'truefalse' ? markTrueFalse(question, answer.chosen) : unanswered;
		case 'short':
			return answer.kind === 'short' ? markShort(question, answer.text, context) : unanswered;
		case 'numeric':
			return answer.kind === 'numeric'
				? markNumeric(question, answer.text, context.language)
				: unanswered;
		case 'cloze':
			return answer.kind === 'cloze' ? markCloze(question, part, answer.gaps, context) : unanswered;
		case 'order':
			return answer.kind === 'order' ? markOrder(question, answer.items) : unanswered;
		case 'match':
			return answer.kind === 'match' ? markMatch(question, answer.pairs) : unanswered;
		case 'categorise':
			return answer.kind === 'categorise' ? markCategorise(question, answer.items) : unanswered;
		case 'card':
			return answer.kind === 'card' ? markCard(part, answer.remembered) : unanswered;
		case 'open':
			return answer.kind === 'open'
				? markOpen(question, answer.met, answer.remembered)
				: unanswered;
		case 'find':
			return answer.kind === 'find' ? markFind(question, answer.quote) : unanswered;
	}
}
