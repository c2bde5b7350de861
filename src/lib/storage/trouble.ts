import type { Trouble } from './progress-store.ts';

/** Thrown inside a transaction when a newer version of the app has written to the database. */
export class Outdated extends Error {
	override readonly name = 'Outdated';
}

interface NamedError {
	readonly name: string;
	readonly message: string;
	readonly inner?: unknown;
}

/** Errors after which the same work may succeed on a new connection. WebKit drops those of background tabs. */
const connectionLost = new Set([
	'DatabaseClosedError',
	'InvalidStateError',
	'MissingAPIError',
	'OpenFailedError',
	'PrematureCommitError',
	'TransactionInactiveError',
	'UnknownError'
]);

/** What went wrong, by the names of the error and of all that it wraps: a full disk comes as an `AbortError`. */
export function troubleOf(error: unknown): Trouble {
	const names = namesOf(error);
	if (names.includes('Outdated')) return 'outdated';
	if (names.includes('QuotaExceededError')) return 'full';
	return names.some((name) => connectionLost.has(name)) ? 'unavailable' : 'failed';
}

export function detailOf(error: unknown): string {
	return isNamed(error) ? `${error.name}: ${error.message}` : String(error);
}

function namesOf(error: unknown): readonly string[] {
	const names: string[] = [];
	for (let e = error; isNamed(e) && names.length < 10; e = e.inner) names.push(e.name);
	return names;
}

function isNamed(error: unknown): error is NamedError {
	return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}
