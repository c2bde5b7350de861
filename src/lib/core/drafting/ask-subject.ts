import { standsAlone } from './alone.ts';
import { plainVerb } from './inversion.ts';
import { proofOf } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { textOf } from './line.ts';
import { choiceOf, namesLike } from './options.ts';
import { ordinary } from './loose.ts';
import { isGivenNameOnly } from './names.ts';
import type { Knowledge, Telling } from './telling.ts';
import type { Word } from './word.ts';

const vague =
	/^(?:most|some|many|few|all|none|others?|people|\w+body|\w+one|each|every|both|one|much|several|any)\b|\b(?:others?)$/iu;

/** `Who opened …?`, `What is an … called?`: questions that the subject of a sentence answers. */
export function askSubject(telling: Telling, knowledge: Knowledge): readonly Candidate[] {
	const definition = askDefinition(telling, knowledge);
	if (definition !== null) return [definition];
	const { statement, line, subject, person, plural, named } = telling;
	const { matter } = knowledge;
	const short = subject.split(' ').length <= 5;
	const whole = { from: statement.subject.from, to: statement.rest.to };
	if (!short || vague.test(subject) || statement.rest.to - statement.rest.from < 2) return [];
	const heads = line.words.slice(statement.subject.from, statement.subject.to);
	// `A turn uses …` asks for too little, unless it is an event that a date tells apart.
	const event = statement.lead !== null && /\d{4}/u.test(textOf(line, statement.lead));
	if (named === null && /^an? \S+$/u.test(subject) && !event) return [];
	if (named === null && heads.length === 1 && heads.every(({ base }) => ordinary.test(base)))
		return [];
	// `a tax on coal`: said in many ways, of which the answer knows one.
	if (named === null && heads.some(({ part }) => part === 'preposition')) return [];
	const tense = line.words[statement.verb.finite]?.form;
	const long = statement.rest.to - statement.rest.from >= 6;
	// What is told of a kind of thing in a few words holds for others as well.
	if (named === null && !person && !event && tense !== 'past' && !long) return [];
	const denied = line.words.slice(statement.verb.from, statement.rest.from + 1);
	if (
		!person &&
		/^(?:say|believe|think|mean|show|suspect|look|feel)$/u.test(
			line.words[statement.verb.main]?.base ?? ''
		)
	)
		return [];
	if (denied.some(({ lower }) => lower === 'not')) return [];
	// `Insurers`, `printers`: people that the library does not know as such.
	if (plural && !person && /(?:ers|ors|ists|ians|men)$/u.test(heads.at(-1)?.lower ?? '')) return [];
	if (isTitle(heads, knowledge)) return [];
	if (named === null && /^(?:the|his|her|its|their)\b/u.test(subject)) return [];
	if (!standsAlone(line, whole, matter, statement.subject)) return [];
	const verb = line.words[statement.verb.finite];
	if (verb === undefined || (plural && (verb.base === 'be' || verb.base === 'have'))) return [];
	const said =
		plural && !person && verb.form === 'base'
			? singular(plainVerb(telling), verb.text)
			: plainVerb(telling);
	if (plural && person && verb.form === 'base') return [];
	const tail = textOf(line, statement.rest);
	const lead =
		statement.lead === null
			? ''
			: textOf(line, statement.lead).replace(/^./u, (letter) => letter.toLowerCase());
	const ask = person ? 'Who' : named?.type === 'place' ? 'Which place' : 'What';
	if (named !== null && isGivenNameOnly(line, named)) return [];
	if (named !== null && named.type !== 'person' && named.type !== 'place') return [];
	if (named?.type === 'place' && verb.base === 'be') return [];
	const late = lead !== '' && tail.split(' ').length <= 5 && !tail.includes(',');
	const prompt =
		lead === ''
			? `${ask} ${said} ${tail}?`
			: late
				? `${ask} ${said} ${tail} ${lead}?`
				: `${lead.replace(/^./u, (letter) => letter.toUpperCase())}, ${ask.toLowerCase()} ${said} ${tail}?`;
	const right = named?.full ?? subject.replace(/^an? /u, '');
	const base = {
		prompt,
		key: right.toLowerCase(),
		line,
		proof: proofOf(telling),
		why: person ? 'who did what' : 'what does what'
	};
	const accept =
		named !== null && named.type === 'person'
			? [...new Set([right, right.split(' ').at(-1) ?? right])]
			: tense === 'past'
				? tailsOf(right)
				: [right];
	const reported = /^(?:conclude|suggest|notice|believe|admit|say|think)$/u.test(
		line.words[statement.verb.main]?.base ?? ''
	)
		? 1
		: 0;
	const candidates: Candidate[] = [
		{
			...base,
			kind: 'short',
			rows: [`Q: ${prompt}`, ...accept.map((text) => `= ${text}`)],
			bonus: (named !== null ? 2.5 : event ? 2 : 1) - reported
		}
	];
	if (named !== null) {
		const deed = line.words[statement.verb.main]?.base ?? null;
		const wrong = namesLike(named, line, knowledge.lines, knowledge.namesOf, deed);
		const choice = choiceOf(prompt, right, wrong, knowledge.seed);
		if (choice !== null)
			candidates.push({ ...base, kind: 'choice', rows: choice, bonus: 2.5 - reported });
	}
	return candidates;
}

/** `cold north wind`, `north wind` and `wind`: of an event, the bare noun tells enough; of a kind, it is another kind. */
function tailsOf(text: string): readonly string[] {
	const words = text.split(' ');
	return words.map((_, at) => words.slice(at).join(' '));
}

/** What the whole article is about is nothing to ask for. */
function isTitle(words: readonly Word[], { matter }: Knowledge): boolean {
	const content = words.filter(({ part }) => part === 'noun' || part === 'adjective');
	return (
		content.length === 0 ||
		(content.some(({ name }) => name !== null)
			? content.some(({ base }) => matter.isTitle(base))
			: content.every(({ base }) => matter.isTitle(base)))
	);
}

/** `What takes calcium …?` of `Polyps take calcium …`. */
function singular(said: string, finite: string): string {
	const form = /(?:s|sh|ch|x|z|o)$/u.test(finite)
		? `${finite}es`
		: /[^aeiou]y$/u.test(finite)
			? `${finite.slice(0, -1)}ies`
			: `${finite}s`;
	return said.replace(finite, form);
}

/** `An atoll is a ring of coral …` asks what a ring of coral is called. */
function askDefinition(telling: Telling, knowledge: Knowledge): Candidate | null {
	const { statement, line, subject } = telling;
	const { words } = line;
	const verb = words[statement.verb.main];
	const opening = words[statement.rest.from]?.lower;
	if (
		statement.verb.to - statement.verb.from !== 1 ||
		verb === undefined ||
		!/^(?:is|are)$/u.test(verb.lower)
	)
		return null;
	if (
		!/^(?:an?|each|every) /u.test(subject) ||
		!/^(?:an?|the)$/u.test(opening ?? '') ||
		statement.reason !== null
	)
		return null;
	const description = textOf(line, statement.rest);
	const term = subject.replace(/^\S+ /u, '');
	if (description.split(' ').length < 4 || term.split(' ').length > 3) return null;
	const said = new Set(description.toLowerCase().split(/\W+/u));
	if (
		term
			.toLowerCase()
			.split(' ')
			.some((word) => said.has(word)) ||
		knowledge.matter.isTitle(term)
	)
		return null;
	if (!standsAlone(line, statement.rest, knowledge.matter)) return null;
	const prompt = description.includes(',')
		? `What is the name for ${description}?`
		: `What is ${description} called?`;
	return {
		kind: 'short',
		rows: [`Q: ${prompt}`, `= ${term}`],
		prompt,
		key: term.toLowerCase(),
		line,
		proof: proofOf(telling),
		bonus: 3,
		why: 'a definition'
	};
}
