import { crcOf } from './crc.ts';
import type { ProgressEvent } from './event.ts';
import { readEvent } from './read-event.ts';
import { isRecord } from './reader.ts';

const format = 'marginalia-backup';
const version = 1;

export type ParsedBackup =
	| {
			readonly ok: true;
			/** UTC milliseconds at which it was made. */
			readonly made: number;
			readonly events: readonly ProgressEvent[];
	  }
	| {
			readonly ok: false;
			/** 1-based. */
			readonly line: number;
			/** What is wrong and what to do; one or two sentences. */
			readonly message: string;
	  };

/**
 * The log as a file to keep: a header, an event a line, and a checksum over all bytes before its line.
 *
 * @param now UTC milliseconds
 */
export function printBackup(events: readonly ProgressEvent[], now: number): string {
	const header = { format, version, made: now, events: events.length };
	const body = [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
	return body + checksumLine(body) + '\n';
}

/**
 * Reads a backup, all of it or nothing. A byte order mark, Windows line ends and more or fewer line ends at the end,
 * which programs add and drop on the way, are no fault.
 */
export function parseBackup(text: string): ParsedBackup {
	const plain = text
		.replace(/^\uFEFF/u, '')
		.replaceAll('\r\n', '\n')
		.replace(/\n+$/u, '');
	const lines = plain.split('\n');
	const header = readHeader(lines[0]);
	if (!header.ok) return header;
	const hasEnd = lines.length > 1 && lines.at(-1)?.startsWith('{"checksum":') === true;
	const events: ProgressEvent[] = [];
	for (const [index, line] of lines.slice(1, hasEnd ? -1 : undefined).entries()) {
		const read = readEvent(parseJson(line), '');
		if (!read.ok) return refuse(index + 2, `This event is damaged: ${read.fault}. ${useAnother}`);
		events.push(read.value);
	}
	if (!hasEnd) return refuse(lines.length + 1, `The end of the file is missing. ${useAnother}`);
	if (events.length !== header.events) {
		const told = `${header.events} events are announced, ${events.length} are there`;
		return refuse(lines.length, `Lines were lost or added: ${told}. ${useAnother}`);
	}
	const end = lines.at(-1) ?? '';
	if (end !== checksumLine(plain.slice(0, plain.length - end.length))) {
		const why = 'The checksum does not fit, so the file was changed or damaged somewhere';
		return refuse(lines.length, `${why}. ${useAnother}`);
	}
	return { ok: true, made: header.made, events };
}

const useAnother = 'Nothing was restored; use another copy of this backup, or an older one.';

type Header =
	| { readonly ok: true; readonly made: number; readonly events: number }
	| Extract<ParsedBackup, { ok: false }>;

function readHeader(line: string | undefined): Header {
	if (line === undefined || line.trim() === '') {
		return refuse(1, 'This file is empty. Choose the file that “Save a backup” made.');
	}
	const header = parseJson(line);
	if (!isRecord(header) || header['format'] !== format) {
		return refuse(
			1,
			'This is not a backup of Marginalia. Choose the file that “Save a backup” made.'
		);
	}
	const { version: written, made, events } = header;
	if (typeof written === 'number' && written > version) {
		return refuse(
			1,
			'A newer version of Marginalia made this backup. Reload the app, then restore it.'
		);
	}
	if (written !== version || typeof made !== 'number' || typeof events !== 'number') {
		return refuse(1, `The first line is damaged. ${useAnother}`);
	}
	return { ok: true, made, events };
}

function checksumLine(body: string): string {
	const { sum, bytes } = crcOf(body);
	return JSON.stringify({ checksum: sum, bytes });
}

/** `undefined` for what is not JSON, which no reader takes for anything. */
function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function refuse(line: number, message: string): Extract<ParsedBackup, { ok: false }> {
	return { ok: false, line, message };
}
