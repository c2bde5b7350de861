import type { Evidence } from '../evidence/evidence.ts';
import type { FindQuestion } from '../question/find.ts';
import type { Draft } from './draft.ts';
import { withoutQuotes, type Lookup } from './fields.ts';
import { flowed } from './passage.ts';

/**
 * `Find: "…"`: the sentence to point at, quoted from the article. `null` where it is not there once: that is said by the
 * search.
 *
 * @param evidence what the question quotes besides
 */
export function parseFind(
	draft: Draft,
	evidence: readonly Evidence[],
	{ find, passages }: Lookup
): Pick<FindQuestion, 'kind' | 'places' | 'passages' | 'evidence'> | null {
	const places = new Map<string, Evidence>();
	for (const field of draft.fields) {
		const quote = withoutQuotes(flowed(field.text));
		if (field.key === 'find' && quote !== '') places.set(quote, find(quote, field));
	}
	const found = [...places.values()].filter(({ status }) => status === 'anchored');
	const anchored = found.flatMap((place) => (place.status === 'anchored' ? [place] : []));
	if (anchored.length === 0 || anchored.length < places.size) return null;
	const others = evidence.filter(({ quote }) => !places.has(quote));
	return {
		kind: 'find',
		places: [...places.keys()],
		passages: passages(anchored),
		evidence: [...anchored, ...others]
	};
}

export function printPlaces(question: FindQuestion): readonly string[] {
	return question.places.map((quote) => `Find: "${quote}"`);
}
