import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import type { Fix } from '#lib/core/format/fix.ts';
import type { Finding } from '#lib/session/write/reader.ts';

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

export const findingMarks: Extension = lintGutter();

/** As many are underlined, those nearest to the caret: thousands would take longer to draw than to read. */
const most = 400;

/** What to dispatch so that findings are underlined; edits move them along. */
export function shown(
	state: EditorState,
	findings: readonly Finding[],
	mend: (finding: Finding, fix: Fix) => void
): TransactionSpec {
	const end = state.doc.length;
	return setDiagnostics(
		state,
		nearest(findings, state.selection.main.head).map((finding): Diagnostic => {
			const { severity, message, fixes } = finding;
			return {
				from: Math.min(finding.from, end),
				to: Math.min(finding.to, end),
				severity: severities[severity],
				message,
				actions: fixes.map((fix) => ({ name: fix.title, apply: () => mend(finding, fix) }))
			};
		})
	);
}

function nearest(findings: readonly Finding[], caret: number): readonly Finding[] {
	if (findings.length <= most) return findings;
	const next = findings.findIndex(({ from }) => from >= caret);
	const middle = next < 0 ? findings.length : next;
	const first = Math.max(0, Math.min(middle - most / 2, findings.length - most));
	return findings.slice(first, first + most);
}
