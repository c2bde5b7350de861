import type { Severity } from './diagnostic.ts';

export interface Wording<P> {
	readonly severity: Severity;
	/** What is wrong, and how to mend it. */
	readonly say: (about: P) => string;
}

export function error<P>(say: (about: P) => string): Wording<P> {
	return { severity: 'error', say };
}

export function warning<P>(say: (about: P) => string): Wording<P> {
	return { severity: 'warning', say };
}

export function note<P>(say: (about: P) => string): Wording<P> {
	return { severity: 'note', say };
}

export interface Nothing {
	readonly [key: string]: never;
}
export interface Text {
	readonly text: string;
}
export interface Count {
	readonly count: number;
}

/** Quoted bits of a file are cut, so that a message stays one that can be read. */
export function short(text: string, most = 60): string {
	return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export function lines(count: number): string {
	return count === 1 ? 'one line' : `${String(count)} lines`;
}
