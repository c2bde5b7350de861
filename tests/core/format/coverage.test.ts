import { describe, expect, it } from 'vitest';
import { coverage } from '#lib/core/format/coverage.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

const { set } = parseSet(
	`Title: Rain

# Rain

Rain falls when the drops in a cloud have become too heavy for the rising air to carry them any longer.

Further north nearly all rain begins as snow, which melts on its way down through the warmer air near the ground.

Short words.

![Rain over the sea, seen from the shore, on a day in autumn, with a boat in front](rain.png)

雨は雲の中の水滴が重くなりすぎて上昇気流が支えられなくなると降ります。

# Sources

A book about the weather that was printed long ago in a town by the sea, with many pages in it.

# Questions

Q: What falls? ^rain
= rain
Evidence: "Rain falls when"
Evidence: "too heavy for the rising air"

Q: What melts? ^snow
= snow
Evidence: "begins as snow"
Evidence: "Rain falls when"

Q: Lost? ^lost
= yes
Evidence: "no such words"
`,
	'rain'
);

describe('coverage', () => {
	it('tells for each paragraph which questions rest on it, each once', () => {
		expect(coverage(set).map(({ paragraph, questions }) => [paragraph, questions])).toEqual([
			[1, ['rain', 'snow']],
			[2, ['snow']],
			[3, []],
			[4, []],
			[5, []],
			[6, []]
		]);
	});

	it('expects no questions about a few words, a picture, or a list of sources', () => {
		const worth = coverage(set).filter(({ worthAsking }) => worthAsking);
		expect(worth.map(({ paragraph }) => paragraph)).toEqual([1, 2, 5]);
	});

	it('is empty without an article', () => {
		expect(coverage(parseSet('Q: a?\n= b\n', 'x').set)).toEqual([]);
	});
});
