import type { Diagnostic } from '#lib/core/format/diagnostic.ts';
import { withLint } from '#lib/core/format/lint/lint.ts';
import { diagnose } from '#lib/core/format/message.ts';
import { readSet } from '#lib/core/format/read-set.ts';
import { summary } from '#lib/core/format/summary.ts';
import { printedSet } from './document.ts';
import { aboutFile } from './finding.ts';
import type { Finding } from './finding.ts';
import { contentsOf } from './source.ts';
import type { Contents, Source } from './source.ts';

/** What became of one file. */
export interface Checked {
	readonly file: string;
	/** `null` when the file holds no set. */
	readonly set: {
		readonly id: string;
		/** What was understood, in words. */
		readonly summary: string;
		/** As JSON, where that was asked for; else empty. */
		readonly printed: string;
	} | null;
	readonly findings: readonly Finding[];
	/** Whether the command was given something that is no readable file. */
	readonly unusable: boolean;
}

/** `printed` asks for the set as JSON. */
export async function checkFile(source: Source, printed: boolean): Promise<Checked> {
	return checkContents(source.name, await contentsOf(source), printed);
}

export function checkContents(file: string, contents: Contents, printed: boolean): Checked {
	switch (contents.status) {
		case 'unusable': {
			const finding = aboutFile(file, contents.code, contents.message);
			return { file, set: null, findings: [finding], unusable: true };
		}
		case 'too-large': {
			const place = { line: 1, column: 1 };
			const tooLarge = diagnose('file-too-large', place, { bytes: contents.size });
			return { file, set: null, findings: [inFile(file, tooLarge)], unusable: false };
		}
		case 'read': {
			const { set, diagnostics, heldBack } = readSet(file, contents.bytes);
			const found = set === null ? diagnostics : withLint(diagnostics, set);
			const findings = found.map((diagnostic) => inFile(file, diagnostic));
			if (set === null) return { file, set, findings, unusable: false };
			const understood = {
				id: set.id,
				summary: summary(set, heldBack),
				printed: printed ? printedSet(file, set) : ''
			};
			return { file, set: understood, findings, unusable: false };
		}
	}
}

/** Looks at files one after another, and finds those whose set has the id of one before. */
export function idWatch(): (checked: Checked) => Checked {
	const files = new Map<string, string>();
	return (checked) => {
		if (checked.set === null) return checked;
		const { id } = checked.set;
		const first = files.get(id);
		if (first === undefined) {
			files.set(id, checked.file);
			return checked;
		}
		const same = diagnose('same-set-id', { line: 1, column: 1 }, { id, file: first });
		return { ...checked, findings: [inFile(checked.file, same), ...checked.findings] };
	};
}

function inFile(file: string, { code, severity, line, column, message }: Diagnostic): Finding {
	return { code, severity, file, line, column, message };
}
