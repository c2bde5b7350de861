import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';

const idsOf = (text: string, set = 'set'): readonly string[] =>
	parseSet(text, set).set.questions.map(({ id }) => id);
const plain = 'Q: What is "green"?\n[x] leaf\n[ ] root\n';

describe('the id of a question without one', () => {
	it('never changes: progress of learners hangs on it', () => {
		expect(idsOf(plain)).toEqual(['qsmcyy']);
		expect(idsOf('Q: What?\n= b\n')).toEqual(['qf83jd']);
	});

	it.each([
		['the options stand in another order', 'Q: What is "green"?\n[ ] root\n[x] leaf\n'],
		['quotes, spaces and case differ', '\nQ:   what is “GREEN”?\n[x] Leaf\n[ ] Root\n'],
		['a hint is added', `${plain}Hint: look\n`]
	])('stays the same when %s', (_, text) => {
		expect(idsOf(text)).toEqual(idsOf(plain));
	});

	it.each([
		['the key', plain.replace('[x] leaf\n[ ] root', '[ ] leaf\n[x] root')],
		['the prompt', plain.replace('green', 'brown')],
		['an option', plain.replace('root', 'stem')]
	])('is another when %s changes', (_, text) => {
		expect(idsOf(text)).not.toEqual(idsOf(plain));
	});

	it('depends on the set', () => {
		expect(idsOf(plain, 'one')).not.toEqual(idsOf(plain, 'two'));
	});

	it('differs between copies in one set', () => {
		const ids = idsOf(plain.repeat(3));
		expect(new Set(ids).size).toBe(3);
		expect(ids[0]).toBe(idsOf(plain)[0]);
	});

	it('gives way to a written one, wherever it stands', () => {
		const [own = ''] = idsOf(plain);
		const ids = idsOf(`${plain}\nQ: What else? ^${own}\n= b\n`);
		expect(ids[1]).toBe(own);
		expect(ids[0]).not.toBe(own);
	});

	it('takes an Id: line as well as ^id', () => {
		expect(idsOf(`${plain}Id: abcd\n`)).toEqual(['abcd']);
	});
});
