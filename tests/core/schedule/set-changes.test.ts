import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { setChanges } from '#lib/core/schedule/set-changes.ts';

const text = `Q: What pulls the sea? ^pull
= the moon

Fill: The tide comes {twice} a {day} here. ^gaps

Q: Is the sea still? ^still
= false
`;
const set = (words: string) => parseSet(words, 'tides').set;
const none = { added: 0, removed: 0, answers: 0, afresh: 0, kept: 0 };

describe('setChanges', () => {
	it.each([
		['the same', text, { kept: 3 }],
		['other words', text.replace('What pulls', 'Which body pulls'), { kept: 3 }],
		['another answer', text.replace('the moon', 'the sun'), { kept: 2, answers: 1 }],
		['another gap', text.replace('day', 'week'), { kept: 2, answers: 1 }],
		['a gap more', text.replace('here', '{here}'), { kept: 3 }],
		['one less', text.slice(0, text.indexOf('Q: Is')), { kept: 2, removed: 1 }],
		['one by another id', text.replace('^still', '^calm'), { kept: 2, removed: 1, added: 1 }],
		['a version raised', text.replace('= false', '= true\nVersion: 2'), { kept: 2, afresh: 1 }]
	])('counts %s', (_, after, changes) => {
		expect(setChanges(set(text), set(after))).toEqual({ ...none, ...changes });
	});
});
