import type { Severity } from '#lib/core/format/diagnostic.ts';
import type { Finding } from './finding.ts';

const commands: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	note: 'notice'
};

/** A finding as a workflow command, which GitHub shows beside the line in a pull request. */
export function githubLine({ severity, file, line, column, code, message }: Finding): string {
	const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
	return `::${commands[severity]} ${place}::${data(message)}`;
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
