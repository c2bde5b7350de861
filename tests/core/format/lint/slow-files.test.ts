import { describe, expect, it } from 'vitest';
import { coverage } from '#lib/core/format/coverage.ts';
import { lint } from '#lib/core/format/lint/lint.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { slowFiles } from './slow-files.ts';

describe('lint', () => {
	// How long it takes is a figure of the bench; work that grows with the square of the file would not end in a test's time.
	it.each(slowFiles)('comes to an end with %s', (_, text) => {
		const { set } = parseSet(text, 'slow');
		expect(set.questions.length).toBeGreaterThan(0);
		expect(lint(set)).toBeInstanceOf(Array);
		expect(coverage(set)).toBeDefined();
	});
});
