import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import {
	answerCard,
	beginStudy,
	endStudy,
	nextCard,
	undo,
	withOtherForm,
	type StudyState
} from '#lib/core/schedule/sitting/study.ts';
import { leaveCard } from '#lib/core/schedule/sitting/study-moves.ts';
import { studyProgress, studySummary } from '#lib/core/schedule/sitting/study-progress.ts';
import { item } from './items.ts';
import { dawn, grades, monday, plain, pressed, review } from '../memories.ts';

const minute = 60_000;

const three = ['a', 'b', 'c'].map((question) => item(question));

function question(state: StudyState): string | null {
	return state.current === null ? null : (state.cards[state.current]?.item.card.question ?? null);
}

/** Presses a button at a time; the feedback is still to be read. */
function press(state: StudyState, grade: Grade, at: number): StudyState {
	const shown = state.current === null ? undefined : state.cards[state.current];
	if (!shown) return state;
	const before = shown.memory ?? shown.item.memory;
	const told = review({ card: shown.item.card.key, at, outcome: pressed(grade) });
	return answerCard(state, remember(before, told, plain), `e${at}`);
}

function go(state: StudyState, grade: Grade, at: number): StudyState {
	return nextCard(press(state, grade, at), at);
}

describe('a study session', () => {
	it('is over at once when nothing is due', () => {
		expect(beginStudy([], dawn)).toMatchObject({ stage: 'over', current: null, endedAt: dawn });
	});

	it('asks the cards in order and holds each until its feedback was read', () => {
		const begun = beginStudy(three, dawn);
		expect(question(begun)).toBe('a');
		const pressedOnce = press(begun, 4, dawn);
		expect(pressedOnce.stage).toBe('answered');
		expect(question(pressedOnce)).toBe('a');
		const next = nextCard(pressedOnce, dawn);
		expect(next.stage).toBe('asking');
		expect(question(next)).toBe('b');
	});

	it('takes one answer a showing', () => {
		const answered = press(beginStudy(three, dawn), 4, dawn);
		expect(press(answered, 1, dawn)).toBe(answered);
		const asking = beginStudy(three, dawn);
		expect(nextCard(asking, dawn)).toBe(asking);
	});

	it('brings a forgotten card back when its step is over', () => {
		let state = go(beginStudy(three, dawn), 1, dawn);
		expect(question(state)).toBe('b');
		state = go(state, 4, dawn + 2 * minute);
		expect(question(state)).toBe('a');
		state = go(state, 3, dawn + 2 * minute);
		expect(question(state)).toBe('c');
	});

	it('shows a step early when nothing else is left', () => {
		let state = go(beginStudy([item('a'), item('b')], dawn), 3, dawn);
		state = go(state, 4, dawn);
		expect(question(state)).toBe('a');
		expect(go(state, 3, dawn + minute).stage).toBe('over');
	});

	it('shows the card just answered again only when there is no other', () => {
		const missed = remember(
			null,
			review({ where: 'quiz', card: 'tides/a/whole', outcome: pressed(1) }),
			plain
		);
		const ready: QueueItem = { ...item('a'), memory: missed, reason: 'learning' };
		const state = press(beginStudy([ready, item('b')], dawn + minute), 1, dawn + minute);
		expect(question(nextCard(state, dawn + 9 * minute))).toBe('b');
		const alone = press(beginStudy([ready], dawn + minute), 1, dawn + minute);
		expect(question(nextCard(alone, dawn + 9 * minute))).toBe('a');
	});

	it('ends rather than wait for a step that is more than twenty minutes away', () => {
		const memory = remember(null, review({ outcome: pressed(1) }), {
			...plain,
			learningSteps: [21]
		});
		const state = answerCard(beginStudy([item('a')], dawn), memory, 'e1');
		expect(nextCard(state, dawn).stage).toBe('over');
		expect(question(nextCard(state, dawn + minute))).toBe('a');
	});

	it('leaves a skipped card out until another session', () => {
		let state = leaveCard(beginStudy(three, dawn), ['s1'], dawn);
		expect(question(state)).toBe('b');
		expect(state.last?.events).toEqual(['s1']);
		state = go(go(state, 4, dawn), 4, dawn);
		expect(state.stage).toBe('over');
		expect(question(undo(undo(undo(state))))).toBe('a');
	});

	it('can be ended by the learner', () => {
		const ended = endStudy(beginStudy(three, dawn), dawn + minute);
		expect(ended).toMatchObject({ stage: 'over', current: null, endedAt: dawn + minute });
		expect(endStudy(ended, dawn + 5 * minute)).toBe(ended);
	});
});

describe('undo', () => {
	it('tells which event to retract', () => {
		expect(go(beginStudy(three, dawn), 1, dawn + 7).last?.events).toEqual([`e${dawn + 7}`]);
	});

	it('leaves a session in which nothing was done', () => {
		const begun = beginStudy(three, dawn);
		expect(undo(begun)).toBe(begun);
	});

	it('restores every earlier state exactly', () => {
		const moves = fc.array(
			fc.record({
				grade: fc.option(fc.oneof({ weight: 3, arbitrary: fc.constant<Grade>(1) }, grades), {
					freq: 12
				}),
				pause: fc.nat(15),
				read: fc.boolean()
			}),
			{ maxLength: 40 }
		);
		fc.assert(
			fc.property(moves, (played) => {
				const forms = ['x', 'y'].map((name) => ({
					card: item(name).card,
					memory: null,
					stage: 'typed' as const
				}));
				let state = beginStudy([item('d', null, { forms }), ...three.slice(0, 2)], dawn);
				let at = dawn;
				const states: StudyState[] = [];
				for (const { grade, pause, read } of played) {
					if (state.stage !== 'asking') break;
					at += pause * minute;
					states.push(state);
					const answered =
						grade === null ? leaveCard(state, [`s${at}`], at) : press(state, grade, at);
					expect(undo(answered)).toEqual(state);
					state = read || grade === null ? nextCard(answered, at) : answered;
					if (!read && grade !== null) state = nextCard(state, at + minute);
				}
				for (const earlier of states.reverse()) {
					state = undo(state);
					expect(state).toEqual(earlier);
				}
				expect(state.last).toBeNull();
			})
		);
	});
});

describe('another form of a fact', () => {
	const form = (name: string) => ({ card: item(name).card, memory: null, stage: 'gap' as const });
	const withForms = item('a', null, { forms: [form('x'), form('y')] });

	/** Forgets the card in hand three times, with other cards in between where there are any. */
	function forgetThrice(begun: StudyState): StudyState {
		let state = begun;
		for (let turn = 0; turn < 3; turn += 1) state = go(state, 1, dawn + (turn + 1) * 2 * minute);
		return state;
	}

	it('takes the place of a card forgotten three times in a row, and waits for its step', () => {
		const state = forgetThrice(beginStudy([withForms], dawn));
		expect(question(state)).toBe('x');
		expect(state.cards).toHaveLength(1);
		expect(state.cards[0]).toMatchObject({
			item: { why: { by: 'form', failures: 3 }, forms: [form('y')] },
			memory: null,
			earlier: { failures: 3, card: 'tides/a/whole' },
			forgotten: true
		});
		const beside = forgetThrice(beginStudy([withForms], dawn));
		expect(beside.cards[0]?.earlier?.dueAt).toBe(dawn + 7 * minute);
	});

	it('lets other cards come first until the step is over', () => {
		let state = beginStudy([withForms, item('b'), item('c')], dawn);
		state = go(go(state, 1, dawn), 4, dawn + minute);
		expect(question(state)).toBe('a');
		state = go(state, 1, dawn + minute);
		expect(question(state)).toBe('c');
		state = go(state, 4, dawn + 3 * minute);
		expect(question(state)).toBe('a');
		expect(question(go(state, 1, dawn + 3 * minute))).toBe('x');
	});

	it('goes on to the next form, and stays with the last one', () => {
		let state = forgetThrice(beginStudy([withForms], dawn));
		state = forgetThrice(state);
		expect(question(state)).toBe('y');
		state = forgetThrice(state);
		expect(question(state)).toBe('y');
	});

	it('does not come while the feedback is read, nor for a card that was left', () => {
		let state = beginStudy([withForms], dawn);
		state = go(go(state, 1, dawn), 1, dawn + 2 * minute);
		const answered = press(state, 1, dawn + 4 * minute);
		expect(question(answered)).toBe('a');
		const left = leaveCard(answered, ['suspended'], dawn + 4 * minute);
		expect(nextCard(left, dawn + 4 * minute)).toMatchObject({
			stage: 'over',
			endedAt: dawn + 4 * minute
		});
		expect(left.cards[0]?.item.card.question).toBe('a');
		expect(withOtherForm(left)).toBe(left);
	});

	it('gives back the form that was there, move by move', () => {
		let state = beginStudy([withForms, item('b')], dawn);
		const states: StudyState[] = [];
		for (const [turn, grade] of ([1, 1, 1, 4, 1, 1, 4] as const).entries()) {
			states.push(state);
			state = go(state, grade, dawn + (turn + 1) * 2 * minute);
		}
		expect(state.cards.map(({ item: { card } }) => card.question)).toContain('x');
		for (const earlier of states.toReversed()) {
			state = undo(state);
			expect(state).toEqual(earlier);
		}
		expect(state).toEqual(beginStudy([withForms, item('b')], dawn));
	});

	it('counts the card as done and coming back, as it was left', () => {
		const state = endStudy(
			forgetThrice(beginStudy([withForms, item('b')], dawn)),
			dawn + 9 * minute
		);
		expect(studySummary(state, monday, dawn + 9 * minute)).toMatchObject({
			done: 2,
			forgotten: 2
		});
		expect(studyProgress(forgetThrice(beginStudy([withForms], dawn))).number).toBe(1);
	});
});

describe('studyProgress', () => {
	it('has a tick a card, and keeps a forgotten one slanted', () => {
		let state = beginStudy(three, dawn);
		expect(studyProgress(state)).toEqual({
			number: 1,
			total: 3,
			ticks: ['current', 'waiting', 'waiting']
		});
		state = go(go(state, 1, dawn), 4, dawn);
		expect(studyProgress(state)).toEqual({
			number: 3,
			total: 3,
			ticks: ['forgotten', 'done', 'current']
		});
		state = go(go(go(state, 4, dawn), 3, dawn), 3, dawn);
		expect(studyProgress(state)).toEqual({
			number: 3,
			total: 3,
			ticks: ['forgotten', 'done', 'done']
		});
	});

	it('does not move while the feedback is read', () => {
		const asking = beginStudy(three, dawn);
		expect(studyProgress(press(asking, 4, dawn))).toEqual(studyProgress(asking));
	});

	it('never counts past the total', () => {
		fc.assert(
			fc.property(fc.array(grades, { maxLength: 30 }), (played) => {
				let state = beginStudy(three, dawn);
				for (const [turn, grade] of played.entries()) {
					const { number, total, ticks } = studyProgress(state);
					expect(number).toBeLessThanOrEqual(total);
					expect(ticks).toHaveLength(total);
					expect(ticks.filter((tick) => tick === 'current')).toHaveLength(
						state.stage === 'over' ? 0 : 1
					);
					state = go(state, grade, dawn + turn * minute);
				}
				expect(studyProgress(state).total).toBe(3);
			})
		);
	});
});

describe('studySummary', () => {
	it('says what was done, how long it took, and when it comes back', () => {
		let state = beginStudy([...three, item('d')], dawn);
		state = go(state, 4, dawn + minute);
		state = go(state, 1, dawn + 2 * minute);
		state = endStudy(state, dawn + 4 * minute);
		expect(studySummary(state, monday, dawn + 90 * minute)).toEqual({
			done: 2,
			forgotten: 1,
			elapsed: 4 * minute,
			today: 1,
			tomorrow: 0,
			later: 1,
			comingBack: [
				{ day: monday, cards: 1 },
				{ day: monday + 8, cards: 1 }
			]
		});
	});

	it('counts what comes back tomorrow by the study day', () => {
		let state = go(beginStudy([item('a')], dawn), 3, dawn);
		state = go(state, 3, dawn + 10 * minute);
		expect(studySummary(state, monday + 1, dawn)).toMatchObject({ tomorrow: 1, later: 0 });
	});

	it('takes a clock set back as no time', () => {
		expect(studySummary(beginStudy(three, dawn), monday, dawn - minute).elapsed).toBe(0);
	});
});
