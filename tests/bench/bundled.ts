import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A module of `in-page/` with all that it imports, as one script to run in a page. What tsx makes of a function refers to
 * helpers that a page does not have; and the app's own modules are so measured as a build ships them.
 *
 * @param beside URL of the module whose neighbour `in-page/` is
 */
export async function bundled(name: string, beside = import.meta.url): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: {
				entry: fileURLToPath(new URL(`in-page/${name}.ts`, beside)),
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
