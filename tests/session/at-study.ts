import { entryOf } from '#lib/core/question/entry-of.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { StudySession, type StudyPages } from '#lib/session/study-session.svelte.ts';
import { testPorts } from './ports.ts';
import { tides } from './tides.ts';

export function contentOf(...sets: readonly QuestionSet[]): StudyPages {
	return {
		sets: sets.map(entryOf),
		load: async (id) => sets.find((set) => set.id === id) ?? null
	};
}

export async function begun(
	ports = testPorts(),
	content = contentOf(tides),
	only: string | null = null
) {
	const session = new StudySession(content, ports, only);
	await session.load();
	return { session, ports };
}

/** Answers the card in hand right, or wrong. */
export async function answer(session: StudySession, right: boolean) {
	switch (session.asked?.kind) {
		case 'truefalse':
			session.setDraft({ kind: 'truefalse', chosen: right });
			break;
		case 'single':
			session.setDraft({ kind: 'single', chosen: right ? 'the moon' : 'the wind' });
			break;
		case 'short':
			session.setDraft({ kind: 'short', text: right ? 'springs' : 'neaps' });
			break;
		case 'cloze':
			session.setDraft({
				kind: 'cloze',
				gaps: [
					{ gap: session.part, text: right ? (session.part === 'g1' ? 'moon' : 'sea') : 'wind' }
				]
			});
			break;
		default:
			return session.grade(right ? 3 : 1);
	}
	await session.check();
	await session.next();
}

export async function answerAll(
	session: StudySession,
	ports: ReturnType<typeof testPorts>,
	right = true
) {
	for (let n = 0; session.status === 'asking' && n < 40; n += 1) {
		ports.clock.at += 15_000;
		await answer(session, right);
	}
}

/** Passes over every card that is asked. */
export async function skipAll(session: StudySession) {
	for (let n = 0; session.status === 'asking' && n < 40; n += 1) await session.skip();
}
