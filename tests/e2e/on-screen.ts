import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { plainText } from '#lib/core/prose/plain.ts';
import { gapKey } from '#lib/core/question/ask.ts';
import type { ClozeQuestion } from '#lib/core/question/cloze.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';

/** A question that is being asked. */
export interface Shown {
	readonly question: Question;
	/** `whole`, a gap's name, `back` or `front`: what of it is asked. */
	readonly part: string;
}

/** A set as the site publishes it, with its keys. Asked for past the page, so the server must be there. */
export async function setDocument(
	{ request }: { readonly request: APIRequestContext },
	id: string
): Promise<QuestionSet> {
	const answer = await request.get(`sets/${id}/set.json`);
	expect(answer.status()).toBe(200);
	return (await answer.json()) as QuestionSet;
}

/** Which question the page shows, by its words alone, as a learner with the file in hand would find it. */
export async function shownQuestion(page: Page, sets: readonly QuestionSet[]): Promise<Shown> {
	const { heading, gapped } = await page.locator('.question').evaluate((question) => {
		const copy = question.cloneNode(true) as Element;
		copy.querySelectorAll('.hint, .verdict').forEach((aside) => aside.remove());
		copy.querySelectorAll('input, select').forEach((gap) => gap.replaceWith('____'));
		return {
			heading: copy.querySelector('h1')?.textContent ?? '',
			gapped: copy.querySelector('.body p')?.textContent ?? ''
		};
	});
	const questions = sets.flatMap((set) => set.questions);
	for (const question of questions) {
		const part = partShown(question, flat(heading), flat(gapped));
		if (part !== null) return { question, part };
	}
	throw new Error(`No question of the files reads “${heading}” “${gapped}”.`);
}

function partShown(question: Question, heading: string, gapped: string): string | null {
	const prompt = flat(plainText(question.prompt));
	if (question.kind === 'card') {
		if (heading === prompt) return 'back';
		return heading === flat(plainText(question.back)) ? 'front' : null;
	}
	if (question.kind !== 'cloze') return heading === prompt ? 'whole' : null;
	const names = question.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]));
	return ['whole', ...names].find((part) => gapped === withGaps(question, part)) ?? null;
}

/** The text of a gapped question with `____` where it is asked, and the other gaps filled in. */
function withGaps(question: ClozeQuestion, part: string): string {
	const texts = question.pieces.map((piece) => {
		if (typeof piece === 'string') return piece;
		return part === 'whole' || part === piece.name ? '____' : gapKey(piece);
	});
	return flat(plainText(texts.join('')));
}

function flat(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
