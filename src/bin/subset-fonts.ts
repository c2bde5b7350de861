import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Cuts the two typefaces down to what a page of text needs, into `src/fonts/*.woff2`.
 * Called by vite.config.ts, so that every way to run the app has them; costs nothing when they are up to date.
 */

/** Latin-1 and typographic marks; `unicode-range` of the main faces in fonts.css is the same text. */
export const latin =
	'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+0178, U+2002-2003, U+2007-200B, U+2010-2015, ' +
	'U+2018-201A, U+201C-201E, U+2020-2022, U+2026, U+202F, U+2030, U+2032-2033, U+2039-203A, U+2044, ' +
	'U+20AC, U+2122, U+2191, U+2193, U+2212';

/** Latin Extended-A without what `latin` has; its faces load only where a text needs them. */
export const latinExtended = 'U+0100-0130, U+0132-0151, U+0154-0177, U+0179-017F';

const weights = { min: 400, max: 700, default: 400 };
// Nothing is set in Newsreader below 16 px or above 52: the rest of the optical axis would be 9 kB unused.
const opticalSizes = { min: 16, max: 52, default: 16 };
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'];

const newsreader = '@fontsource-variable/newsreader';
const atkinson = '@fontsource-variable/atkinson-hyperlegible-next';

/** One output file: the package and file it is cut from, the characters it keeps, its axes. */
export const faces = [
	{
		name: 'newsreader',
		from: `${newsreader}/files/newsreader-latin-opsz-normal.woff2`,
		range: latin,
		axes: { wght: weights, opsz: opticalSizes }
	},
	{
		name: 'newsreader-extended',
		from: `${newsreader}/files/newsreader-latin-ext-opsz-normal.woff2`,
		range: latinExtended,
		axes: { wght: weights, opsz: opticalSizes }
	},
	{
		name: 'newsreader-italic',
		from: `${newsreader}/files/newsreader-latin-opsz-italic.woff2`,
		range: latin,
		axes: { wght: 400, opsz: opticalSizes }
	},
	{
		name: 'newsreader-italic-extended',
		from: `${newsreader}/files/newsreader-latin-ext-opsz-italic.woff2`,
		range: latinExtended,
		axes: { wght: 400, opsz: opticalSizes }
	},
	{
		name: 'atkinson',
		from: `${atkinson}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`,
		range: latin,
		axes: { wght: weights }
	},
	{
		name: 'atkinson-extended',
		from: `${atkinson}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2`,
		range: latinExtended,
		axes: { wght: weights }
	}
] as const;

/** The characters of a CSS `unicode-range`. */
export function charactersOf(range: string): string {
	let characters = '';
	for (const [, from = '', to = from] of range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)) {
		for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
			characters += String.fromCodePoint(code);
		}
	}
	return characters;
}

const folder = fileURLToPath(new URL('../fonts/', import.meta.url));
const require = createRequire(import.meta.url);

/** Makes the font files where one is missing or was made from other fonts or by another recipe. */
export async function subsetFonts(): Promise<void> {
	const versions = [newsreader, atkinson].map(
		(name) => (require(`${name}/package.json`) as { version: string }).version
	);
	const recipe = JSON.stringify({ versions, features, faces });
	const stamp = join(folder, 'recipe.json');
	const current = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
	const made = faces.every((face) => existsSync(join(folder, `${face.name}.woff2`)));
	if (current === recipe && made) return;

	const { default: subsetFont } = await import('subset-font');
	await mkdir(folder, { recursive: true });
	for (const face of faces) {
		const original = await readFile(require.resolve(face.from));
		const cut = await subsetFont(original, charactersOf(face.range), {
			targetFormat: 'woff2',
			variationAxes: face.axes,
			keepFeatures: features,
			noHinting: true
		});
		await replace(join(folder, `${face.name}.woff2`), cut);
	}
	await replace(stamp, recipe);
}

/** Writes beside and renames, so that a second process never reads half a file. */
async function replace(file: string, content: Uint8Array | string): Promise<void> {
	const temporary = `${file}.${process.pid}`;
	await writeFile(temporary, content);
	await rename(temporary, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await subsetFonts();
