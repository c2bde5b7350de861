import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A module of `in-page/` with all that it imports, as one script to run in a page. What tsx makes of a function refers to
 * helpers that a page does not have; and the app's own modules are so measured as a build ships them.
 */
export async function bundled(name: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: {
				entry: fileURLToPath(new URL(`in-page/${name}.ts`, import.meta.url)),
				formats: ['iife'],
				name: `bench_${name}`
			}
		}
	});
	const outputs = Array.isArray(built) ? built : [built];
	const chunk = outputs
		.flatMap((each) => ('output' in each ? each.output : []))
		.find((each) => each.type === 'chunk');
	if (chunk === undefined) throw new Error(`Nothing came of in-page/${name}.ts.`);
	return chunk.code;
}
