import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageNamed } from '#lib/core/format/language-name.ts';
import { maximumTitle } from '#lib/core/format/limits.ts';
import { setId } from '#lib/core/format/slug.ts';
import { codeOf, nearName } from './source.ts';

export type Begun =
	| { readonly status: 'begun'; readonly name: string; readonly id: string }
	| { readonly status: 'refused'; readonly message: string };

export interface NewFile {
	readonly title: string;
	/** A code or a name, as given. */
	readonly language: string;
	/** `2026-11-22` */
	readonly date: string;
}

/** The template with a header of its own. */
export function beginText(
	template: string,
	{ title, id, language, date }: { title: string; id: string; language: string; date: string }
): string {
	const values: Readonly<Record<string, string>> = { Title: title, Language: language, Date: date, Id: id };
	return Object.entries(values).reduce(
		(text, [key, value]) => text.replace(new RegExp(`^${key}:.*$`, 'mu'), () => `${key}: ${value}`),
		template
	);
}

/** Begins `questions/the-tides.md` from the template; a file that is there already stays. */
export async function beginFile(root: string, from: string, wanted: NewFile): Promise<Begun> {
	const title = wanted.title.replace(/\s+/gu, ' ').trim();
	if (title.length > maximumTitle) {
		return refused(`The title has ${title.length} characters, and ${maximumTitle} are the most. Shorten it.`);
	}
	const language = languageNamed(wanted.language);
	if (language === null) {
		return refused(`The language "${wanted.language}" is not known. Write a code such as en, de or fr.`);
	}
	const id = setId(title) || 'set';
	const template = await readFile(join(root, 'static', 'question-file-template.md'), 'utf8');
	const path = join(root, 'questions', `${id}.md`);
	const name = nearName(path, from);
	try {
		await mkdir(join(root, 'questions'), { recursive: true });
		const text = beginText(template, { title, id, language: language.code, date: wanted.date });
		await writeFile(path, text, { flag: 'wx' });
		return { status: 'begun', name, id };
	} catch (fault) {
		if (codeOf(fault) !== 'EEXIST') throw fault;
		return refused(`${name} is there already, and stays as it is. Choose another title, or edit that file.`);
	}
}

function refused(message: string): Begun {
	return { status: 'refused', message };
}
