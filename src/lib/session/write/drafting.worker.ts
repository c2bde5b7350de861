import { analyse } from '#lib/core/drafting/analyse.ts';
import { draftQuestions } from '#lib/core/drafting/draft-questions.ts';
import type { Drafted, DraftTask } from './drafter.ts';

function drafted({ article, language, title, seed, most }: DraftTask): Drafted {
	try {
		const drafts = draftQuestions(article, language, { title, seed, most, analyse });
		return { status: 'drafted', drafts };
	} catch (fault) {
		// A fault of ours: the page says so, and what was typed is not touched by it.
		return { status: 'failed', detail: String(fault) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<DraftTask>) => {
	self.postMessage(drafted(data));
});
