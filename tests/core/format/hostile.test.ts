import { describe, expect, it } from 'vitest';
import { accountLines } from '#lib/core/format/account-lines.ts';
import { inspect } from '#lib/core/format/inspect.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';
import type { Block, Inline } from '#lib/core/prose/node.ts';
import { parseBlocks } from '#lib/core/prose/parse-blocks.ts';
import { hostileFile, hostileTexts } from './hostile-texts.ts';

/** As many texts as make a file of some hundred questions. */
const portions = Array.from({ length: Math.ceil(hostileTexts.length / 30) }, (_, at) =>
	hostileTexts.slice(at * 30, at * 30 + 30)
);

function inlines(nodes: readonly (Block | Inline)[]): readonly (Block | Inline)[] {
	return nodes.flatMap((node) => [
		node,
		...('children' in node ? inlines(node.children) : []),
		...(node.type === 'list' ? node.items.flatMap((item) => inlines(item)) : [])
	]);
}

describe('hostile texts', () => {
	it.each(portions.map((texts, at) => [at, texts] as const))(
		'are read and accounted for, portion %i',
		(_, texts) => {
			const file = hostileFile(texts);
			const { set, findings } = inspect('hostile.md', file);
			expect(accountLines(file, 'hostile')).not.toContain(null);
			expect(set.questions.length + findings.length).toBeGreaterThan(texts.length);
		}
	);

	it.each(portions.map((texts, at) => [at, texts] as const))(
		'read the same when they were printed, portion %i',
		(_, texts) => {
			const { set } = parseSet(hostileFile(texts), 'hostile');
			const again = parseSet(printSet(set), 'hostile').set;
			expect(again.questions.map(({ prompt }) => prompt)).toEqual(
				set.questions.map(({ prompt }) => prompt)
			);
		}
	);

	it('lead nowhere but to https and mailto, and load nothing from afar', () => {
		for (const text of hostileTexts) {
			for (const node of inlines(parseBlocks(text))) {
				if (node.type === 'link') expect(node.href).toMatch(/^(?:https:\/\/|mailto:)/iu);
				if (node.type === 'image')
					expect(node.src).not.toMatch(/^(?:[a-z]+:)?\/\/|^data:image\/svg/iu);
			}
		}
		expect(hostileTexts.length).toBeGreaterThan(1000);
	});
});
