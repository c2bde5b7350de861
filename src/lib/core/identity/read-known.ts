import type { Known, KnownGap, KnownQuestion, Presence } from './known.ts';
import type { QuestionKind } from '../question/question.ts';

export type ReadKnown =
	| { readonly ok: true; readonly known: Known }
	/** The place of the question that is at fault, counted from 0; `null` when it is the whole. */
	| { readonly ok: false; readonly question: number | null; readonly message: string };

const kinds: Readonly<Record<QuestionKind, true>> = {
	single: true,
	multiple: true,
	truefalse: true,
	short: true,
	numeric: true,
	cloze: true,
	order: true,
	match: true,
	categorise: true,
	card: true,
	open: true,
	find: true
};

/** What is known of a set, from the JSON value of a lock; fields that say nothing may be left out. */
export function readKnown(json: unknown): ReadKnown {
	if (!isObject(json) || typeof json['set'] !== 'string' || !Array.isArray(json['questions'])) {
		return fault(
			null,
			'This is no lock of a question file. Restore it from version control, or delete it.'
		);
	}
	if (json['format'] !== 1) {
		return fault(null, 'A newer version of the program wrote this lock. Update the program.');
	}
	const questions: KnownQuestion[] = [];
	const ids = new Set<string>();
	for (const [at, entry] of (json['questions'] as readonly unknown[]).entries()) {
		const question = readQuestion(entry);
		if (question === null) {
			return fault(
				at,
				'This question is not as the program writes it. Restore the line, or delete it.'
			);
		}
		for (const id of [question.id, ...question.aliases]) {
			if (ids.has(id)) {
				return fault(
					at,
					`The id ${id} stands here a second time. Delete the line that is out of date.`
				);
			}
			ids.add(id);
		}
		questions.push(question);
	}
	return { ok: true, known: { set: json['set'], questions } };
}

function fault(question: number | null, message: string): ReadKnown {
	return { ok: false, question, message };
}

function readQuestion(json: unknown): KnownQuestion | null {
	if (!isObject(json)) return null;
	const { id, kind, prompt, answers, gaps = [], aliases = [] } = json as Record<string, unknown>;
	const state = presence(json['state']);
	if (typeof id !== 'string' || typeof prompt !== 'string' || state === null) return null;
	if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return null;
	if (!isTexts(answers) || !isTexts(aliases) || !Array.isArray(gaps)) return null;
	const read = (gaps as readonly unknown[]).flatMap((gap) => readGap(gap) ?? []);
	if (read.length !== gaps.length) return null;
	return { id, state, kind: kind as QuestionKind, prompt, answers, gaps: read, aliases };
}

function readGap(json: unknown): KnownGap | null {
	if (!isObject(json)) return null;
	const { name, accept } = json;
	const state = presence(json['state']);
	return typeof name === 'string' && isTexts(accept) && state !== null
		? { name, accept, state }
		: null;
}

function presence(json: unknown): Presence | null {
	if (json === undefined) return 'present';
	return json === 'present' || json === 'removed' ? json : null;
}

function isTexts(json: unknown): json is readonly string[] {
	return Array.isArray(json) && json.every((one) => typeof one === 'string');
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}
