import { describe, expect, it } from 'vitest';
import { inspect } from '#lib/core/format/inspect.ts';
import { edited } from '#lib/core/format/text-edit.ts';

const header = 'Title: Bread\n\n';
/** What is read of a file or said to be held back. */
const accounted = (text: string): number => {
	const { set, findings } = inspect('bread.md', text);
	return set.questions.length + findings.filter(({ severity }) => severity === 'error').length;
};

/** Takes the fix whose title matches, wherever it is offered first; the text as it was when there is none. */
function mended(text: string, title: RegExp): string {
	const fix = inspect('bread.md', text)
		.findings.flatMap(({ fixes }) => fixes)
		.find((one) => title.test(one.title));
	return fix === undefined ? text : edited(text, fix.edits);
}

describe('cards with a colon for the two', () => {
	const text = `${header}Cards:\nyeast : fungus\nflour : starch\nsalt - mineral\n`;

	it('are mended one by one, the others being said still', () => {
		const first = mended(text, /^Write yeast :: …$/u);
		expect(inspect('bread.md', first).findings.map(({ line }) => line)).toEqual([5, 6]);
		expect(accounted(first)).toBe(3);
	});

	it('are mended all at once', () => {
		const { set, findings } = inspect(
			'bread.md',
			mended(text, /^Write :: in all 3 of these lines$/u)
		);
		expect(findings).toEqual([]);
		expect(set.questions).toMatchObject([
			{ prompt: 'yeast', back: 'fungus' },
			{ prompt: 'flour', back: 'starch' },
			{ prompt: 'salt', back: 'mineral' }
		]);
	});

	it('can be said to be the rest of the card above', () => {
		const two = `${header}Cards:\nyeast :: fungus\nflour : starch\n`;
		const { set, findings } = inspect('bread.md', mended(two, /^Join it to the card above$/u));
		expect(findings).toEqual([]);
		expect(set.questions).toMatchObject([{ prompt: 'yeast', back: 'fungus flour : starch' }]);
	});
});
