import type { FiguresBlock } from '#lib/core/record/card-figures.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { deviceClock as clock } from '#lib/storage/clock.ts';
import { openStore } from '#lib/storage/open-store.ts';

import { recordOf } from '../../../src/routes/record/record.ts';

/** What the record asks the app's own store, on the database that this browser holds. */

declare global {
	interface Window {
		record: typeof record;
	}
}

const opened = openStore(clock, window);

/** A library that has every card that was ever answered. */
function libraryOf(blocks: readonly FiguresBlock[]): readonly LibraryEntry[] {
	const sets = new Map<string, string[]>();
	for (const { set, cards } of blocks)
		sets.set(set, [...(sets.get(set) ?? []), ...Object.keys(cards)]);
	return [...sets].map(([id, names]) => {
		const questionIds = [...new Set(names.map((name) => name.split('/')[0] ?? ''))];
		return {
			id,
			title: id,
			description: null,
			language: 'en',
			minutes: 1,
			questions: questionIds.length,
			questionIds,
			traits: questionIds.map(() => ({ kind: 'short', section: 'one' })),
			cards: names.map((name) => {
				const [question = '', part = ''] = name.split('/');
				return { key: `${id}/${name}`, set: id, question, part };
			}),
			editions: names.map(() => ({ version: 1, key: 'moon00' })),
			renamed: [],
			sections: [{ slug: 'one', title: 'One', questions: questionIds.length }]
		};
	});
}

const record = {
	/** Milliseconds of each time that all figures of the page are asked for. */
	async figures(runs: number): Promise<number[]> {
		const store = await opened;
		const library = libraryOf(await store.cardFigures());
		const now = clock.now();
		const day = studyDay(now, clock.offset(now));
		const taken: number[] = [];
		for (let run = 0; run < runs; run++) {
			const start = performance.now();
			const { begun } = await recordOf(store, library, day);
			taken.push(performance.now() - start);
			if (!begun) throw new Error('Nothing was counted.');
		}
		return taken;
	}
};

window.record = record;
