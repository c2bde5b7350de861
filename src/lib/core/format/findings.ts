import type { Diagnostic } from './diagnostic.ts';
import { diagnose, severityOf, type About, type Code, type Place } from './message.ts';

/** Collects what there is to say about a file while it is read. */
export interface Findings {
	readonly report: <C extends Code>(code: C, place: Place, about: About<C>) => void;
	/** For harmless habits: says it at the first place only. */
	readonly reportOnce: <C extends Code>(code: C, place: Place, about: About<C>) => void;
	readonly errors: () => number;
	readonly all: () => readonly Diagnostic[];
}

/** Of errors, and of all else: nobody reads more, and a hostile file could fill the memory with them. */
const most = 5000;

export function findings(): Findings {
	const diagnostics: Diagnostic[] = [];
	const said = new Set<Code>();
	let errors = 0;
	let others = 0;
	function report<C extends Code>(code: C, place: Place, about: About<C>): void {
		const count = severityOf(code) === 'error' ? (errors += 1) : (others += 1);
		if (count <= most) diagnostics.push(diagnose(code, place, about));
	}
	return {
		report,
		reportOnce(code, place, about) {
			if (said.has(code)) return;
			said.add(code);
			report(code, place, about);
		},
		errors: () => errors,
		all() {
			const count = errors + others - diagnostics.length;
			const last = diagnostics.at(-1);
			if (count === 0 || last === undefined) return diagnostics;
			return [...diagnostics, diagnose('more-findings', last, { count })];
		}
	};
}
