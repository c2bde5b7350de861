import type { Diagnostic } from './diagnostic.ts';
import { diagnose, type About, type Code, type Place } from './message.ts';

/** Collects what there is to say about a file while it is read. */
export interface Findings {
	readonly report: <C extends Code>(code: C, place: Place, about: About<C>) => void;
	/** For harmless habits: says it at the first place only. */
	readonly reportOnce: <C extends Code>(code: C, place: Place, about: About<C>) => void;
	readonly errors: () => number;
	readonly all: () => readonly Diagnostic[];
}

export function findings(): Findings {
	const diagnostics: Diagnostic[] = [];
	const said = new Set<Code>();
	let errors = 0;
	function report<C extends Code>(code: C, place: Place, about: About<C>): void {
		const diagnostic = diagnose(code, place, about);
		if (diagnostic.severity === 'error') errors += 1;
		diagnostics.push(diagnostic);
	}
	return {
		report,
		reportOnce(code, place, about) {
			if (said.has(code)) return;
			said.add(code);
			report(code, place, about);
		},
		errors: () => errors,
		all: () => diagnostics
	};
}
