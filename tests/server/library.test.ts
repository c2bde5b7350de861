import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { library, setById } from '#lib/server/library.ts';

it('holds every set of the project, without the README', () => {
	const files = readdirSync(new URL('../../questions', import.meta.url)).filter(
		(name) => name.endsWith('.md') && name !== 'README.md'
	);
	expect(library()).toHaveLength(files.length);
	for (const { id, questions, cards, minutes } of library()) {
		expect(setById(id)?.questions).toHaveLength(questions);
		expect(cards.length).toBeGreaterThanOrEqual(questions);
		expect(minutes).toBeGreaterThanOrEqual(1);
	}
});

it('has no set at an address that does not exist', () => {
	expect(setById('no-such-set')).toBeNull();
});
