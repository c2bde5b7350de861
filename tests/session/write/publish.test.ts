import { describe, expect, it } from 'vitest';
import { edited } from '#lib/core/format/text-edit.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { fileNameFor, publishable, type Publishable } from '#lib/session/write/publish.ts';

const text = `Title: Tides

The moon pulls the sea.

# Questions

Q: What pulls the sea?
= the moon

Q: Is the sea still?
= false
`;

function published(...from: Parameters<typeof publishable>): Publishable {
	const ready = publishable(...from);
	if (!ready.ok) throw new Error(ready.why);
	return ready;
}

describe('publishable', () => {
	it('writes the ids, and gives the changes that do so', () => {
		const ready = published('tides.md', text, null);
		expect(ready.text).toMatch(/What pulls the sea\? \^q\w{5}\n/u);
		expect(edited(text, ready.edits)).toBe(ready.text);
		expect(ready.set.id).toBe('tides');
		expect(ready.summary).toBe('2 questions: 1 true or false, 1 short answer.');
		expect(published('tides.md', ready.text, ready.lock)).toMatchObject({
			edits: [],
			text: ready.text,
			lock: ready.lock
		});
	});

	it('writes another address as well', () => {
		const ready = published('tides.md', text, null, 'tides-2');
		expect(ready.set.id).toBe('tides-2');
		expect(edited(text, ready.edits)).toBe(ready.text);
		expect(parseSet(ready.text, 'other').set.id).toBe('tides-2');
	});

	it('knows a question again by what was known of it, though its id was lost', () => {
		const before = published('tides.md', text, null);
		const [moon] = before.set.questions;
		const retyped = text.replace('What pulls the sea?', 'What pulls at the sea?');
		const after = published('tides.md', retyped, before.lock);
		expect(after.set.questions[0]?.id).toBe(moon?.id);
		expect(published('tides.md', retyped, null).set.questions[0]?.id).not.toBe(moon?.id);
		expect(published('tides.md', retyped, 'no lock at all').set.questions[0]?.id).not.toBe(
			moon?.id
		);
	});

	it('names the first mistake, and how many follow', () => {
		const broken = `${text}\nQ: Which?\n[ ] one\n[ ] two\n\nQ: Which else?\n[ ] one\n[ ] two\n`;
		expect(publishable('tides.md', broken, null)).toMatchObject({
			ok: false,
			line: 13,
			why: expect.stringMatching(/^Line 13 has to be mended first: .*One more mistake follows\.$/u)
		});
	});

	it('asks for a question where there is none', () => {
		expect(publishable('tides.md', 'Title: Tides\n\nText.', null)).toMatchObject({ ok: false });
	});
});

describe('fileNameFor', () => {
	it.each([
		['Why the tides keep time', 'why-the-tides-keep-time.md'],
		['Über uns', 'uber-uns.md'],
		['水', 'a-set.md']
	])('makes a name of %j', (title, name) => {
		const { set } = parseSet(`Title: ${title}\nId: a-set\n\n${text}`, 'x');
		expect(fileNameFor({ ...set, title })).toBe(name);
	});
});
