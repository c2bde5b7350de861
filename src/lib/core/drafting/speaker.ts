import { standsFor } from './antecedent.ts';
import type { Line } from './line.ts';
import type { NamedAt } from './names.ts';
import type { Placed } from './placed.ts';
import type { Speech } from './speech.ts';
import { tellingOf, type Knowledge } from './telling.ts';

/** Who speaks. */
export interface Speaker {
	readonly name: NamedAt;
	/** The sentence that says so. */
	readonly line: Line;
	/** Where the sentence begins that a pronoun leans on; `null` where it stands for itself. */
	readonly from: number | null;
}

/** The name of who speaks; `null` where a pronoun may mean several, or the name is not a person's. */
export function speakerOf(
	{ speaker, start }: Speech,
	placed: readonly Placed[],
	knowledge: Knowledge
): Speaker | null {
	const at = placed.findIndex((one) => one.start <= speaker.start && speaker.start < one.end);
	const here = placed[at];
	if (here === undefined) return null;
	const { line } = here;
	if (!/^s?he$/iu.test(speaker.text)) {
		const name = nameAt(speaker.text, knowledge.namesOf(line));
		return name === null ? null : { name, line, from: null };
	}
	const put = line.named;
	if (put !== null && here.start + put.at === speaker.start) {
		const name = {
			from: 0,
			to: 0,
			text: put.name,
			full: fullOf(put.name, knowledge),
			type: 'person' as const
		};
		const before = line.leans ? placed[at - 1] : undefined;
		return { name, line, from: before?.start ?? null };
	}
	// The sentence before the one that the quotation, or what introduces it, begins.
	const first = placed.findIndex((one) => one.start <= start && start < one.end);
	const before = placed[first - 1];
	const own = placed[first];
	if (before === undefined || own === undefined) return null;
	const lead = knowledge.namesOf(own.line).some((name) => {
		const offset = own.start + (own.line.words[name.from]?.start ?? 0);
		return offset < start && name.type !== 'place';
	});
	const told = tellingOf(before.line, knowledge);
	const pronoun = speaker.text.toLowerCase();
	if (lead || told?.named == null || !standsFor(pronoun, told)) return null;
	if (!agrees(pronoun, before.line, told.named)) return null;
	return { name: told.named, line, from: before.start };
}

/** Words with a capital that a name may follow where a sentence begins. */
const opening =
	/^(?:Then|Later|But|Yet|So|And|Soon|Today|Afterwards|Finally|Once|Still|Here|There) /u;

function nameAt(text: string, names: readonly NamedAt[]): NamedAt | null {
	const bare = text.replace(opening, '');
	const found = names.find((name) => name.text === bare);
	return found === undefined || !/^(?:person|other)$/u.test(found.type)
		? null
		: { ...found, type: 'person' };
}

/** The fullest form of a name. */
function fullOf(text: string, { lines, namesOf }: Knowledge): string {
	for (const line of lines)
		for (const name of namesOf(line)) if (name.text === text) return name.full;
	return text;
}

function agrees(pronoun: string, line: Line, { from, to }: NamedAt): boolean {
	const other = pronoun === 'she' ? 'male' : 'female';
	return !line.words.slice(from, to).some(({ gender }) => gender === other);
}
