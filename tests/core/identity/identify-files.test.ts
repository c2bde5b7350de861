import { describe, expect, it } from 'vitest';
import { bareName } from '#lib/core/format/bare-name.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { identifyFiles, lockPathOf } from '#lib/core/identity/identify-files.ts';

const plants =
	'Q: Which gas do plants take in?\n= carbon dioxide\n\nQ: What is the green pigment called?\n= chlorophyll\n';
const tides = 'Q: What raises most of the tide?\n= the Moon\n';

const file = (path: string, text: string) => ({ path, ...parseSet(text, bareName(path)) });
const locksOf = (...files: readonly ReturnType<typeof file>[]) =>
	identifyFiles(files, []).map(({ lockPath, known }) => ({ path: lockPath, known }));
const idsOf = (set: { readonly questions: readonly { readonly id: string }[] }) =>
	set.questions.map(({ id }) => id);

describe('identifyFiles', () => {
	const before = file('questions/plants.md', plants);
	const locks = locksOf(before, file('questions/tides.md', tides));

	it('finds the lock of a file that was renamed, and keeps the id of its set', () => {
		const renamed = file('questions/green.md', plants.replace('green', 'greenish'));
		const [found] = identifyFiles([renamed, file('questions/tides.md', tides)], locks);
		expect(found).toMatchObject({
			lockPath: 'questions/green.lock.json',
			formerLock: 'questions/plants.lock.json',
			set: { id: 'plants' }
		});
		expect(found && idsOf(found.set)).toEqual(idsOf(before.set));
	});

	it('takes no lock from a file that is still there', () => {
		const copy = file('questions/green.md', plants);
		const found = identifyFiles([copy, before], locks);
		expect(found.map(({ formerLock, set }) => [formerLock, set.id])).toEqual([
			[null, 'green'],
			[null, 'plants']
		]);
	});

	it('takes no lock of a set that is another one', () => {
		const [found] = identifyFiles([file('questions/moon.md', 'Q: Who?\n= me\n')], locks);
		expect(found).toMatchObject({ formerLock: null, set: { id: 'moon' } });
	});

	it('believes the header before the lock', () => {
		const [found] = identifyFiles([file('questions/plants.md', `Id: leaves\n\n${plants}`)], locks);
		expect(found?.set.id).toBe('leaves');
		expect(found && idsOf(found.set)).toEqual(idsOf(before.set));
	});

	it.each([
		['questions/plants.md', 'questions/plants.lock.json'],
		['a.b/plants', 'a.b/plants.lock.json'],
		['plants.en.txt', 'plants.en.lock.json']
	])('puts the lock beside %s', (path, lock) => {
		expect(lockPathOf(path)).toBe(lock);
	});
});
