import { describe, expect, it } from 'vitest';
import { readEvent } from '#lib/core/progress/read-event.ts';

const stamp = {
	id: 'e1',
	at: 1_795_000_000_000,
	offset: 60,
	day: 20_775,
	device: 'd',
	clock: '001795000000000-0000-d'
};
const week = [20, 20, 20, 20, 20, 0, 0];
const exam = { name: 'Geography', day: 20_790, covers: [{ set: 'tides', sections: ['moon'] }] };
const weights = Array.from({ length: 21 }, (_, index) => index / 10);

const card = { type: 'card', card: 'tides/q1/whole', act: 'bury' };
const note = { what: 'question', note: 'Two are right.' };
const flag = { type: 'flag', set: 'tides', question: 'q1', version: 2, about: note };
const other = { what: 'answer', answer: { kind: 'short', text: 'moon' } };
const test = { type: 'exam', exam: 'geo', as: exam };
const allowance = { type: 'allowance', allowance: { unit: 'cards', week, off: [20_780] } };
const fit = { type: 'fit', model: 'FSRS-6', weights, reviews: 612 };
const spread = { type: 'spread', days: 7 };
const read = { type: 'read', reading: 'r1', set: 'tides', seed: 7, questions: ['q1', 'q2'] };
const open = { type: 'open', reading: 'r1', section: 0, by: 'answer' };
const reviewsPerDay = { type: 'setting', name: 'reviewsPerDay', value: 80 };
const order = { type: 'setting', name: 'order', value: 'due' };
const clock = { type: 'clock', of: 'phone', until: stamp.clock };
const skip = { type: 'skip', attempt: 's1', question: 'q1', card: 'tides/q1/whole' };
const start = {
	...{ type: 'start', attempt: 'a1', set: 'tides', mode: 'exam', scope: { of: 'all' } },
	...{ seed: 7, questions: ['q1'], limit: null, marks: 'certainty' }
};
const answer = {
	...{ type: 'answer', where: 'after', attempt: 'r1', set: 'tides', question: 'q1', version: 1 },
	...{ answer: other.answer, share: 1, verdict: 'right', hints: 0, elapsed: 900, retry: false },
	parts: [{ card: 'tides/q1/whole', share: 1, guess: 0 }],
	certainty: 'sure'
};

const sound: readonly (readonly [string, object])[] = [
	...['suspend', 'resume', 'bury', 'know', 'reset'].map(
		(act) => [`the decision to ${act} a card`, { ...card, act }] as const
	),
	['a word on a question', flag],
	['a word on an answer', { ...flag, about: other }],
	['a decision in a session', { ...card, session: 's1' }],
	['a word in a session', { ...flag, session: 's1' }],
	['a test', test],
	[
		'a test of whole sets',
		{ ...test, as: { ...exam, covers: [{ set: 'tides', sections: null }] } }
	],
	['a test that is off', { ...test, as: null }],
	['an allowance of cards', allowance],
	['an allowance of minutes', { ...allowance, allowance: { unit: 'minutes', week, off: [] } }],
	['parameters', fit],
	['the way back to the published ones', { ...fit, weights: null, reviews: 0 }],
	['a pile that is spread', spread],
	['the beginning of a reading', read],
	['a section opened by its answer', open],
	['a section opened for the asking', { ...open, by: 'asking' }],
	['a limit on reviews', reviewsPerDay],
	['the order of reviews', order],
	['the other order', { ...order, value: 'gain' }],
	['a clock that was ahead', clock],
	['a card left out', skip],
	['a question left out', { type: 'skip', attempt: 'a1', question: 'q1' }],
	['a quiz with marks by certainty', start],
	...['quiz', 'study', 'before', 'during', 'after'].map(
		(where) => [`an answer ${where}`, { ...answer, where }] as const
	),
	...['sure', 'think', 'guess'].map(
		(certainty) => [`an answer given as ${certainty}`, { ...answer, certainty }] as const
	)
];

const faulty: readonly (readonly [string, object, string])[] = [
	['a card without a name', { ...card, card: '' }, '“card”'],
	['a decision in no session', { ...card, session: '' }, '“session”'],
	['a word in no session', { ...flag, session: null }, '“session”'],
	['an unknown decision', { ...card, act: 'burn' }, '“act” should be "suspend" or "resume"'],
	['a flag without what it is about', { ...flag, about: undefined }, '“about” should be an object'],
	['a flag about something else', { ...flag, about: { what: 'hint' } }, '“about.what” should be'],
	['a flag without its note', { ...flag, about: { what: 'question' } }, '“about.note”'],
	['a flag with a broken answer', { ...flag, about: { what: 'answer' } }, '“about.answer”'],
	['a flag of no version', { ...flag, version: null }, '“version”'],
	['a test without id', { ...test, exam: '' }, '“exam”'],
	['a test that is missing', { ...test, as: undefined }, '“as”'],
	['a test on half a day', { ...test, as: { ...exam, day: 1.5 } }, '“as.day” should be a whole'],
	[
		'a test of no set',
		{ ...test, as: { ...exam, covers: [{ set: '', sections: null }] } },
		'“as.covers[0].set”'
	],
	[
		'a test of broken sections',
		{ ...test, as: { ...exam, covers: [{ set: 'a', sections: [1] }] } },
		'“as.covers[0].sections[0]”'
	],
	[
		'a week of six days',
		{ ...allowance, allowance: { unit: 'cards', week: week.slice(1), off: [] } },
		'seven numbers'
	],
	[
		'a week of eight days',
		{ ...allowance, allowance: { unit: 'cards', week: [...week, 1], off: [] } },
		'“allowance.week” should be seven'
	],
	[
		'less than nothing',
		{ ...allowance, allowance: { unit: 'cards', week: week.with(0, -1), off: [] } },
		'“allowance.week[0]”'
	],
	[
		'another unit',
		{ ...allowance, allowance: { unit: 'pages', week, off: [] } },
		'“allowance.unit”'
	],
	[
		'no days off',
		{ ...allowance, allowance: { unit: 'cards', week } },
		'“allowance.off” should be a list'
	],
	['another model', { ...fit, model: 'FSRS-7' }, '“model” should be "FSRS-6"'],
	['a parameter that is none', { ...fit, weights: ['a'] }, '“weights[0]”'],
	['fewer than no reviews', { ...fit, reviews: -1 }, '“reviews”'],
	['fewer than no days', { ...spread, days: -1 }, '“days”'],
	['half a day', { ...spread, days: 0.5 }, '“days”'],
	['a reading without id', { ...read, reading: '' }, '“reading”'],
	['a reading without questions', { ...read, questions: null }, '“questions” should be a list'],
	['a section before the first', { ...open, section: -1 }, '“section”'],
	['a section opened by force', { ...open, by: 'force' }, '“by” should be "answer" or "asking"'],
	['a limit in words', { ...reviewsPerDay, value: 'many' }, '“value” should be a number'],
	['another order', { ...order, value: 'random' }, '“value” should be "gain" or "due"'],
	['a number for a choice of words', { ...order, name: 'retention' }, '“value” should be a number'],
	['a clock of no device', { ...clock, of: null }, '“of”'],
	['a clock without an end', { ...clock, until: 'now' }, '“until” should be a reading'],
	['a left out card without a name', { ...skip, card: '' }, '“card”'],
	['other marks', { ...start, marks: 'double' }, '“marks” should be "certainty"'],
	['an answer elsewhere', { ...answer, where: 'nowhere' }, '“where” should be "quiz" or "study"'],
	['another certainty', { ...answer, certainty: 'maybe' }, '“certainty” should be "sure" or']
];

describe('readEvent', () => {
	it.each(sound)('takes %s', (_, event) => {
		expect(readEvent({ ...event, ...stamp }, '')).toEqual({
			ok: true,
			value: { ...event, ...stamp }
		});
	});

	it.each(sound)('copies what it knows of %s, and nothing else', (_, event) => {
		const read = readEvent({ ...event, ...stamp, surprise: 1 }, '');
		expect(read).toEqual({ ok: true, value: { ...event, ...stamp } });
	});

	it.each(faulty)('refuses %s', (_, event, words) => {
		const read = readEvent({ ...event, ...stamp }, '');
		expect(read).toMatchObject({ ok: false, fault: expect.stringContaining(words) as string });
	});
});
