import { describe, expect, it } from 'vitest';
import { planFix } from '../../../src/bin/questions/plan-fix.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const file = { path: '/x/t.md', name: 't.md' };
const untidy = 'Title: T\n\nq) What is 1 + 1?\n[X] two\n[ ]  three\n';

function textOf(plan: ReturnType<typeof planFix>): string {
	return plan.plan === 'write' ? Buffer.from(plan.bytes).toString('utf8') : plan.plan;
}

describe('planFix', () => {
	it('counts what is mended', () => {
		const plan = planFix(file, bytes(untidy), []);
		expect(textOf(plan)).toMatch(
			/^Title: T\n\nQ: What is 1 \+ 1\? \^q\w{5}\n- \[x\] two\n- \[ \] three\n$/u
		);
		expect(plan).toMatchObject({
			mended: ['1 id', '2 bullets', '1 mark', '1 keyword'],
			findings: []
		});
	});

	it('has nothing to do the second time', () => {
		const once = planFix(file, bytes(untidy), []);
		const twice = planFix(file, bytes(textOf(once)), []);
		expect(twice).toMatchObject({ mended: [] });
		expect(textOf(twice)).toBe(textOf(once));
	});

	it.each([
		['a byte-order mark', Buffer.from('\ufeffQ: 1 + 1? ^abcd\n= 2\n', 'utf8')],
		['UTF-16', Buffer.from('\ufeffQ: 1 + 1? ^abcd\n= 2\n', 'utf16le')]
	])('writes %s as plain UTF-8', (_, content) => {
		const plan = planFix(file, content, []);
		expect(plan).toMatchObject({ mended: ['now UTF-8'] });
		expect(textOf(plan)).toBe('Q: 1 + 1? ^abcd\n= 2\n');
	});

	it.each([
		['bytes that are no text', Uint8Array.from([81, 58, 0, 1, 2])],
		['an empty file', bytes(' \n')]
	])('leaves %s to the reader', (_, content) => {
		expect(planFix(file, content, [])).toEqual({ plan: 'leave' });
	});

	it.each([
		['letters that are not UTF-8', Buffer.from('Q: \u00e9?\n= 2\n', 'latin1'), 'not-utf-8', 1],
		['half a character', Buffer.from('\ufeffQ: \ud800?\n= 2\n', 'utf16le'), 'not-utf-8', 1],
		[
			'a merge that is not finished',
			bytes('Q: 1?\n<<<<<<< HEAD\n= 1\n=======\n= 2\n>>>>>>> other\n'),
			'merge-conflict',
			2
		]
	])('refuses %s', (_, content, code, line) => {
		expect(planFix(file, content, [])).toMatchObject({
			plan: 'refuse',
			finding: { severity: 'error', file: 't.md', code, line }
		});
	});

	it('takes lines of signs in an article for what they are', () => {
		const plan = planFix(file, bytes('Title\n=======\n\nQ: 1?\n= 1\n'), []);
		expect(plan.plan).toBe('write');
	});

	it('names a copied question anew, and says so', () => {
		const text = 'Q: What is 1 + 1? ^abcd\n= 2\n\nQ: What is 2 + 2? ^abcd\n= 4\n';
		const plan = planFix(file, bytes(text), []);
		expect(textOf(plan).match(/\^abcd/gu)).toHaveLength(1);
		expect(plan).toMatchObject({ findings: [{ code: 'copied-id', severity: 'warning', line: 4 }] });
	});

	it.each([
		['the lock beside it', '/x/t.lock.json', null],
		['the lock of its former name', '/x/old.lock.json', '/x/old.lock.json']
	])('keeps the id of a question that was reworded, by %s', (_, path, formerLock) => {
		const text = 'Id: t\n\nQ: Which gas do plants take in by day?\n= carbon dioxide\n';
		const first = planFix(file, bytes(text), []);
		if (first.plan !== 'write') throw new Error(first.plan);
		const { known } = first.identified;
		const later = planFix(file, bytes(text.replace('day', 'daylight')), [{ path, known }]);
		expect(textOf(later)).toContain(`daylight? ^${known.questions[0]?.id ?? ''}\n`);
		expect(later).toMatchObject({ identified: { lockPath: '/x/t.lock.json', formerLock } });
	});
});
