import type {
	AnswerEvent,
	ExtendEvent,
	FinishEvent,
	HintEvent,
	KeepEvent,
	PartEvidence,
	ProgressEvent,
	RemoveEvent,
	RenameEvent,
	RetractEvent,
	ReviewEvent,
	Scope,
	SettingEvent,
	SkipEvent,
	Stamp,
	StartEvent
} from './event.ts';
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

const readScope = tagged<Scope>(
	'of',
	new Map<string, Reader<Scope>>([
		['all', fields<Extract<Scope, { of: 'all' }>>({ of: oneOf('all') })],
		['section', fields<Extract<Scope, { of: 'section' }>>({ of: oneOf('section'), slug: text })],
		['number', fields<Extract<Scope, { of: 'number' }>>({ of: oneOf('number'), count })],
		['missed', fields<Extract<Scope, { of: 'missed' }>>({ of: oneOf('missed') })]
	])
);

/** A setting that a later version has added is kept: whoever reads settings asks for those it knows. */
const settingName = id as Reader<SettingEvent['name']>;

type Shapes = {
	readonly [K in ProgressEvent['type']]: Reader<Extract<ProgressEvent, { readonly type: K }>>;
};

const shapes: Shapes = {
	start: fields<StartEvent>({
		type: oneOf('start'),
		...stamp,
		attempt: id,
		set: text,
		mode: oneOf('practice', 'exam'),
		scope: readScope,
		seed: number,
		questions: listOf(text),
		limit: nullable(number)
	}),
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
	answer: fields<AnswerEvent>({
		type: oneOf('answer'),
		...stamp,
		where: oneOf('quiz', 'study'),
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
		retry: flag
	}),
	skip: fields<SkipEvent>({ type: oneOf('skip'), ...stamp, attempt: id, question: text }),
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
	setting: fields<SettingEvent>({
		type: oneOf('setting'),
		...stamp,
		name: settingName,
		value: number
	}),
	rename: fields<RenameEvent>({ type: oneOf('rename'), ...stamp, set: id, from: id, to: id }),
	keep: fields<KeepEvent>({ type: oneOf('keep'), ...stamp, set: id, name: text, text, lock: text }),
	remove: fields<RemoveEvent>({ type: oneOf('remove'), ...stamp, set: id })
};

const byType = new Map<string, Reader<ProgressEvent>>(Object.entries(shapes));
const readStamp = fields<Stamp & { readonly type: string }>({ type: id, ...stamp });

/**
 * An event that came from outside: known fields only are copied. An event of a type that this version does not know is
 * kept as it is if its stamp is sound; a later version will understand it again.
 */
export const readEvent: Reader<ProgressEvent> = (value, name) => {
	const known = isRecord(value) ? byType.get(String(value['type'])) : undefined;
	if (known) return known(value, name);
	const later = readStamp(value, name);
	return later.ok ? { ok: true, value: value as ProgressEvent } : later;
};
