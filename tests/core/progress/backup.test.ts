import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBackup, printBackup } from '#lib/core/progress/backup.ts';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { ProgressEvent, Stamp } from '#lib/core/progress/event.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { anyCharacter, logs } from './arbitrary-events.ts';

const made = 1_764_000_000_000;
const stamp: Stamp = {
	id: 'e1',
	at: made,
	offset: 60,
	day: 20_416,
	device: 'phone',
	clock: nextClock(null, made, 'phone')
};
const review: ProgressEvent = {
	type: 'review',
	...stamp,
	session: 's1',
	card: 'tides/q1/whole',
	grade: 3,
	elapsed: 2100
};
const finish: ProgressEvent = { type: 'finish', ...stamp, id: 'e2', attempt: 'a1' };

/** A backup whose event lines are these, checksum and all. */
function backupOf(...events: readonly unknown[]): string {
	return printBackup(events as readonly ProgressEvent[], made);
}

function fault(text: string): { readonly line: number; readonly message: string } {
	const parsed = parseBackup(text);
	if (parsed.ok) throw new Error('was accepted');
	return parsed;
}

describe('printBackup', () => {
	it('writes a header, an event a line, and the checksum', () => {
		const lines = printBackup([review, finish], made).split('\n');
		expect(lines).toHaveLength(5);
		expect(lines[0]).toBe(
			'{"format":"marginalia-backup","version":1,"made":1764000000000,"events":2}'
		);
		expect(JSON.parse(lines[1] ?? '')).toEqual(review);
		expect(lines[3]).toMatch(/^\{"checksum":"[0-9a-f]{8}","bytes":\d+\}$/u);
		expect(lines[4]).toBe('');
	});
});

describe('parseBackup', () => {
	it('reads what was printed', () => {
		fc.assert(
			fc.property(logs, fc.nat(), (log, now) => {
				const text = printBackup(log, now);
				expect(parseBackup(text)).toEqual({ ok: true, made: now, events: log });
			})
		);
	});

	it('prints again what it read, to the letter', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const text = printBackup(log, made);
				const parsed = parseBackup(text);
				// Fields are put into their own order once; from then on nothing moves.
				const again = printBackup(parsed.ok ? parsed.events : [], made);
				const thrice = parseBackup(again);
				expect(printBackup(thrice.ok ? thrice.events : [], made)).toBe(again);
			})
		);
	});

	it('refuses, or is not moved by, the change of any one character', () => {
		const change = fc.record({
			place: fc.nat(),
			// Of the characters a file is made of, and of any others.
			to: fc.oneof(fc.constantFrom(...'0123456789abcdef"{}[],:\n\r \\', ''), anyCharacter),
			remove: fc.boolean()
		});
		fc.assert(
			fc.property(logs, change, (log, { place, to, remove }) => {
				const text = printBackup(log, made);
				const at = place % (text.length + 1);
				const changed = text.slice(0, at) + to + text.slice(at + (remove ? 1 : 0));
				const parsed = parseBackup(changed);
				if (parsed.ok) {
					expect(parsed).toEqual({ ok: true, made, events: log });
					expect(stripped(changed)).toBe(stripped(text));
				} else {
					expect(parsed.line).toBeGreaterThanOrEqual(1);
					expect(parsed.line).toBeLessThanOrEqual(changed.split('\n').length + 1);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('refuses every single digit, letter or mark that is replaced by another', () => {
		const text = backupOf(review, { ...finish, attempt: 'ä' });
		let accepted = 0;
		for (let at = 0; at < text.length - 1; at += 1) {
			for (const to of ['0', '7', 'a', '"', ' ', 'é', '\u{1f319}']) {
				if (text[at] === to) continue;
				if (parseBackup(text.slice(0, at) + to + text.slice(at + 1)).ok) accepted += 1;
			}
		}
		expect(accepted).toBe(0);
	});

	it('never throws and names a line, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyCharacter }), (text) => {
				expect(fault(text).line).toBe(1);
			})
		);
	});

	it.each([
		['a byte order mark', (text: string) => `\uFEFF${text}`],
		['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
		['no line end at the end', (text: string) => text.trimEnd()],
		['empty lines at the end', (text: string) => `${text}\n\n`]
	])('does not mind %s', (_, change) => {
		const parsed = parseBackup(change(backupOf(review, finish)));
		expect(parsed).toEqual({ ok: true, made, events: [review, finish] });
	});

	it('keeps an event of a later version as it is', () => {
		const later = { type: 'dream', ...stamp, of: ['sheep', { electric: true }] };
		expect(parseBackup(backupOf(later))).toEqual({ ok: true, made, events: [later] });
	});

	it('copies known fields only', () => {
		const parsed = parseBackup(backupOf({ ...review, surprise: { deep: 1 } }));
		expect(parsed).toEqual({ ok: true, made, events: [review] });
	});

	it('takes no field from a prototype', () => {
		const line = JSON.stringify(finish).replace('"attempt"', '"__proto__":{"attempt":"x"},"other"');
		const text = printBackup([], made).split('\n');
		const message = fault([text[0], line, text[1]].join('\n')).message;
		expect(message).toContain('“attempt”');
		expect(Object.hasOwn(Object.prototype, 'attempt')).toBe(false);
	});

	describe('says which line is at fault and what to do', () => {
		const lines = backupOf(review, finish).split('\n');
		it.each([
			['an empty file', '', 1, 'empty'],
			['some other file', 'Dear diary', 1, 'not a backup'],
			['JSON of another kind', '{"format":"other"}', 1, 'not a backup'],
			['a newer version', backupOf().replace('"version":1', '"version":2'), 1, 'newer version'],
			['a damaged header', backupOf().replace('"made":', '"mad":'), 1, 'first line'],
			['a line cut short', [lines[0], lines[1]?.slice(0, 40)].join('\n'), 2, 'damaged'],
			['a missing end', lines.slice(0, 3).join('\n'), 4, 'end of the file'],
			['a header alone', lines[0], 2, 'end of the file'],
			[
				'a missing event',
				[lines[0], ...lines.slice(2)].join('\n'),
				3,
				'2 events are announced, 1 are there'
			],
			['a doubled event', [lines[0], lines[1], ...lines.slice(1)].join('\n'), 5, 'announced'],
			['a changed text', backupOf(review, finish).replace('"a1"', '"a2"'), 4, 'checksum'],
			[
				'a grade of 5',
				backupOf(finish, { ...review, grade: 5 }),
				3,
				'“grade” should be 1 or 2 or 3 or 4'
			],
			['an empty id', backupOf({ ...finish, id: '' }), 2, '“id”'],
			['a missing day', backupOf({ ...finish, day: null }), 2, '“day” should be a whole number'],
			['a broken clock', backupOf({ ...finish, clock: 'noon' }), 2, '“clock”'],
			['a later event without a stamp', backupOf({ type: 'dream' }), 2, '“id”'],
			['a list', backupOf([1, 2]), 2, 'an object']
		])('for %s', (_, text, line, words) => {
			const found = fault(text ?? '');
			expect(found.line).toBe(line);
			expect(found.message).toContain(words);
		});

		it('for a share in the midst of an answer', () => {
			const answer = {
				type: 'answer',
				...stamp,
				where: 'quiz',
				attempt: 'a1',
				set: 'tides',
				question: 'q1',
				version: 1,
				answer: { kind: 'match', pairs: [{ left: 'a', right: null }] },
				share: 1,
				verdict: 'right',
				parts: [{ card: 'tides/q1/whole', share: 1.2, guess: 0 }],
				hints: 0,
				elapsed: 5,
				retry: false
			};
			expect(fault(backupOf(answer)).message).toContain(
				'“parts[0].share” should be a number from 0 to 1'
			);
			const pairs = { ...answer, answer: { kind: 'match', pairs: [{ left: 'a' }] } };
			expect(fault(backupOf(pairs)).message).toContain('“answer.pairs[0].right”');
			const unknown = { ...answer, answer: { kind: 'dance' } };
			expect(fault(backupOf(unknown)).message).toContain('“answer.kind” should be "single" or');
		});
	});
});

/** Backups of released versions. Files may be added to the folder, never edited: old data is sacred. */
describe('a frozen backup', () => {
	const folder = new URL('../../fixtures/backups/', import.meta.url);
	const files = readdirSync(folder).filter((file) => file.endsWith('.ndjson'));

	it.each(files)('%s is still read, and remembered as it was', (file) => {
		const parsed = parseBackup(readFileSync(new URL(file, folder), 'utf8'));
		expect(parsed).toMatchObject({ ok: true });
		const wanted: unknown = JSON.parse(
			readFileSync(new URL(file.replace('.ndjson', '.memories.json'), folder), 'utf8')
		);
		const memories = replayAll(parsed.ok ? parsed.events : [], defaultScheduling);
		expect([...memories.keys()].sort()).toEqual(Object.keys(Object(wanted)).sort());
		// A later version may remember more of each card, never anything else.
		expect(rounded(Object.fromEntries(memories))).toMatchObject(Object(rounded(wanted)));
	});

	it('is there for version 1', () => {
		expect(files.some((file) => file.startsWith('v1-'))).toBe(true);
	});
});

/** To nine digits: engines differ in the last ones of a power. */
function rounded(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value), (_, field: unknown) =>
		typeof field === 'number' && !Number.isInteger(field) ? Number(field.toPrecision(9)) : field
	);
}

/** What may differ between two files that hold the same. */
function stripped(text: string): string {
	return text
		.replace(/^\uFEFF/u, '')
		.replaceAll('\r\n', '\n')
		.trimEnd();
}
