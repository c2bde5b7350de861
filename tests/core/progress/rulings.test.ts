import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowance, Exam } from '#lib/core/test-date/exam.ts';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { ProgressEvent, Stamp } from '#lib/core/progress/event.ts';
import { allowanceOf, examsOf, spreadOf } from '#lib/core/progress/rulings.ts';
import { logs, shuffled } from './arbitrary-events.ts';

/** Later by the clock, earlier by the day. */
function stamp(id: string, place: number): Stamp {
	const clock = nextClock(null, 1_795_000_000_000 + place, 'd');
	return { id, at: 0, offset: 0, day: 100 - place, device: 'd', clock };
}

function exam(id: string, place: number, name: string, as: Partial<Exam> | null): ProgressEvent {
	const full = as && { name, day: 200, covers: [], ...as };
	return { ...stamp(id, place), type: 'exam', exam: name, as: full };
}

function undo(target: string): ProgressEvent {
	return { ...stamp(`undo-${target}`, 99), type: 'retract', target };
}

describe('examsOf', () => {
	const cases: readonly (readonly [string, readonly ProgressEvent[], readonly string[]])[] = [
		['none', [], []],
		['a test', [exam('a', 1, 'geo', {})], ['geo 200']],
		['a change of it', [exam('a', 1, 'geo', {}), exam('b', 2, 'geo', { day: 201 })], ['geo 201']],
		['none once it is taken off', [exam('a', 1, 'geo', {}), exam('b', 2, 'geo', null)], []],
		['a test put down again', [exam('a', 1, 'geo', null), exam('b', 2, 'geo', {})], ['geo 200']],
		[
			'what was there before an undone change',
			[exam('a', 1, 'geo', {}), exam('b', 2, 'geo', { day: 201 }), undo('b')],
			['geo 200']
		],
		[
			'the soonest first, of one day by id',
			[exam('a', 1, 'z', { day: 7 }), exam('b', 2, 'y', { day: 9 }), exam('c', 3, 'x', { day: 9 })],
			['z 7', 'x 9', 'y 9']
		]
	];
	it.each(cases)('gives %s', (_, events, wanted) => {
		const told = (all: readonly ProgressEvent[]) =>
			examsOf(all).map(({ id, day }) => `${id} ${day}`);
		expect(told(events)).toEqual(wanted);
		expect(told(events.toReversed())).toEqual(wanted);
	});

	it('gives a test with all that was said of it', () => {
		const covers = [{ set: 'tides', sections: ['the-moon'] }];
		expect(examsOf([exam('a', 1, 'geo', { name: 'Geography', covers })])).toEqual([
			{ id: 'geo', name: 'Geography', day: 200, covers }
		]);
	});
});

describe('allowanceOf', () => {
	const week: Allowance = { unit: 'cards', week: [9, 9, 9, 9, 9, 0, 0], off: [] };
	const less: Allowance = { unit: 'minutes', week: [5, 5, 5, 5, 5, 5, 5], off: [110] };
	const said = (id: string, place: number, allowance: Allowance): ProgressEvent => ({
		...stamp(id, place),
		type: 'allowance',
		allowance
	});

	it('is the last word by the logical clock, and nothing where nothing was said', () => {
		expect(allowanceOf([])).toBeNull();
		expect(allowanceOf([said('b', 2, less), said('a', 1, week)])).toEqual(less);
		expect(allowanceOf([said('b', 2, less), said('a', 1, week), undo('b')])).toEqual(week);
	});
});

describe('spreadOf', () => {
	it('is the last event by the logical clock, with its day', () => {
		const first: ProgressEvent = { ...stamp('a', 1), type: 'spread', days: 5 };
		const second: ProgressEvent = { ...stamp('b', 2), type: 'spread', days: 3 };
		expect(spreadOf([])).toBeNull();
		expect(spreadOf([second, first])).toEqual(second);
		expect(spreadOf([first, second])).toEqual(second);
		expect(spreadOf([first, second, undo('b')])).toEqual(first);
	});
});

describe('what was ruled', () => {
	it('does not hang on the order of arrival', () => {
		fc.assert(
			fc.property(
				logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
				([log, arrived]) => {
					for (const read of [examsOf, allowanceOf, spreadOf])
						expect(read(arrived)).toEqual(read(log));
				}
			)
		);
	});
});
