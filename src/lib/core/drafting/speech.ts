import { quotedIn, type Quoted } from './quoted.ts';

/** What somebody says in a paragraph, in whole sentences; offsets into the paragraph's text. */
export interface Speech {
	/** The words said, without marks around them, nothing left out. */
	readonly said: string;
	/** From the first word that says who speaks, or is said, to the last. */
	readonly start: number;
	readonly end: number;
	/** As it is written: a name, `he` or `she`. */
	readonly speaker: { readonly text: string; readonly start: number };
	/** Whether it was written, said, or only reported with `according to`. */
	readonly manner: 'said' | 'wrote' | 'reported';
}

interface Attribution {
	readonly speaker: Speech['speaker'];
	readonly start: number;
	readonly end: number;
	readonly manner: Speech['manner'];
}

const verb =
	'(?:said|says|wrote|writes|asked|replied|answered|cried|shouted|exclaimed|declared|explained|noted|remarked|recalled|added|insisted|warned|announced|complained|observed)';
const part = String.raw`(?:\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|St|Prof)\.|(?:[OD]['’])?\p{Lu}[\p{L}\p{M}-]+)`;
/** The name goes no further, owns nothing, and nobody speaks along. */
const alone = String.raw`(?!['’\p{L}-]| and | or | \p{Lu})`;
const name = String.raw`(?<name>${part}(?: (?:(?:de|la|le|von|van|der|da|di|of) )*${part}){0,4}|he|she|He|She)`;
const adverb = '(?:(?:once|later|then|also|often|had|has) ){0,2}';
const before = {
	named: new RegExp(
		String.raw`${name} ${adverb}(?<verb>${verb}|told)(?: (?!and |${verb}|not |never )[\p{L}\p{N}'’-]+){0,8}[,:] ?$`,
		'u'
	),
	reported: new RegExp(
		String.raw`(?:According to|In the words of) (?<name>${part}(?: ${part}){0,4}), ?$`,
		'u'
	)
};
const after = {
	inverted: new RegExp(String.raw`^,? (?<verb>${verb}) ${name}${alone}`, 'u'),
	straight: new RegExp(String.raw`^,? ${name} ${adverb}(?<verb>${verb}|told)(?!['’\p{L}]|:)`, 'u'),
	reported: new RegExp(String.raw`^,? according to (?<name>${part}(?: ${part}){0,4})${alone}`, 'u')
};
/** How far from a quotation is looked for who speaks, in UTF-16 units. */
const reach = 300;
/** A sentence with one of these does not say for certain that somebody said so. */
const doubt =
	/\b(?:never|not|\w+n['’]t|supposedly|allegedly|reportedly|perhaps|probably|possibly|may|might|would|could|should|legend|myth|rumou?r|falsely|wrongly|imagined?|invented|if|whether|nobody|no one)\b/iu;
/** Words before a name that make it somebody else who speaks, or several. */
const joining =
	/(?:\b(?:of|to|with|from|by|for|or|the|an?|like|than|about|whom|that|which|nor)|(?<!,) and|[^,.;:] and|,? neither|['’]s) $/iu;

/** The quotations of a paragraph whose speaker is named beside them, or is a pronoun; doubtful ones are left out. */
export function speechesIn(text: string): readonly Speech[] {
	const quoted = quotedIn(text) ?? [];
	const own = ownWords(text, quoted);
	return quoted.flatMap((one, at) => {
		const ahead = attributionBefore(text, quoted[at - 1]?.end ?? 0, one);
		const behind = attributionBehind(text, one);
		if ((ahead === null) === (behind === null)) return [];
		const speech =
			ahead === null
				? behind !== null && beginsSentence(text, quoted[at - 1], one)
					? spokenBefore(text, one, behind, quoted.slice(at + 1, at + 3))
					: null
				: spokenAfter(text, one, ahead, quoted[at + 1]);
		if (speech === null || isDoubtful(own, speech)) return [];
		return isWhole(speech.said) ? [speech] : [];
	});
}

/** `Anning wrote: “…”` */
function attributionBefore(text: string, from: number, { start }: Quoted): Attribution | null {
	const skipped = Math.max(from, start - reach);
	const lead = text.slice(skipped, start);
	const reported = before.reported.exec(lead);
	const found = reported ?? before.named.exec(lead);
	const speaker = found?.groups?.['name'];
	if (found === null || speaker === undefined) return null;
	const at = skipped + found.index + found[0].indexOf(speaker);
	if (reported === null && joining.test(lead.slice(0, found.index))) return null;
	return {
		speaker: { text: speaker, start: at },
		start: skipped + found.index,
		end: start,
		manner: mannerOf(found.groups?.['verb'])
	};
}

/** `“…,” said Bludworth` */
function attributionBehind(text: string, { end, text: said }: Quoted): Attribution | null {
	const rest = text.slice(end, end + reach);
	if (!/[,?!]$/u.test(said) && !rest.startsWith(',')) return null;
	const found = after.inverted.exec(rest) ?? after.straight.exec(rest) ?? after.reported.exec(rest);
	const speaker = found?.groups?.['name'];
	if (found === null || speaker === undefined) return null;
	// `He` begins a sentence of its own, and so does a name after a question unless a verb links them.
	if (/^(?:He|She)$/u.test(speaker)) return null;
	const verbAt = found.groups?.['verb'] ?? '';
	const at =
		verbAt !== '' && found[0].indexOf(verbAt) < found[0].indexOf(speaker) ? verbAt.length : 0;
	return {
		speaker: { text: speaker, start: end + found[0].indexOf(speaker, at) },
		start: end,
		end: end + found[0].length,
		manner: mannerOf(found.groups?.['verb'])
	};
}

function mannerOf(word: string | undefined): Speech['manner'] {
	if (word === undefined) return 'reported';
	return /^(?:wrote|writes|noted|observed)$/u.test(word) ? 'wrote' : 'said';
}

/** What is quoted inside a sentence may be a title or a part of what was said. */
function beginsSentence(text: string, previous: Quoted | undefined, { start }: Quoted): boolean {
	const lead = text.slice(previous?.end ?? 0, start).trim();
	const ended = previous === undefined || /[.?!]$/u.test(previous.text);
	return lead === '' ? ended : /[.?!]$/u.test(lead);
}

function spokenAfter(
	text: string,
	one: Quoted,
	{ speaker, start, manner }: Attribution,
	next: Quoted | undefined
): Speech | null {
	// It goes on in the next quotation, or somebody answers.
	if (next !== undefined && text.slice(one.end, next.start).trim() === '') return null;
	const said = closed(one.text);
	return { said, start, end: one.end, speaker, manner };
}

/** The words before an attribution, and those after it that belong to them: what is cut off may turn the sense. */
function spokenBefore(
	text: string,
	one: Quoted,
	{ speaker, end, manner }: Attribution,
	[next, third]: readonly Quoted[]
): Speech | null {
	const alone = { said: closed(one.text), start: one.start, end, speaker, manner };
	if (next === undefined) return alone;
	const between = text.slice(end, next.start);
	if (/[.?!]\s+\S/u.test(between)) return alone;
	const sameSentence = /^(?: (?!and |but )[\p{L}\p{N}'’-]+){0,5} ?[,:—–] ?$/u.test(between);
	if (!sameSentence && !/^(?: [\p{L}\p{N}'’-]+){0,5}\. $/u.test(between)) return null;
	if (attributionBehind(text, next) !== null) return sameSentence ? null : alone;
	const goesOn = third !== undefined && text.slice(next.end, third.start).trim() === '';
	if (goesOn || !/[.?!]$/u.test(next.text)) return null;
	const first = sameSentence ? one.text : one.text.replace(/,$/u, '.');
	return { ...alone, said: closed(`${first} ${next.text}`), end: next.end };
}

/** Without the comma or full stop at its end, which belong to the sentence around it. */
function closed(said: string): string {
	return said.replace(/[,.;]$/u, '');
}

/** The text with blanks for what is quoted; where that ends a sentence, so does this. */
function ownWords(text: string, quoted: readonly Quoted[]): string {
	let own = '';
	for (const { start, end } of quoted) {
		const mark = /[.?!]/u.test(text.charAt(end - 2)) ? '.' : ' ';
		own += `${text.slice(own.length, start)}${' '.repeat(end - start - 2)}${mark} `;
	}
	return own + text.slice(own.length);
}

/** Whether the sentences around a speech leave it open that somebody said so. */
function isDoubtful(own: string, { start, end }: Speech): boolean {
	const ahead = own.slice(Math.max(0, start - reach), start).split(/[.?!]\s/u);
	const ended = own.slice(end - 2, end) === '. ';
	const behind = ended ? [] : own.slice(end, end + reach).split(/[.?!](?:\s|$)/u, 1);
	const around = `${ahead.at(-1) ?? ''}${own.slice(start, end)}${behind[0] ?? ''}`;
	return doubt.test(around.replace(/\bMay\b/gu, ''));
}

/** Whether it can be quoted as it is: sentences, not too long, no title, nothing left out or quoted in turn. */
function isWhole(said: string): boolean {
	const words = said.split(/\s+/u);
	const long = words.slice(1).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
	const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
	return (
		/^(?:\p{Lu}|\d)/u.test(said) &&
		words.length >= 4 &&
		said.length <= 220 &&
		!/\.\.|…|[‘{}|[\]()"“”^=]|(?<!\p{L})'/u.test(said) &&
		(capitals.length < 2 || capitals.length * 2 < long.length)
	);
}
