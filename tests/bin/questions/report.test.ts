import { describe, expect, it } from 'vitest';
import { addTo, findingLine, mendedLine, nothingYet, tallyLine } from '../../../src/bin/questions/report.ts';
import { aboutFile } from '../../../src/bin/questions/finding.ts';

const finding = aboutFile('a.md', 'folder', 'This is a folder.');

describe('findingLine', () => {
	it('is a place that editors jump to, and the message', () => {
		expect(findingLine({ ...finding, line: 23, column: 5 })).toBe('a.md:23:5: This is a folder.');
	});

	it.each(['warning', 'note'] as const)('says at its end that it is a %s', (severity) => {
		expect(findingLine({ ...finding, severity })).toBe(`a.md:1:1: This is a folder. (${severity})`);
	});
});

describe('mendedLine', () => {
	it.each([
		[[], 'a.md: nothing to write.'],
		[['3 ids', '12 bullets'], 'a.md: 3 ids, 12 bullets.']
	])('tells of %j', (mended, expected) => {
		expect(mendedLine('a.md', mended)).toBe(expected);
	});
});

describe('tallyLine', () => {
	it.each([
		[{}, 'No errors in 0 files.'],
		[{ files: 1 }, 'No errors in 1 file.'],
		[{ files: 2, errors: 1 }, '1 error in 2 files.'],
		[{ files: 2, warnings: 3 }, 'No errors and 3 warnings in 2 files.'],
		[{ files: 3, errors: 2, warnings: 1, notes: 4 }, '2 errors, 1 warning and 4 notes in 3 files.']
	])('tells of %j', (some, expected) => {
		expect(tallyLine({ ...nothingYet, ...some })).toBe(expected);
	});
});

describe('addTo', () => {
	it('counts findings by severity, and files that could not be read', () => {
		const note = { ...finding, severity: 'note' } as const;
		const warning = { ...finding, severity: 'warning' } as const;
		const once = addTo(nothingYet, { findings: [finding, note, note, warning], unusable: true });
		expect(once).toEqual({ files: 1, unusable: 1, errors: 1, warnings: 1, notes: 2 });
		expect(addTo(once, { findings: [], unusable: false })).toEqual({ ...once, files: 2 });
	});
});
