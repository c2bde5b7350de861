import type {
	AllowanceEvent,
	AnswerEvent,
	CardEvent,
	ClockEvent,
	ExamEvent,
	ExtendEvent,
	FitEvent,
	FlagEvent,
	FinishEvent,
	HintEvent,
	KeepEvent,
	OpenEvent,
	PartEvidence,
	ProgressEvent,
	ReadEvent,
	RemoveEvent,
	RenameEvent,
	RetractEvent,
	ReviewEvent,
	Scope,
	SettingEvent,
	SkipEvent,
	SpreadEvent,
	Stamp,
	StartEvent
} from './event.ts';
import type { Allowance, Coverage, Exam } from '../test-date/exam.ts';
import { isClock } from './clock.ts';
import { readAnswer } from './read-answer.ts';
import {
	count,
	either,
	fields,
	flag,
	id,
	isRecord,
	listOf,
	nullable,
	number,
	oneOf,
	share,
	tagged,
	text,
	whole,
	type Reader
} from './reader.ts';

const clock: Reader<string> = (value, name) =>
	typeof value === 'string' && isClock(value)
		? { ok: true, value }
		: {
				ok: false,
				fault: `“${name}” should be a reading of the clock, such as 001764000000000-0000-a`
			};

const stamp = { id, at: number, offset: number, day: whole, device: text, clock };

const numberSetting = fields<Exclude<SettingEvent, { name: 'order' }>>({
	type: oneOf('setting'),
	...stamp,
	name: oneOf('newPerDay', 'reviewsPerDay', 'retention'),
	value: number
});

/** Seven counts, Monday to Sunday. */
const week: Reader<Allowance['week']> = (value, name) => {
	const read = listOf(count)(value, name);
	if (!read.ok) return read;
	return read.value.length === 7
		? { ok: true, value: read.value as readonly number[] as Allowance['week'] }
		: { ok: false, fault: `“${name}” should be seven numbers, from Monday to Sunday` };
};

const coverage = fields<Coverage>({ set: id, sections: nullable(listOf(text)) });
const exam = fields<Exam>({ name: text, day: whole, covers: listOf(coverage) });
const allowance = fields<Allowance>({
	unit: oneOf('cards', 'minutes'),
	week,
	off: listOf(whole)
});

const about = tagged<FlagEvent['about']>(
	'what',
	new Map<string, Reader<FlagEvent['about']>>([
		[
			'question',
			fields<Extract<FlagEvent['about'], { what: 'question' }>>({
				what: oneOf('question'),
				note: text
			})
		],
		[
			'answer',
			fields<Extract<FlagEvent['about'], { what: 'answer' }>>({
				what: oneOf('answer'),
				answer: readAnswer
			})
		]
	])
);

const readScope = tagged<Scope>(
	'of',
	new Map<string, Reader<Scope>>([
		['all', fields<Extract<Scope, { of: 'all' }>>({ of: oneOf('all') })],
		['section', fields<Extract<Scope, { of: 'section' }>>({ of: oneOf('section'), slug: text })],
		['number', fields<Extract<Scope, { of: 'number' }>>({ of: oneOf('number'), count })],
		['missed', fields<Extract<Scope, { of: 'missed' }>>({ of: oneOf('missed') })]
	])
);

const readSetting = tagged<SettingEvent>(
	'name',
	new Map<string, Reader<SettingEvent>>([
		['newPerDay', numberSetting],
		['reviewsPerDay', numberSetting],
		['retention', numberSetting],
		[
			'order',
			fields<Extract<SettingEvent, { name: 'order' }>>({
				type: oneOf('setting'),
				...stamp,
				name: oneOf('order'),
				value: oneOf('gain', 'due')
			})
		]
	])
);

type Shapes = {
	readonly [K in ProgressEvent['type']]: Reader<Extract<ProgressEvent, { readonly type: K }>>;
};

const shapes: Shapes = {
	start: fields<StartEvent>(
		{
			type: oneOf('start'),
			...stamp,
			attempt: id,
			set: text,
			mode: oneOf('practice', 'exam'),
			scope: readScope,
			seed: number,
			questions: listOf(text),
			limit: nullable(number),
			marks: oneOf('certainty')
		},
		['marks']
	),
	extend: fields<ExtendEvent>({
		type: oneOf('extend'),
		...stamp,
		attempt: id,
		by: either(oneOf('off'), number)
	}),
	hint: fields<HintEvent>({
		type: oneOf('hint'),
		...stamp,
		attempt: id,
		question: text,
		shown: count
	}),
	answer: fields<AnswerEvent>(
		{
			type: oneOf('answer'),
			...stamp,
			where: oneOf('quiz', 'study', 'before', 'during', 'after'),
			attempt: id,
			set: text,
			question: text,
			version: number,
			answer: readAnswer,
			share,
			verdict: oneOf('right', 'partly', 'wrong'),
			parts: listOf(fields<PartEvidence>({ card: id, share, guess: share, key: text }, ['key'])),
			hints: count,
			elapsed: number,
			retry: flag,
			certainty: oneOf('sure', 'think', 'guess')
		},
		['certainty']
	),
	skip: fields<SkipEvent>(
		{ type: oneOf('skip'), ...stamp, attempt: id, question: text, card: id },
		['card']
	),
	finish: fields<FinishEvent>({ type: oneOf('finish'), ...stamp, attempt: id }),
	review: fields<ReviewEvent>(
		{
			type: oneOf('review'),
			...stamp,
			session: id,
			card: id,
			version: number,
			key: text,
			grade: oneOf(1, 2, 3, 4),
			elapsed: number
		},
		['version', 'key']
	),
	retract: fields<RetractEvent>({ type: oneOf('retract'), ...stamp, target: id }),
	setting: readSetting,
	card: fields<CardEvent>(
		{
			type: oneOf('card'),
			...stamp,
			card: id,
			act: oneOf('suspend', 'resume', 'bury', 'know', 'reset'),
			session: id
		},
		['session']
	),
	flag: fields<FlagEvent>(
		{
			type: oneOf('flag'),
			...stamp,
			set: text,
			question: text,
			version: number,
			about,
			session: id
		},
		['session']
	),
	exam: fields<ExamEvent>({ type: oneOf('exam'), ...stamp, exam: id, as: nullable(exam) }),
	allowance: fields<AllowanceEvent>({ type: oneOf('allowance'), ...stamp, allowance }),
	fit: fields<FitEvent>({
		type: oneOf('fit'),
		...stamp,
		model: oneOf('FSRS-6'),
		weights: nullable(listOf(number)),
		reviews: count
	}),
	spread: fields<SpreadEvent>({ type: oneOf('spread'), ...stamp, days: count }),
	read: fields<ReadEvent>({
		type: oneOf('read'),
		...stamp,
		reading: id,
		set: text,
		seed: number,
		questions: listOf(text)
	}),
	open: fields<OpenEvent>({
		type: oneOf('open'),
		...stamp,
		reading: id,
		section: count,
		by: oneOf('answer', 'asking')
	}),
	rename: fields<RenameEvent>({ type: oneOf('rename'), ...stamp, set: id, from: id, to: id }),
	clock: fields<ClockEvent>({ type: oneOf('clock'), ...stamp, of: text, until: clock }),
	keep: fields<KeepEvent>({ type: oneOf('keep'), ...stamp, set: id, name: text, text, lock: text }),
	remove: fields<RemoveEvent>({ type: oneOf('remove'), ...stamp, set: id })
};

const settingNames = new Set<string>(['newPerDay', 'reviewsPerDay', 'retention', 'order']);
const byType = new Map<string, Reader<ProgressEvent>>(Object.entries(shapes));
const readStamp = fields<Stamp & { readonly type: string }>({ type: id, ...stamp });

/**
 * An event that came from outside: known fields only are copied. An event of a type that this version does not know is
 * kept as it is if its stamp is sound; a later version will understand it again.
 */
export const readEvent: Reader<ProgressEvent> = (value, name) => {
	const known = isRecord(value) && !isLater(value) ? byType.get(String(value['type'])) : undefined;
	if (known) return known(value, name);
	const later = readStamp(value, name);
	return later.ok ? { ok: true, value: value as ProgressEvent } : later;
};

/** A setting that a later version has added is kept as well: whoever reads settings asks for those it knows. */
function isLater(event: Readonly<Record<string, unknown>>): boolean {
	const { type, name } = event;
	return type === 'setting' && typeof name === 'string' && name !== '' && !settingNames.has(name);
}
