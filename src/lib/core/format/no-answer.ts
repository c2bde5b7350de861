import { hasGap } from './cloze.ts';
import type { Draft } from './draft.ts';
import { isEscaped } from './escape.ts';
import type { Place } from './message.ts';
import type { Block } from './outline.ts';
import type { Reading } from './reading.ts';
import { isBlank, textBetween, type SourceLine } from './source-line.ts';
import { placeOf } from './tokens.ts';
import { asksForTruth } from './truth-letter.ts';

/** A question that nothing answers: says what it seems to be meant as. */
export function reportNoAnswer(draft: Draft, block: Block, prompt: string, reading: Reading): void {
	const { findings, vocabulary } = reading;
	const numbered = /^\s*\d{1,3}[.)]\s/mu.test(prompt);
	if (draft.fields.some(({ key }) => key === 'criteria')) findings.report('no-model', draft, {});
	else if (hasGap(prompt)) findings.report('gaps-in-question', draft, {});
	else if (arrow.test(prompt)) reportOnePair(draft, block, reading);
	else if (asksForTruth(prompt, vocabulary)) findings.report('no-truth', draft, {});
	else {
		const pairs = linesLikePairs(block);
		const [first] = pairs;
		if (first !== undefined && pairs.length > 1)
			findings.report('pairs-without-arrow', placeOf(first), { count: pairs.length });
		else findings.report(numbered ? 'one-item' : 'no-answer', draft, {});
	}
}

const sides = /^[^\t]{1,60}?\S(?:\s+[-–—=:|]{1,2}\s+|\t+)\S.{0,80}$/u;
const signs = /\s[-–—=:|]{1,2}\s|\t/gu;

/** `yeast - fungus`, where no question is answered otherwise. A line with two dashes is prose. */
export function linesLikePairs({ body }: Block): readonly SourceLine[] {
	return body.flatMap(({ line, text }) => {
		const written = line.copy.slice(line.body).trimEnd();
		const one = text === null && sides.test(written) && written.match(signs)?.length === 1;
		return one && !isEscaped(line) ? [line] : [];
	});
}

const arrow = /->|→/u;
const betweenSides = /\S\s*(?:\s[-–—=:>|]+\s|:\s|\t)\s*\S/u;

/** Points at the line that seems to lack its arrow: one whose sides something else parts, or the one below the pair. */
function reportOnePair(draft: Place, block: Block, { findings }: Reading): void {
	const lines = block.body
		.map(({ line }) => line)
		.filter((line) => !isBlank(line) && !isEscaped(line));
	const pair = lines.findIndex((line) => arrow.test(line.copy));
	const others = lines.filter((line) => !arrow.test(line.copy));
	const missing: SourceLine | undefined =
		pair < 0 ? undefined : (others.find((line) => betweenSides.test(line.copy)) ?? lines[pair + 1]);
	if (missing === undefined) findings.report('one-pair', draft, { text: '' });
	else findings.report('one-pair', placeOf(missing), { text: textBetween(missing, missing.body) });
}
