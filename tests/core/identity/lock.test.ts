import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import type { Known, KnownQuestion } from '#lib/core/identity/known.ts';
import { lockFor, parseLock, printLock } from '#lib/core/identity/lock.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const texts = fc.array(text, { maxLength: 3 });
const state = fc.constantFrom('present' as const, 'removed' as const);
const question = fc.record<KnownQuestion>({
	id: text,
	state,
	kind: fc.constantFrom('single', 'short', 'cloze', 'card'),
	prompt: text,
	answers: texts,
	gaps: fc.array(fc.record({ name: text, accept: texts, state }), { maxLength: 2 }),
	aliases: texts
});
const known: fc.Arbitrary<Known> = fc.record({
	set: text,
	questions: fc.array(question, { maxLength: 4 }).filter((all) => {
		const ids = all.flatMap(({ id, aliases }) => [id, ...aliases]);
		return new Set(ids).size === ids.length;
	})
});

const lock = printLock({
	set: 'plants',
	questions: ['one1', 'two2', 'three'].map((id) => ({
		id,
		state: 'present',
		kind: 'short',
		prompt: `What is ${id}?`,
		answers: [id],
		gaps: [],
		aliases: []
	}))
});

describe('a lock', () => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(known, (one) => {
				expect(parseLock(printLock(one))).toEqual({ ok: true, known: one });
			})
		);
	});

	it('has a question a line, and says only what there is to say', () => {
		expect(lock).toBe(
			[
				'{"format":1,"set":"plants","questions":[',
				'{"id":"one1","kind":"short","prompt":"What is one1?","answers":["one1"]},',
				'{"id":"two2","kind":"short","prompt":"What is two2?","answers":["two2"]},',
				'{"id":"three","kind":"short","prompt":"What is three?","answers":["three"]}',
				']}\n'
			].join('\n')
		);
	});

	it.each([
		['other line ends', lock.replaceAll('\n', '\r\n')],
		['a byte order mark', `\ufeff${lock}`],
		['another layout', JSON.stringify(JSON.parse(lock), null, '\t')]
	])('is read with %s', (_, changed) => {
		expect(parseLock(changed)).toEqual(parseLock(lock));
	});

	it.each([
		['a merge', lock.replace('{"id":"two2"', '<<<<<<< mine\n{"id":"two2"'), 3, /merge/u],
		['a broken line', lock.replace('"kind":"short","prompt":"What is two2', '"kind'), 3, /JSON/u],
		[
			'an unknown kind',
			lock.replace('"two2","kind":"short"', '"two2","kind":"riddle"'),
			3,
			/line/u
		],
		['an id twice', lock.replace('"id":"three"', '"id":"one1"'), 4, /one1/u],
		['a newer format', lock.replace('"format":1', '"format":2'), 1, /newer/u],
		['something else', '[]', 1, /no lock/u],
		['nothing', '', 1, /JSON/u]
	])('names the line of %s', (_, changed, line, message) => {
		expect(parseLock(changed)).toEqual({
			ok: false,
			line,
			message: expect.stringMatching(message)
		});
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					text,
					fc.json(),
					fc.json().map((json) => `{"format":1,"set":"","questions":[${json}]}`)
				),
				(any) => {
					expect(typeof parseLock(any).ok).toBe('boolean');
				}
			)
		);
	});

	it('changes one line when one question does', () => {
		const file = 'Q: What is a leaf?\n= an organ\n\nQ: What is a root?\n= a base\n';
		const before = parseSet(file, 'plants');
		const old = lockFor(before.set, before.written, null);
		const read = parseLock(old);
		const after = parseSet(file.replace('a base', 'an anchor'), 'plants');
		const rows = lockFor(after.set, after.written, read.ok ? read.known : null).split('\n');
		const changed = old.split('\n').filter((row, at) => row !== rows[at]);
		expect(changed).toEqual([expect.stringContaining('What is a root?')]);
	});
});
