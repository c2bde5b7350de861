import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import {
	answerCard,
	beginStudy,
	endStudy,
	nextCard,
	undo,
	type StudyState
} from '#lib/core/schedule/sitting/study.ts';
import {
	answerEvents,
	leaveCard,
	noteCard,
	passCard,
	replaceAnswer
} from '#lib/core/schedule/sitting/study-moves.ts';
import { item } from './items.ts';
import { dawn, plain, pressed, review } from '../memories.ts';

const begun = beginStudy(
	['a', 'b'].map((question) => item(question)),
	dawn
);

function remembered(grade: Grade) {
	return remember(null, review({ card: 'tides/a/whole', outcome: pressed(grade) }), plain);
}

const answered = answerCard(begun, remembered(1), 'answer');

describe('leaving a card', () => {
	it('goes on to the next, and comes back by undo', () => {
		const left = leaveCard(begun, ['suspended'], dawn);
		expect(left).toMatchObject({ stage: 'asking', current: 1, last: { events: ['suspended'] } });
		expect(undo(left)).toEqual(begun);
	});

	it('lets the feedback be read, and is not asked again', () => {
		const left = leaveCard(answered, ['known'], dawn);
		expect(left).toMatchObject({ stage: 'answered', current: 0 });
		expect(left.cards[0]?.skipped).toBe(true);
		expect(undo(left)).toEqual(answered);
		expect(nextCard(left, dawn + 3_600_000).current).toBe(1);
	});
});

describe('a note', () => {
	it.each([
		['before', begun],
		['after', answered]
	])('changes nothing %s the answer but what undo takes back', (_, state) => {
		const noted = noteCard(state, ['flag']);
		expect(noted).toEqual({ ...state, last: noted.last });
		expect(noted.last?.events).toEqual(['flag']);
		expect(undo(noted)).toEqual(state);
	});
});

describe('a card that cannot be shown', () => {
	it('is passed by, and no undo leads back to it', () => {
		const passed = passCard(begun, dawn);
		expect(passed).toMatchObject({ stage: 'asking', current: 1, last: null });
		expect(passed.cards[0]?.skipped).toBe(true);
	});

	it('ends the session when it was the last', () => {
		expect(passCard(passCard(begun, dawn), dawn).stage).toBe('over');
	});
});

describe('an overruled answer', () => {
	it('counts in place of the first, as if that had never been', () => {
		const overruled = replaceAnswer(answered, remembered(4), ['answer-2', 'flag']);
		expect(overruled.cards[0]).toMatchObject({ memory: remembered(4), forgotten: false });
		expect(answerEvents(overruled)).toEqual(['answer-2', 'flag']);
		expect(undo(overruled)).toEqual(begun);
	});

	it('stays forgotten when it was so before, or is still no pass', () => {
		expect(replaceAnswer(answered, remembered(1), ['e']).cards[0]?.forgotten).toBe(true);
		let state = nextCard(leaveCard(nextCard(answered, dawn), [], dawn), dawn);
		state = answerCard(state, remembered(1), 'again');
		expect(state.current).toBe(0);
		expect(replaceAnswer(state, remembered(4), ['e']).cards[0]?.forgotten).toBe(true);
	});

	it('leaves what was said since in its place', () => {
		const noted = leaveCard(noteCard(answered, ['flag']), ['suspended'], dawn);
		expect(answerEvents(noted)).toEqual(['answer']);
		const overruled = replaceAnswer(noted, remembered(4), ['answer-2']);
		expect(overruled.last?.events).toEqual(['suspended']);
		const back = undo(undo(overruled));
		expect(back).toEqual(replaceAnswer(answered, remembered(4), ['answer-2']));
		expect(undo(back)).toEqual(begun);
	});
});

describe('when there is nothing to act on', () => {
	it('stays as it is', () => {
		const over = endStudy(begun, dawn);
		const acts: readonly ((state: StudyState) => StudyState)[] = [
			(state) => leaveCard(state, ['e'], dawn),
			(state) => noteCard(state, ['e']),
			(state) => passCard(state, dawn),
			(state) => replaceAnswer(state, remembered(4), ['e'])
		];
		for (const act of acts) expect(act(over)).toBe(over);
		expect(replaceAnswer(begun, remembered(4), ['e'])).toBe(begun);
		expect(answerEvents(begun)).toEqual([]);
	});
});
