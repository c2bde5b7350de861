import { describe, expect, it } from 'vitest';
import type { AnswerEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import { rightBefore } from '#lib/core/progress/right-before.ts';
import type { Answer } from '#lib/core/question/answer.ts';

const card = 'tides/q1/whole';

function answered(at: number, answer: Answer, share: number, key = 'moon00'): AnswerEvent {
	return {
		id: `e${at}`,
		at,
		offset: 0,
		day: 1,
		device: 'd',
		clock: '',
		type: 'answer',
		where: 'quiz',
		attempt: 'a',
		set: 'tides',
		question: 'q1',
		version: 1,
		answer,
		share,
		verdict: share === 1 ? 'right' : 'wrong',
		parts: [{ card, share, guess: 0, key }],
		hints: 0,
		elapsed: 1,
		retry: false
	};
}

const short = (text: string): Answer => ({ kind: 'short', text });

describe('rightBefore', () => {
	it('is the last answer that was right under that key', () => {
		const events = [
			answered(1, short('moon'), 1),
			answered(2, short('the moon'), 1),
			answered(3, short('wind'), 0),
			answered(4, short('sun'), 1, 'sun000')
		];
		expect(rightBefore(events.toReversed(), card, 'moon00')).toEqual(short('the moon'));
		expect(rightBefore(events, 'tides/q2/whole', 'moon00')).toBeNull();
	});

	it('passes over what was taken back', () => {
		const retraction: ProgressEvent = {
			...answered(2, short(''), 0),
			id: 'r',
			type: 'retract',
			target: 'e1'
		};
		expect(rightBefore([answered(1, short('moon'), 1), retraction], card, 'moon00')).toBeNull();
	});

	it('does not quote what says nothing', () => {
		const events = [answered(1, { kind: 'card', remembered: true }, 1)];
		expect(rightBefore(events, card, 'moon00')).toBeNull();
	});
});
