import { describe, expect, it } from 'vitest';
import { Bookmarks } from '#lib/storage/bookmarks.ts';
import {
	defaultPreferences,
	readPreferences,
	writePreferences,
	type Preferences
} from '#lib/storage/preferences.ts';
import { localTexts } from '#lib/storage/text-store.ts';

/** Local storage as a browser has it; `refuse` is what private modes and full disks do. */
function localStorage(refuse: 'nothing' | 'writing' | 'all' = 'nothing') {
	const items = new Map<string, string>();
	const storage = {
		get length() {
			return items.size;
		},
		key: (index: number) => [...items.keys()][index] ?? null,
		getItem: (name: string) => items.get(name) ?? null,
		setItem(name: string, text: string) {
			if (refuse === 'writing') throw new Error('QuotaExceededError');
			items.set(name, text);
		},
		removeItem: (name: string) => void items.delete(name),
		clear: () => items.clear()
	};
	const open = () => {
		if (refuse === 'all') throw new Error('SecurityError');
		return storage;
	};
	return { items, open, texts: localTexts('marginalia', open) };
}

describe('texts on the device', () => {
	it.each(['nothing', 'writing', 'all'] as const)(
		'can be read again when the browser refuses %s',
		(refuse) => {
			const { texts } = localStorage(refuse);
			expect(texts.read('a')).toBeNull();
			texts.write('a', 'one');
			expect(texts.read('a')).toBe('one');
			texts.remove('a');
			expect(texts.read('a')).toBeNull();
			texts.write('a', 'two');
			texts.clear();
			expect(texts.read('a')).toBeNull();
		}
	);

	it('are cleared without touching those of others', () => {
		const { texts, items } = localStorage();
		items.set('other/a', 'theirs');
		texts.write('a', 'ours');
		texts.write('b', 'ours');
		texts.clear();
		expect([...items]).toEqual([['other/a', 'theirs']]);
	});
});

const chosen: Preferences = {
	textSize: 25,
	spacing: 'open',
	typeface: 'sans',
	theme: 'dark',
	buttons: 'four',
	shortcuts: 'off',
	certainty: 'ask'
};

describe('preferences', () => {
	it('come back as they were chosen', () => {
		const { texts } = localStorage();
		writePreferences(texts, chosen);
		expect(readPreferences(texts, true)).toEqual(chosen);
	});

	const damaged = [
		'',
		'null',
		'[]',
		'7',
		'{',
		'"serif"',
		'{"textSize":"25","theme":"pink","buttons":null}'
	];
	it.each(damaged)('are the defaults where %s is kept', (text) => {
		const { texts } = localStorage();
		texts.write('preferences', text);
		expect(readPreferences(texts, false)).toEqual(defaultPreferences(false));
	});

	it('keep what is good of what is half damaged', () => {
		const { texts } = localStorage();
		texts.write('preferences', '{"textSize":22,"theme":"pink","extra":1}');
		expect(readPreferences(texts, false)).toEqual({ ...defaultPreferences(false), textSize: 22 });
	});

	it.each([
		[true, 'on'],
		[false, 'off']
	])('have single keys on only with a fine pointer (%s)', (fine, shortcuts) => {
		expect(readPreferences(localStorage().texts, fine)).toMatchObject({ shortcuts });
	});
});

describe('bookmarks', () => {
	const draft = { kind: 'short', text: 'spr' } as const;

	it('keep the place in an article, a quiz and in study', () => {
		const { texts } = localStorage();
		const marks = new Bookmarks(texts);
		const place = { attempt: 'one', question: 'q1', phase: 'asking', draft } as const;
		marks.keepReading('tides', 4);
		marks.keepQuiz('tides', place);
		marks.keepStudyDraft('tides/q1/whole', draft);
		const again = new Bookmarks(texts);
		expect(again.reading('tides')).toBe(4);
		expect(again.quiz('tides')).toEqual(place);
		expect(again.studyCard()).toBe('tides/q1/whole');
		expect(again.studyDraft('tides/q1/whole')).toEqual(draft);
		expect(again.studyDraft('tides/q2/whole')).toBeNull();
	});

	it('give nothing where nothing was kept, or was taken away', () => {
		const marks = new Bookmarks(localStorage().texts);
		marks.keepQuiz('tides', { attempt: 'one', question: null, phase: 'report', draft: null });
		marks.keepStudyDraft('c', draft);
		marks.keepQuiz('tides', null);
		marks.forgetStudyDraft();
		expect([marks.reading('tides'), marks.quiz('tides'), marks.studyCard()]).toEqual([
			null,
			null,
			null
		]);
	});

	it('are gone after clearing', () => {
		const marks = new Bookmarks(localStorage().texts);
		marks.keepReading('tides', 4);
		marks.clear();
		expect(marks.reading('tides')).toBeNull();
	});

	const damaged = [
		'',
		'{',
		'null',
		'[]',
		'{"attempt":1,"phase":"asking"}',
		'{"attempt":"a","phase":"dancing"}'
	];
	it.each(damaged)('give nothing for %s', (text) => {
		const { texts } = localStorage();
		texts.write('quiz/tides', text);
		texts.write('reading/tides', text);
		texts.write('study', text);
		const marks = new Bookmarks(texts);
		expect([marks.quiz('tides'), marks.reading('tides'), marks.studyCard()]).toEqual([
			null,
			null,
			null
		]);
	});
});
