import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { rememberEvent } from '#lib/core/progress/replay.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';
import { resumeStudy } from '#lib/core/schedule/sitting/resume-study.ts';
import {
	answerCard,
	beginStudy,
	nextCard,
	undo,
	type StudyState
} from '#lib/core/schedule/sitting/study.ts';
import { leaveCard, noteCard, replaceAnswer } from '#lib/core/schedule/sitting/study-moves.ts';
import { dawn, monday, plain } from '../memories.ts';
import { item } from './items.ts';

const minute = 60_000;
const items = ['a', 'b', 'c', 'd'].map((question) => item(question));
const begun = { items, startedAt: dawn };

/** A log that stamps what it is told. */
function log() {
	const events: ProgressEvent[] = [];
	return {
		events,
		tell(deed: Deed, at = dawn): string {
			const id = `e${events.length}`;
			const clock = String(events.length).padStart(4, '0');
			events.push({ ...deed, id, at, offset: 0, day: monday, device: 'here', clock });
			return id;
		}
	};
}

const keyIn = (state: StudyState): string => state.cards[state.current ?? -1]?.item.card.key ?? '';
const questionIn = (state: StudyState): string => keyIn(state).split('/')[1] ?? '';

function graded(
	state: StudyState,
	{ events, tell }: ReturnType<typeof log>,
	good: boolean,
	at: number
) {
	const card = keyIn(state);
	const grade = good ? 4 : 1;
	tell({ type: 'review', session: 's', card, grade, elapsed: 1 }, at);
	const event = events.at(-1) as ProgressEvent;
	const shown = state.cards[state.current ?? -1];
	const memory = rememberEvent(shown?.memory ?? null, event, card, plain);
	return memory ? answerCard(state, memory, event.id) : state;
}

const at = (
	now: number,
	inHand: string | null = null,
	skipped: readonly QueueItem[] = []
): Parameters<typeof resumeStudy>[3] => ({ now, inHand, scheduling: plain, skipped });
/** What is still to be asked, as a plan made now would have it. */
const openIn = ({ cards }: StudyState): readonly QueueItem[] =>
	cards.flatMap(({ item, memory }) => (memory?.phase === 'review' ? [] : [item]));

/**
 * All that shows of a session. Whether the only card left was decided about over its feedback, or when it was asked again
 * at once, cannot be told from the log; undo comes to the same card either way.
 */
function plainly(state: StudyState) {
	const way: unknown[] = [];
	for (let move = state.last; move; move = move.earlier)
		way.push([move.position, move.before, move.events]);
	return { ...state, last: way };
}

describe('a session that is taken up', () => {
	it('stands where it stood, with the same way back', () => {
		const step = fc.record({
			act: fc.constantFrom('good', 'forgot', 'skip', 'suspend', 'flag', 'undo'),
			pause: fc.nat(14)
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
				const told = log();
				let state = beginStudy(items, dawn);
				let now = dawn;
				for (const { act, pause } of steps) {
					if (state.stage === 'over') break;
					now += pause * minute + 1;
					const card = keyIn(state);
					const question = questionIn(state);
					if (act === 'undo') {
						state.last?.events.forEach((target) => told.tell({ type: 'retract', target }, now));
						const back = undo(state);
						state = back.stage === 'answered' ? nextCard(back, now) : back;
					} else if (act === 'skip') {
						const id = told.tell({ type: 'skip', attempt: 's', question, card }, now);
						state = leaveCard(state, [id], now);
					} else if (act === 'suspend') {
						const id = told.tell({ type: 'card', card, act, session: 's' }, now);
						state = leaveCard(state, [id], now);
					} else if (act === 'flag') {
						const about = { what: 'question', note: '' } as const;
						const flag = { type: 'flag', set: 'tides', question, version: 1, about } as const;
						state = noteCard(state, [told.tell({ ...flag, session: 's' }, now)]);
					} else state = nextCard(graded(state, told, act === 'good', now), now);
				}
				const again = resumeStudy(begun, told.events, openIn(state), at(now, keyIn(state)));
				if (state.last === null) expect(again).toBeNull();
				else expect(again && plainly(again)).toEqual(plainly(state));
			})
		);
	});

	it('goes on from a feedback that was being read', () => {
		const told = log();
		const state = graded(beginStudy(items, dawn), told, true, dawn);
		const again = resumeStudy(begun, told.events, openIn(state), at(dawn + minute, keyIn(state)));
		expect(again).toEqual(nextCard(state, dawn + minute));
	});

	describe('with a fact that was forgotten three times', () => {
		const form = { card: item('x').card, memory: null, stage: 'gap' } as const;
		const formed = { ...begun, items: [item('a', null, { forms: [form] })] };

		function forgotten(told: ReturnType<typeof log>): { state: StudyState; now: number } {
			let state = beginStudy(formed.items, dawn);
			for (let turn = 0; turn < 2; turn += 1) {
				const now = dawn + 2 * turn * minute;
				state = nextCard(graded(state, told, false, now), now);
			}
			return { state: graded(state, told, false, dawn + 4 * minute), now: dawn + 4 * minute };
		}

		it('asks its other form, as without a reload', () => {
			const told = log();
			const { state, now } = forgotten(told);
			const again = resumeStudy(formed, told.events, openIn(state), at(now, keyIn(state)));
			expect(again).toEqual(nextCard(state, now));
			expect(again && questionIn(again)).toBe('x');
		});

		it('knows what was decided and said of its other form', () => {
			const told = log();
			const { state, now } = forgotten(told);
			const asked = nextCard(state, now);
			const about = { what: 'question', note: '' } as const;
			const said = { type: 'flag', set: 'tides', question: 'x', version: 1, about } as const;
			const flagged = noteCard(asked, [told.tell(said, now)]);
			expect(resumeStudy(formed, told.events, [], at(now))).toEqual(flagged);
			const act = { type: 'card', card: keyIn(asked), act: 'suspend', session: 's' } as const;
			const left = leaveCard(flagged, [told.tell(act, now)], now);
			expect(resumeStudy(formed, told.events, [], at(now))).toEqual(left);
			const first = log();
			const once = forgotten(first);
			const alone = leaveCard(nextCard(once.state, now), [first.tell(act, now)], now);
			expect(resumeStudy(formed, first.events, [], at(now))).toEqual(alone);
		});
	});

	it('keeps a decision over a feedback apart from the answer', () => {
		const told = log();
		let state = graded(beginStudy(items, dawn), told, true, dawn);
		const act = { type: 'card', card: keyIn(state), act: 'know', session: 's' } as const;
		state = leaveCard(state, [told.tell(act)], dawn);
		const again = resumeStudy(begun, told.events, openIn(state), at(dawn));
		expect(again).toEqual(nextCard(state, dawn));
		expect(again?.last?.stage).toBe('answered');
	});

	it('takes an overruled answer back together with the word for the teacher', () => {
		const told = log();
		const state = graded(beginStudy(items, dawn), told, false, dawn);
		const first = told.events[0] as ProgressEvent;
		told.tell({ type: 'retract', target: first.id });
		const right = graded(beginStudy(items, dawn), told, true, dawn);
		const answer = { kind: 'short', text: 'the sea' } as const;
		const flag = told.tell({
			type: 'flag',
			set: 'tides',
			question: 'a',
			version: 1,
			about: { what: 'answer', answer },
			session: 's'
		});
		const memory = right.cards[0]?.memory;
		const overruled = memory ? replaceAnswer(state, memory, ['e2', flag]) : state;
		const again = resumeStudy(begun, told.events, openIn(overruled), at(dawn));
		expect(again).toEqual(nextCard(overruled, dawn));
		expect(again?.last?.events).toEqual(['e2', flag]);
	});

	it('does not put in hand what was done, left out or is not in it', () => {
		const told = log();
		let state = nextCard(graded(beginStudy(items, dawn), told, true, dawn), dawn);
		const skip = { type: 'skip', attempt: 's', question: 'b', card: keyIn(state) } as const;
		state = leaveCard(state, [told.tell(skip)], dawn);
		for (const gone of ['tides/a/whole', 'tides/b/whole', 'tides/z/whole'])
			expect(resumeStudy(begun, told.events, openIn(state), at(dawn, gone))).toEqual(state);
	});

	it('asks a card whose step has come meanwhile, and is over when that is not yet', () => {
		const told = log();
		const one = { items: items.slice(0, 1), startedAt: dawn };
		const state = nextCard(graded(beginStudy(one.items, dawn), told, true, dawn), dawn);
		expect(state.stage).toBe('over');
		expect(resumeStudy(one, told.events, [], at(dawn + 90 * minute))).toEqual(state);
	});
});

describe('what changed while it was left', () => {
	const told = log();
	const state = nextCard(graded(beginStudy(items, dawn), told, true, dawn), dawn);

	it('leaves out what is not to be asked any more, and adds what has come', () => {
		const planned = ['c', 'e'].map((question) => item(question));
		const again = resumeStudy(begun, told.events, planned, at(dawn));
		expect(again?.cards.map(({ item }) => item.card.question)).toEqual(['a', 'c', 'e']);
		expect(again && questionIn(again)).toBe('c');
	});

	it('keeps cards that were passed over before it began with them, and adds none that were not in it', () => {
		const of = [...items, item('f')].filter(({ card }) => !['a', 'd'].includes(card.question));
		const skipped = at(dawn, null, [...of, item('e')]);
		const again = resumeStudy(begun, told.events, [item('d')], skipped);
		expect(again?.cards.map(({ item }) => item.card.question)).toEqual(['a', 'b', 'c', 'd']);
		expect(again && questionIn(again)).toBe('b');
	});

	it('asks a card that was passed over as it is planned now, where it is planned', () => {
		const changed = item('c', null, { change: 'key' });
		const again = resumeStudy(begun, told.events, [changed], at(dawn, null, [item('c')]));
		expect(again?.cards.map(({ item: { change } }) => change)).toEqual([null, 'key']);
	});

	it('begins anew when a card that was done is to be asked again', () => {
		expect(resumeStudy(begun, told.events, items, at(dawn))).toBeNull();
	});

	it('begins anew when a card on its way has another key', () => {
		const forgot = log();
		const missed = nextCard(graded(beginStudy(items, dawn), forgot, false, dawn), dawn);
		const planned = openIn(missed);
		expect(resumeStudy(begun, forgot.events, planned, at(dawn))).not.toBeNull();
		const changed = planned.map((item) => ({ ...item, change: 'key' as const }));
		expect(resumeStudy(begun, forgot.events, changed, at(dawn))).toBeNull();
	});

	it('passes over what was done with cards that it never had', () => {
		const strange = log();
		const card = 'seoul/x/whole';
		strange.tell({ type: 'review', session: 's', card, grade: 4, elapsed: 1 });
		strange.tell({ type: 'skip', attempt: 's', question: 'x', card });
		strange.tell({ type: 'skip', attempt: 's', question: 'x' });
		strange.tell({ type: 'finish', attempt: 's' });
		const flag = { type: 'flag', set: 'seoul', question: 'x', version: 1, session: 's' } as const;
		strange.tell({ ...flag, about: { what: 'question', note: '' } });
		strange.tell({ ...flag, about: { what: 'answer', answer: { kind: 'short', text: '' } } });
		expect(resumeStudy(begun, strange.events, items, at(dawn))).toBeNull();
		expect(state.stage).toBe('asking');
	});
});
