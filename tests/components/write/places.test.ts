import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, places } from '#lib/components/write/codemirror/places.ts';
import { runs } from '../../runs.ts';

const state = (doc: string): EditorState => EditorState.create({ doc, extensions: [places] });

describe('places', () => {
	it('knows the question or section of an offset', () => {
		const text = 'Title: a\n\nText.\nQ: one\n= b\n# End\nText.';
		const at = (offset: number) => {
			const { type, from, to } = blockAt(state(text), offset);
			return [type, text.slice(from, to)];
		};
		expect(at(0)).toEqual([null, 'Title: a\n\nText.\n']);
		expect(at(text.indexOf('Q:'))).toEqual(['start', 'Q: one\n= b\n']);
		expect(at(text.indexOf('= b'))).toEqual(['start', 'Q: one\n= b\n']);
		expect(at(text.length)).toEqual(['heading', '# End\nText.']);
	});

	it('reads the whole text anew when the language changes', () => {
		const german = state('Language: en\n\nFrage: eins\n= a');
		expect(blockAt(german, german.doc.length).type).toBeNull();
		const { state: changed } = german.update({ changes: { from: 10, to: 12, insert: 'de' } });
		expect(blockAt(changed, changed.doc.length).type).toBe('start');
	});

	it('says after any edits what it would say of the text at once', () => {
		const line = fc.constantFrom(
			...['Q: a', '= b', '', '# c', '```', '~~~', 'Title: d', 'Language: de', 'Frage: e', '\\Q: f'],
			...['Hint: g', '**Q:** h', 'text']
		);
		const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
		const edit = fc.record({
			from: fc.nat(80),
			length: fc.nat(20),
			insert: fc.oneof(text, fc.constantFrom('\n', 'Q', ':', '`', '#', ' '))
		});
		fc.assert(
			fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
				let now = state(first);
				for (const { from, length, insert } of edits) {
					const at = Math.min(from, now.doc.length);
					const to = Math.min(at + length, now.doc.length);
					const second = { from: 0, insert: insert.slice(0, 2) };
					({ state: now } = now.update({
						changes: at > 0 ? [second, { from: at, to, insert }] : { from: at, to, insert }
					}));
				}
				const fresh = state(now.doc.toString()).field(places);
				const kept = now.field(places);
				const told = ({ from, type }: { from: number; type: string }) => `${type} at ${from}`;
				expect(kept.boundaries.map(told)).toEqual(fresh.boundaries.map(told));
				expect(kept.vocabulary.language).toBe(fresh.vocabulary.language);
				expect([...kept.head]).toEqual([...fresh.head]);
			}),
			{ numRuns: runs(150, 1000) }
		);
	});
});
