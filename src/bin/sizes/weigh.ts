import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../project.js';

/** The folder of the build that is weighed. */
export const build = join(root, 'build');

const weights = new Map<string, number>();

/** Bytes of some files of the build together, as sent compressed. */
export async function weigh(files: readonly string[]): Promise<number> {
	const all = await Promise.all(files.map(weightOf));
	return all.reduce((total, weight) => total + weight, 0);
}

async function weightOf(file: string): Promise<number> {
	const known = weights.get(file);
	if (known !== undefined) return known;
	const content = await readFile(join(build, file));
	// Fonts and pictures are compressed in themselves.
	const packed = /\.(woff2|png|jpe?g|webp)$/.test(file);
	const weight = packed ? content.length : gzipSync(content).length;
	weights.set(file, weight);
	return weight;
}
