import { describe, expect, it } from 'vitest';
import { historiesOf } from '#lib/core/fitting/history.ts';
import type { CardEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { lossesOf } from '#lib/core/fitting/log-loss.ts';
import { defaultWeights, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';

const minute = 60_000;
let count = 0;

function stamp(day: number) {
	count += 1;
	const at = day * 86_400_000 + 12 * 60 * minute + count * 1000;
	return {
		id: `e${count}`,
		at,
		offset: 0,
		day,
		device: 'd',
		clock: `${String(at).padStart(15, '0')}-0000-d`
	};
}

function review(day: number, grade: 1 | 2 | 3 | 4 = 3, card = 's/q/whole'): ProgressEvent {
	return { type: 'review', ...stamp(day), session: 'x', card, grade, elapsed: 4000 };
}

function answer(
	day: number,
	share: number,
	more: { retry?: boolean; version?: number; where?: 'quiz' | 'study' | 'before' } = {}
): ProgressEvent {
	return {
		type: 'answer',
		...stamp(day),
		where: more.where ?? 'study',
		attempt: 'x',
		set: 's',
		question: 'q',
		version: more.version ?? 1,
		answer: { kind: 'short', text: 'high water' },
		share,
		verdict: share === 1 ? 'right' : 'wrong',
		parts: [{ card: 's/q/whole', share, guess: 0 }],
		hints: 0,
		elapsed: 4000,
		retry: more.retry ?? false
	};
}

function decide(day: number, act: CardEvent['act']): ProgressEvent {
	return { type: 'card', ...stamp(day), card: 's/q/whole', act };
}

/** Of the one card: `fresh`, or days since the last answer, and `?` where a prediction is held against it. */
function askings(events: readonly ProgressEvent[]): readonly string[] {
	return historiesOf(events).cards.flatMap((history) =>
		history.map(
			({ fresh, days, review: place }) => `${fresh ? 'fresh' : days}${place === null ? '' : '?'}`
		)
	);
}

describe('historiesOf', () => {
	it.each([
		['predicts from the second day on', [review(1), review(1), review(4)], ['fresh', '0', '3?']],
		[
			'predicts once a day',
			[review(1), review(3, 1), review(3), review(3)],
			['fresh', '2?', '0', '0']
		],
		[
			'predicts no other try',
			[answer(1, 1), answer(5, 1, { retry: true }), answer(9, 1)],
			['fresh', '4', '8?']
		],
		[
			'begins a later version anew',
			[answer(1, 1), answer(3, 1, { version: 2 }), answer(5, 1, { version: 2 })],
			['fresh', 'fresh', '2?']
		],
		[
			'passes an earlier version by',
			[answer(1, 1, { version: 2 }), answer(3, 1), answer(5, 1, { version: 2 })],
			['fresh', '4?']
		],
		[
			'begins a reset card anew',
			[review(1), review(4), decide(4, 'reset'), review(6), review(7)],
			['fresh', '3?', 'fresh', '1?']
		],
		[
			'hears no other decision',
			[review(1), decide(2, 'suspend'), decide(3, 'resume'), review(4)],
			['fresh', '3?']
		],
		[
			'learns nothing before a reading',
			[review(1), answer(2, 0, { where: 'before' }), review(4)],
			['fresh', '3?']
		],
		['takes a clock set back as no time', [review(9), review(9)], ['fresh', '0']]
	])('%s', (_, events, expected) => {
		expect(askings(events)).toEqual(expected);
	});

	it('leaves out what was undone, whatever the order of the events', () => {
		const [first, second, third] = [review(1), review(3), review(8)];
		const undo: ProgressEvent = { type: 'retract', ...stamp(3), target: second.id };
		expect(askings([undo, third, second, first])).toEqual(['fresh', '7?']);
	});

	it('follows a question that goes by another id', () => {
		const rename: ProgressEvent = { type: 'rename', ...stamp(2), set: 's', from: 'q', to: 'r' };
		expect(askings([review(1), rename, review(3, 3, 's/r/whole')])).toEqual(['fresh', '2?']);
	});

	it('numbers the predictions of all cards in the order of the log', () => {
		const events = [
			review(1, 3, 'a/q/whole'),
			review(1, 3, 'b/q/whole'),
			review(2, 3, 'b/q/whole'),
			review(3, 3, 'a/q/whole'),
			review(5, 3, 'b/q/whole')
		];
		const { cards, reviews } = historiesOf(events);
		expect(cards.map((card) => card.map(({ review: place }) => place))).toEqual([
			[null, 1],
			[null, 0, 2]
		]);
		expect(reviews).toBe(3);
	});
});

describe('lossesOf', () => {
	it('predicts each answer from the memory that replay gives of what went before', () => {
		const events = [
			answer(1, 1),
			answer(2, 1),
			answer(9, 0),
			answer(9, 1, { retry: true }),
			answer(12, 1)
		];
		const { cards, reviews } = historiesOf(events);
		const losses = lossesOf(cards, defaultWeights, { retention: 0.9, slip: 0 }, 0, reviews);
		const recall = (upTo: number, days: number) => {
			const memory = replayAll(events.slice(0, upTo), defaultScheduling).get('s/q/whole');
			return retrievability(defaultWeights, days, memory?.stability ?? NaN);
		};
		expect([...losses]).toEqual([
			expect.closeTo(-Math.log(recall(1, 1)), 12),
			expect.closeTo(-Math.log(1 - recall(2, 7)), 12),
			expect.closeTo(-Math.log(recall(4, 3)), 12)
		]);
	});

	it('gives only those between two places of the log', () => {
		const { cards } = historiesOf([review(1), review(2), review(4), review(9), review(20)]);
		const marking = { retention: 0.9, slip: 0 };
		const all = lossesOf(cards, defaultWeights, marking, 0, 4);
		expect(lossesOf(cards, defaultWeights, marking, 1, 3)).toEqual(all.slice(1, 3));
		expect(lossesOf(cards, defaultWeights, marking, 3, 3)).toHaveLength(0);
	});
});
