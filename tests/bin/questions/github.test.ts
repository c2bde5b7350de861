import { describe, expect, it } from 'vitest';
import { githubLine } from '../../../src/bin/questions/github.ts';

const finding = {
	code: 'no-key',
	severity: 'error',
	file: 'questions/a.md',
	line: 23,
	column: 5,
	message: 'Mark one.'
} as const;

describe('githubLine', () => {
	it.each([
		['error', '::error file=questions/a.md,line=23,col=5,title=no-key::Mark one.'],
		['warning', '::warning file=questions/a.md,line=23,col=5,title=no-key::Mark one.'],
		['note', '::notice file=questions/a.md,line=23,col=5,title=no-key::Mark one.']
	] as const)('tells of an %s', (severity, expected) => {
		expect(githubLine({ ...finding, severity })).toBe(expected);
	});

	it('escapes what would end the command or a property', () => {
		const line = githubLine({ ...finding, file: 'a,b:100%.md', message: '50%\r\n::error::, no' });
		expect(line).toBe(
			'::error file=a%2Cb%3A100%25.md,line=23,col=5,title=no-key::50%25%0D%0A::error::, no'
		);
	});
});
