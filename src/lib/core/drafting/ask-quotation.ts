import type { Article } from '../evidence/article.ts';
import { findQuote } from '../evidence/find.ts';
import { standsAlone } from './alone.ts';
import type { Candidate } from './draft.ts';
import { hiddenIn } from './hidden.ts';
import type { Line } from './line.ts';
import { choiceOf, namesLike } from './options.ts';
import type { Placed, PlacedParagraph } from './placed.ts';
import { speakerOf } from './speaker.ts';
import { speechesIn, type Speech } from './speech.ts';
import type { Knowledge } from './telling.ts';
import type { Analyse } from './word.ts';

/** A paragraph with more is a play. */
const weighedAtMost = 20;

/** `Who said: “…”?` of what the article quotes; a gap in what is said by the person whom the article is about. */
export function askQuotations(
	article: Article,
	paragraphs: readonly PlacedParagraph[],
	knowledge: Knowledge,
	analyse: Analyse
): readonly Candidate[] {
	return paragraphs.flatMap(({ text, placed }) => {
		return speechesIn(text)
			.slice(0, weighedAtMost)
			.flatMap((speech) => {
				const asked = askSpeech(speech, text, placed, knowledge, analyse);
				if (asked.length === 0) return [];
				// Words that two people say, or one says twice, are no question.
				return findQuote(article, speech.said, false).found === 'several' ? [] : asked;
			});
	});
}

function askSpeech(
	speech: Speech,
	text: string,
	placed: readonly Placed[],
	knowledge: Knowledge,
	analyse: Analyse
): readonly Candidate[] {
	const { said, manner, start, end } = speech;
	const speaker = speakerOf(speech, placed, knowledge);
	if (speaker === null || !isClear(said, speaker.line, knowledge, analyse)) return [];
	const { name, line } = speaker;
	const words = name.full.split(' ').filter((word) => !/^[IVX]+$/u.test(word));
	if (words.some((word) => new RegExp(`\\b${escaped(word)}\\b`, 'u').test(said))) return [];
	const base = {
		line,
		// The marks of the file's own line are straight ones.
		proof: curled(text.slice(speaker.from ?? start, end)),
		// Somebody may be asked for twice, for a deed and for words.
		key: `${name.full}: ${said}`.toLowerCase(),
		why: 'who said what'
	};
	if (words.some((word) => knowledge.matter.isTitle(word.toLowerCase()))) {
		return gapsIn(speech, name.full, knowledge, analyse).map((gap) => ({ ...base, ...gap }));
	}
	const ask =
		manner === 'reported' ? 'Whose words are these' : manner === 'wrote' ? 'Who wrote' : 'Who said';
	const quote = curled(said);
	const prompt = `${ask}: “${quote}”${/[?!]$/u.test(said) ? '' : '?'}`;
	const accept = [...new Set([name.full, words.at(-1) ?? name.full])];
	const rows = [`Q: ${prompt}`, ...accept.map((one) => `= ${one}`)];
	const short: Candidate = { ...base, kind: 'short', prompt, rows, bonus: 2.5 };
	const others = namesLike(name, line, knowledge.lines, knowledge.namesOf, null);
	const choice = choiceOf(prompt, name.full, others, knowledge.seed);
	return choice === null
		? [short]
		: [short, { ...base, kind: 'choice', prompt, rows: choice, bonus: 2.5 }];
}

/** Who speaks may say `I` and `you`; whoever else is meant has to be named in what is said. */
function isClear(said: string, line: Line, { matter }: Knowledge, analyse: Analyse): boolean {
	const words = analyse(said).map((word) =>
		/^(?:i|me|my|we|us|our|you|your)$/u.test(word.lower) ? { ...word, lower: '' } : word
	);
	const spoken = { ...line, text: said, words, whole: null };
	return standsAlone(spoken, { from: 0, to: words.length }, matter);
}

type Gap = Pick<Candidate, 'kind' | 'rows' | 'prompt' | 'key' | 'bonus' | 'why'>;

function gapsIn(
	{ said, manner }: Speech,
	speaker: string,
	knowledge: Knowledge,
	analyse: Analyse
): readonly Gap[] {
	const [line] = knowledge.lines;
	if (line === undefined || /[?!]$/u.test(said)) return [];
	const words = analyse(said);
	const spoken: Line = { ...line, text: said, words, whole: null, named: null };
	const verb = manner === 'wrote' ? 'wrote' : 'said';
	return hiddenIn(spoken, knowledge).flatMap(({ from, to, accept, bonus }) => {
		const [answer = ''] = accept;
		const left = said.slice(0, words[from]?.start);
		const right = said.slice(words[to - 1]?.end ?? said.length);
		if (/(?:one|body|thing)$/u.test(answer)) return [];
		if (`${left} ${right}`.toLowerCase().includes(answer.toLowerCase())) return [];
		const fill = (gap: string) => `${speaker} ${verb}: “${curled(`${left}${gap}${right}`)}.”`;
		const rows = [`Fill: ${fill(`{${accept.join('|')}}`)}`];
		const prompt = fill('____');
		const why = 'a word of a quotation';
		return [
			{ kind: 'gap' as const, rows, prompt, key: answer.toLowerCase(), bonus: bonus - 1, why }
		];
	});
}

function curled(text: string): string {
	return text.replace(/(^|[\s(—–-])"/gu, '$1“').replaceAll('"', '”');
}

function escaped(word: string): string {
	return word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
