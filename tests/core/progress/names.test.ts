import { asCounted } from '#lib/core/progress/as-counted.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressEvent, RenameEvent, Stamp } from '#lib/core/progress/event.ts';
import { holdsIn } from '#lib/core/progress/holds.ts';
import { formerKeys, namesIn, questionNow, underNames } from '#lib/core/progress/names.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { answering, logs, shuffled } from './arbitrary-events.ts';

const stamp = (id: string): Stamp => ({ id, at: 1, offset: 0, day: 1, device: 'd', clock: id });

function rename(id: string, from: string, to: string, set = 'tides'): RenameEvent {
	return { ...stamp(id), type: 'rename', set, from, to };
}

function now(renames: readonly ProgressEvent[], question: string): string {
	return questionNow(namesIn(renames), 'tides', question);
}

describe('namesIn', () => {
	const cases: readonly {
		readonly name: string;
		readonly renames: readonly ProgressEvent[];
		readonly leads: Readonly<Record<string, string>>;
	}[] = [
		{ name: 'knows nothing of an empty log', renames: [], leads: { a: 'a' } },
		{ name: 'leads to the new id', renames: [rename('1', 'a', 'b')], leads: { a: 'b', b: 'b' } },
		{
			name: 'follows a chain',
			renames: [rename('1', 'a', 'b'), rename('2', 'b', 'c')],
			leads: { a: 'c', b: 'c', c: 'c' }
		},
		{
			name: 'follows a chain whose first link was seen last',
			renames: [rename('1', 'b', 'c'), rename('2', 'a', 'b')],
			leads: { a: 'b', b: 'b', c: 'c' }
		},
		{
			name: 'goes back with the teacher',
			renames: [rename('1', 'a', 'b'), rename('2', 'b', 'a')],
			leads: { a: 'a', b: 'a' }
		},
		{
			name: 'unites two',
			renames: [rename('1', 'a', 'c'), rename('2', 'b', 'c')],
			leads: { a: 'c', b: 'c' }
		},
		{
			name: 'passes over a rename that was taken back',
			renames: [rename('1', 'a', 'b'), { ...stamp('2'), type: 'retract', target: '1' }],
			leads: { a: 'a' }
		},
		{
			name: 'keeps sets apart, and those whose names begin alike',
			renames: [rename('1', 'a', 'b', 'tide'), rename('2', 'a', 'c', 'tides/more')],
			leads: { a: 'a' }
		},
		{
			name: 'makes nothing of a rename to itself',
			renames: [rename('1', 'a', 'a')],
			leads: { a: 'a' }
		}
	];

	it.each(cases)('$name', ({ renames, leads }) => {
		for (const [from, to] of Object.entries(leads)) {
			expect(now(renames, from)).toBe(to);
			expect(now(renames.toReversed(), from)).toBe(to);
		}
	});
});

describe('formerKeys', () => {
	it('names every key that a card was written under, its own first', () => {
		const names = namesIn([rename('1', 'a', 'b'), rename('2', 'b', 'c'), rename('3', 'x', 'y')]);
		expect(formerKeys(names, 'tides/c/g1')).toEqual(['tides/c/g1', 'tides/a/g1', 'tides/b/g1']);
		expect(formerKeys(names, 'seoul/c/g1')).toEqual(['seoul/c/g1']);
	});
});

describe('underNames', () => {
	it('knows the set of what a guided reading passes by', () => {
		const read: ProgressEvent = {
			...stamp('r'),
			...{ type: 'read', reading: 'one', set: 'tides', seed: 1, questions: ['a'] }
		};
		const skip: ProgressEvent = { ...stamp('k'), type: 'skip', attempt: 'one', question: 'a' };
		expect(underNames([read, skip], namesIn([rename('1', 'a', 'b')]))).toMatchObject([
			{ questions: ['b'] },
			{ question: 'b' }
		]);
	});

	it('renames questions wherever an attempt speaks of them', () => {
		const start: ProgressEvent = {
			...stamp('s'),
			type: 'start',
			attempt: 'quiz',
			set: 'tides',
			mode: 'practice',
			scope: { of: 'all' },
			seed: 1,
			questions: ['a', 'b', 'c'],
			limit: null
		};
		const skip: ProgressEvent = { ...stamp('k'), type: 'skip', attempt: 'quiz', question: 'a' };
		const elsewhere: ProgressEvent = { ...skip, id: 'e', attempt: 'other' };
		expect(underNames([skip, start, elsewhere], namesIn([rename('1', 'a', 'b')]))).toMatchObject([
			{ question: 'b' },
			{ questions: ['b', 'c'] },
			{ question: 'a' }
		]);
	});

	it('renames questions in decisions, flags, readings and what is left out in study', () => {
		const card = 'tides/a/g1';
		const about = { what: 'question', note: '' } as const;
		const events: readonly ProgressEvent[] = [
			{ ...stamp('c'), type: 'card', card, act: 'suspend' },
			{ ...stamp('f'), type: 'flag', set: 'tides', question: 'a', version: 1, about },
			{ ...stamp('g'), type: 'flag', set: 'seoul', question: 'a', version: 1, about },
			{
				...stamp('r'),
				type: 'read',
				reading: 'r',
				set: 'tides',
				seed: 1,
				questions: ['c', 'a', 'b']
			},
			{ ...stamp('s'), type: 'skip', attempt: 'study', question: 'a', card },
			{ ...stamp('o'), type: 'open', reading: 'r', section: 1, by: 'answer' }
		];
		expect(underNames(events, namesIn([rename('1', 'a', 'b')]))).toMatchObject([
			{ card: 'tides/b/g1' },
			{ question: 'b' },
			{ question: 'a' },
			{ questions: ['c', 'b'] },
			{ question: 'b', card: 'tides/b/g1' },
			{ section: 1 }
		]);
	});

	it('is nothing to a log without renames', () => {
		const plain = logs.map((log) => log.filter(({ type }) => type !== 'rename'));
		fc.assert(
			fc.property(plain, (log) => {
				expect(underNames(log, namesIn(log))).toBe(log);
			})
		);
	});

	it('remembers a renamed question as if it had always gone by its new id', () => {
		const renamed = fc.uniqueArray(answering, { selector: ({ id }) => id, maxLength: 20 });
		const shuffledWithRename = renamed.chain((events) =>
			fc.tuple(
				fc.constant(events),
				fc.integer({ min: 1_760_000_000_000, max: 1_775_000_000_000 }),
				shuffled([...events, 'rename' as const])
			)
		);
		fc.assert(
			fc.property(shuffledWithRename, ([events, at, order]) => {
				const event = { ...rename('turn', 'q2', 'q9'), at, clock: `${at}` };
				const log = order.map((one) => (one === 'rename' ? event : one));
				const always = JSON.parse(
					JSON.stringify(events).replaceAll('tides/q2/', 'tides/q9/')
				) as readonly ProgressEvent[];
				expect(replayAll(log, defaultScheduling)).toEqual(replayAll(always, defaultScheduling));
				const holds = (all: readonly ProgressEvent[]) => holdsIn(asCounted(all));
				expect(holds(log)).toEqual(holds(always));
			})
		);
	});
});
