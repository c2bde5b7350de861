import { inspect } from '#lib/core/format/inspect.ts';
import { spansOf } from '#lib/core/format/span.ts';
import type { Reviewed } from './reader.ts';

/** Reads a file and looks it over, here and now: for the worker that does so beside the page. */
export function review(name: string, text: string): Reviewed {
	const inspected = inspect(name, text);
	const spans = spansOf(text, inspected.findings);
	const findings = inspected.findings.map((finding, at) => ({
		...finding,
		...(spans[at] ?? { from: 0, to: 0 })
	}));
	return { ...inspected, findings };
}
