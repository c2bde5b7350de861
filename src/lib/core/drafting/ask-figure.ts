import type { Candidate } from './draft.ts';
import { countsIn, type Figure } from './figures.ts';
import { follows, proofIn, textOf, type Line, type Span } from './line.ts';
import { inverted, plainVerb } from './inversion.ts';
import { isGivenNameOnly } from './names.ts';
import { choiceOf } from './options.ts';
import { capitalised, insideSentence, wholeOf, type Knowledge, type Telling } from './telling.ts';
import { standsAlone } from './alone.ts';
import { figuresLike } from './numbers-alike.ts';

/** `In which year …`, `How many …`: questions that a figure answers. */
export function askFigure(telling: Telling, knowledge: Knowledge): readonly Candidate[] {
	const { line, figures, statement } = telling;
	const whole = wholeOf(statement);
	const inside = [...figures, ...countsIn(line.text)].filter(
		(figure) =>
			figure.start >= (line.words[whole.from]?.start ?? 0) &&
			figure.end <= (line.words[whole.to - 1]?.end ?? 0)
	);
	return inside.flatMap((figure) => {
		if (figure.type === 'year' || figure.type === 'date')
			return askYear(telling, figure, knowledge);
		return figure.bounded || figure.type === 'money' ? [] : askQuantity(telling, figure, knowledge);
	});
}

function askYear(telling: Telling, figure: Figure, knowledge: Knowledge): readonly Candidate[] {
	const { line, statement } = telling;
	const year = /\d{4}$/u.exec(figure.text)?.[0];
	if (year === undefined) return [];
	const at = spanOf(line, figure);
	const { rest, lead } = statement;
	const order = inverted(telling);
	if (order === null) return [];
	let tail: string;
	if (lead !== null && at.from >= lead.from && at.to === lead.to) tail = textOf(line, rest);
	else {
		const preposition = line.words[at.from - 1]?.lower;
		if (at.from <= rest.from || (preposition !== 'in' && preposition !== 'on')) return [];
		const before = textOf(line, { from: rest.from, to: at.from - 1 });
		const after = follows(line, at.to) && at.to < rest.to ? upToComma(line, at.to, rest.to) : '';
		tail = [before, after].filter((text) => text !== '').join(' ');
	}
	if (!standsAlone(line, { from: statement.subject.from, to: rest.to }, knowledge.matter, at))
		return [];
	const prompt = `In which year ${order}${tail === '' ? '' : ` ${tail}`}?`;
	const value: Figure = { ...figure, type: 'year', text: year, value: Number(year) };
	const base = { prompt, key: year, line, proof: proofOf(telling), why: 'the year of an event' };
	const others = [...new Set(knowledge.years)]
		.filter((other) => !line.text.includes(String(other)) && Math.abs(other - value.value) <= 120)
		.map(String);
	const wrong = [...others, ...figuresLike(value, knowledge.years, knowledge.seed)];
	const choice = choiceOf(prompt, year, wrong, knowledge.seed, true);
	// Who did it is asked rather, where somebody else than the article's own person did.
	const asked =
		telling.named?.type === 'person' &&
		!isHero(telling, knowledge) &&
		!isGivenNameOnly(line, telling.named);
	// When something befell what belongs to somebody is seldom worth knowing.
	const minor =
		!telling.person &&
		line.words.slice(rest.from, rest.from + 3).some(({ part }) => part === 'possessive');
	const bonus = (asked ? 1 : 2) - (minor ? 1 : 0);
	const candidates: Candidate[] = [
		{ ...base, kind: 'numeric', rows: [`Q: ${prompt}`, `= ${year}`], bonus }
	];
	if (choice !== null)
		candidates.push({ ...base, kind: 'choice', rows: choice, bonus: bonus - 0.5 });
	return candidates;
}

function askQuantity(telling: Telling, figure: Figure, knowledge: Knowledge): readonly Candidate[] {
	const { line, statement } = telling;
	const at = spanOf(line, figure);
	const { subject, verb, rest } = statement;
	const alone = (span: Span, except: Span | null) =>
		standsAlone(line, span, knowledge.matter, except);
	const about = figure.approximate ? 'About how' : 'How';
	const whole = { from: subject.from, to: rest.to };
	const verbWord = line.words[verb.main];
	let prompt: string | null = null;
	if (at.from >= rest.from && verbWord?.base === 'be' && figure.unit !== '') {
		// `is 61.5 metres tall`
		const measure = line.words[at.to + figure.unit.split(' ').length];
		if (
			at.from === rest.from &&
			measure !== undefined &&
			/^(?:tall|high|long|wide|deep|old|thick|heavy)$/u.test(measure.lower) &&
			alone(whole, null)
		)
			prompt = `How many ${figure.unit} ${measure.lower} ${inverted(telling) ?? ''}?`;
	} else if (at.from >= rest.from && at.from <= rest.from + 1 && figure.unit === '') {
		// `destroyed 13,200 houses, …`
		const counted = countedAt(line, at.to, rest.to);
		const order = inverted(telling);
		if (counted !== null && order !== null) {
			const list = listAt(line, counted.to, rest.to);
			const used = { from: subject.from, to: list ? counted.to : rest.to };
			const tail = list ? '' : textOf(line, { from: counted.to, to: rest.to });
			if (alone(used, null))
				prompt = `${about} many ${textOf(line, counted)} ${order}${tail === '' ? '' : ` ${tail}`}?`;
		}
	} else if (at.to <= subject.to && at.from <= subject.from + 1 && telling.named === null) {
		// `Some 100,000 people had lost their homes`
		const share = line.words.slice(at.to, at.to + 3).findIndex(({ lower }) => lower === 'of');
		const counted = {
			from: figure.unit === '' ? at.to : at.to + Math.max(0, share),
			to: subject.to
		};
		const tail = textOf(line, rest);
		if (alone(whole, null)) {
			const end = `${plainVerb(telling)}${tail === '' ? '' : ` ${tail}`}?`;
			if (/per cent|percent|%/u.test(figure.unit))
				prompt = `${figure.approximate ? 'About what' : 'What'} percentage ${insideSentence(line, counted)} ${end}`;
			else if (figure.unit === '' && countedAt(line, at.to, subject.to) !== null)
				prompt = `${about} many ${textOf(line, counted)} ${end}`;
		}
	}
	if (prompt === null) return [];
	const sign = /per cent|percent|%/u.test(figure.unit)
		? ' %'
		: figure.unit === ''
			? ''
			: ` ${figure.unit}`;
	const by = tolerance(figure);
	const base = { prompt, key: figure.text, line, proof: proofOf(telling), why: 'a figure' };
	const candidates: Candidate[] = [
		{
			...base,
			kind: 'numeric',
			rows: [
				`Q: ${prompt}`,
				`= ${String(figure.value)}${sign}${by === 0 ? '' : ` ± ${String(by)}`}`
			],
			bonus: 3
		}
	];
	if (!/\d/u.test(figure.text)) return candidates;
	const unit = figure.unit === '' ? '' : ` ${figure.unit}`;
	const wrong = figuresLike(figure, knowledge.numbers, knowledge.seed).map(
		(text) => `${text}${unit}`
	);
	const choice = choiceOf(prompt, `${figure.text}${unit}`, wrong, knowledge.seed, true);
	if (choice !== null) candidates.push({ ...base, kind: 'choice', rows: choice, bonus: 2 });
	return candidates;
}

/** A round figure said to be `about` so much is right within a twentieth. */
function tolerance(figure: Figure): number {
	return figure.approximate ? Number((figure.value / 20).toPrecision(2)) : 0;
}

/** What is counted: `new churches` in `51 new churches and …`. */
function countedAt(line: Line, from: number, limit: number): Span | null {
	let to = from;
	while (to < limit && (to === from || follows(line, to))) {
		const word = line.words[to];
		if (word === undefined || !follows(line, to)) break;
		to += 1;
		if (word.plural && word.part === 'noun' && line.words[to]?.part !== 'noun') return { from, to };
		if (word.part !== 'noun' && word.part !== 'adjective') break;
	}
	return null;
}

function listAt(line: Line, at: number, limit: number): boolean {
	return at < limit && (!follows(line, at) || /^(?:and|or)$/u.test(line.words[at]?.lower ?? ''));
}

function upToComma(line: Line, from: number, limit: number): string {
	let to = from;
	while (to < limit && follows(line, to)) to += 1;
	return textOf(line, { from, to });
}

export function spanOf(line: Line, { start, end }: { start: number; end: number }): Span {
	const from = line.words.findIndex((word) => word.end > start);
	const after = line.words.findIndex((word) => word.start >= end);
	return { from, to: after < 0 ? line.words.length : after };
}

/** Whether the subject is whom the whole article is about. */
function isHero({ named }: Telling, { matter }: Knowledge): boolean {
	return named?.full.split(' ').some((word) => matter.isTitle(word.toLowerCase())) === true;
}

/** The words that prove what a telling says. */
export function proofOf({ line, statement }: Telling): string {
	const { from, to } = wholeOf(statement);
	const end = line.words[Math.max(to, statement.reason?.to ?? 0) - 1]?.end ?? line.text.length;
	return proofIn(line, line.words[from]?.start ?? 0, end);
}

export function sentence(text: string): string {
	return `${capitalised(text)}.`;
}
