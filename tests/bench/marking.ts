import { parseSet } from '#lib/core/format/parse-set.ts';
import { random } from '#lib/core/question/chance.ts';
import { mark } from '#lib/core/question/mark.ts';
import { emptyContext, markingContext } from '#lib/core/question/marking-context.ts';
import { withNeighbours } from '#lib/core/question/neighbours.ts';
import type { Question } from '#lib/core/question/question.ts';
import { englishLexicon } from '#lib/server/lexicon.ts';
import { once, print, quantile, shown, timed } from './measure.ts';
import { typedFile, words } from './question-file.ts';

const questions = 2000;

/** Typed answers, held against their keys and against everything else in a large set. */
export function marking(): void {
	const bare = parseSet(typedFile(7, questions), 'typed').set;
	const set = withNeighbours(bare, englishLexicon());
	if (set.questions.length !== questions) throw new Error('The generated set is not whole.');
	const looking = timed(3, () => withNeighbours(bare, englishLexicon()));
	const building = timed(20, () => markingContext(set));
	const context = markingContext(set);
	const alone = emptyContext(set.language);
	const chance = random(11);
	const keyOf = (question: Question) =>
		question.kind === 'short' ? (question.accept[0]?.text ?? '') : '';
	const given = set.questions.map((question) => ({
		question,
		key: keyOf(question),
		slip: slipped(keyOf(question), chance),
		other: words(2, chance)
	}));
	type Given = (typeof given)[number];
	const micros = (text: (given: Given) => string, held = context): readonly number[] => {
		const all = () =>
			given.map((each) => {
				const answer = { kind: 'short', text: text(each) } as const;
				return 1000 * once(() => mark(each.question, 'whole', answer, held));
			});
		all();
		return all();
	};
	const slips = micros(({ slip }) => slip);
	const slipsAlone = micros(({ slip }) => slip, alone);
	print(
		`marking typed answers in a set of ${questions.toLocaleString('en-GB')} questions, in Node`,
		[
			{ what: 'words near the keys, at build', unit: 'ms', values: looking },
			{ what: 'context of the set, once', unit: 'ms', values: building },
			{ what: 'the key itself', unit: 'µs', values: micros(({ key }) => key) },
			{ what: 'the key with a slip of the finger', unit: 'µs', values: slips },
			{ what: '  without a set around it', unit: 'µs', values: slipsAlone },
			{ what: 'something else', unit: 'µs', values: micros(({ other }) => other) }
		],
		[
			`A slip in the set takes ${shown(quantile(slips, 0.5) / quantile(slipsAlone, 0.5))} times as long as alone: it must not be another answer or a word of the article.`
		]
	);
}

/** Two neighbouring letters exchanged. */
function slipped(text: string, chance: () => number): string {
	const at = Math.floor(chance() * Math.max(1, text.length - 1));
	return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
