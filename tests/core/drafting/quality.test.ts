import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articles, draftsOf, folder, setOf } from './articles.ts';
import { pointsOf, touched } from './touched.ts';

/** What somebody said of a draft who read it blind: see `criteria.md`. */
interface Judgement {
	/** The draft's text. */
	readonly text: string;
	/** `as it is`, or the number of the first criterion that it fails; `null` before anybody has read it. */
	readonly verdict: 'as it is' | 1 | 2 | 3 | 4 | 5 | 6 | null;
	/** Why it fails. */
	readonly why?: string;
}

function judgementsOf(name: string): readonly Judgement[] {
	const file = join(folder, `${name}.judged.json`);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Judgement[]) : [];
}

describe('the first 15 drafts', () => {
	it.each(articles)('ask about at least three fifths of what is worth asking: %s', (name) => {
		const points = pointsOf(name);
		const found = touched(setOf(name).article, draftsOf(name), points);
		expect(points.length).toBeGreaterThanOrEqual(10);
		expect(found.length / points.length).toBeGreaterThanOrEqual(0.6);
	});

	it.each(articles)(
		'are the ones that were judged, and seven of ten need no change: %s',
		(name) => {
			const judgements = judgementsOf(name);
			expect(judgements.map(({ text }) => text)).toEqual(draftsOf(name).map(({ text }) => text));
			expect(judgements.map(({ verdict }) => verdict)).not.toContain(null);
			const fit = judgements.filter(({ verdict }) => verdict === 'as it is');
			expect(fit.length / judgements.length).toBeGreaterThanOrEqual(0.7);
		}
	);
});
