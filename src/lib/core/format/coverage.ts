import type { Article, Paragraph } from '../evidence/article.ts';
import { plainText } from '../prose/plain.ts';
import type { QuestionSet } from '../question/question.ts';

/** What is asked about a paragraph of the article. */
export interface Coverage {
	/** The paragraph's number, from 1. */
	readonly paragraph: number;
	/** Ids of the questions whose evidence stands in it, in the file's order. */
	readonly questions: readonly string[];
	/** Whether it says enough to be asked about: no caption, no list of sources, not a few words. */
	readonly worthAsking: boolean;
}

/** Places of one question that count: whoever names more rests on none in particular. */
const mostPlaces = 100;

/** Which paragraphs the questions rest on, by their evidence; every paragraph, in the article's order. */
export function coverage({ article, questions }: QuestionSet): readonly Coverage[] {
	const asking = new Map<number, Set<string>>();
	for (const { id, evidence } of questions) {
		for (const { paragraph } of evidence.slice(0, mostPlaces)) {
			if (paragraph === null) continue;
			const ids = asking.get(paragraph);
			if (ids === undefined) asking.set(paragraph, new Set([id]));
			else ids.add(id);
		}
	}
	return article.paragraphs.map((paragraph) => ({
		paragraph: paragraph.number,
		questions: [...(asking.get(paragraph.number) ?? [])],
		worthAsking: isWorthAsking(paragraph, article)
	}));
}

const fewestWords = 12;
/** A script without spaces has about two characters a word. */
const words =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const sources =
	/^(?:sources?|references|bibliography|further reading|notes|credits|quellen|literatur|références|bibliographie|sources et notes|fuentes|referencias|bibliografía|fonti|bibliografia|fontes|referências|bronnen|literatuur)$/iu;

function isWorthAsking({ text, section }: Paragraph, article: Article): boolean {
	const title = section === null ? '' : (article.sections[section]?.title ?? '');
	if (sources.test(title.trim())) return false;
	const shown = text.replace(/!\[[^\]]*\]\([^)]*\)/gu, '');
	if (/^\s*(?:```|~~~)/u.test(shown)) return false;
	return (plainText(shown).match(words)?.length ?? 0) >= fewestWords;
}
