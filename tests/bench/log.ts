import { parseBackup, printBackup } from '#lib/core/progress/backup.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { longLog } from './history.ts';
import { print, timed } from './measure.ts';

const events = 100_000;
/** Any moment will do, as long as it is the same each time. */
const now = Date.UTC(2026, 10, 22, 12);

/** The log as a whole: replayed, printed as a backup, read again. */
export function log(): void {
	const history = longLog(events, 10_000, now);
	const text = printBackup(history, now);
	const read = parseBackup(text);
	if (!read.ok || read.events.length !== events) throw new Error('The backup does not come back.');
	print(
		`a log of ${events.toLocaleString('en-GB')} events on 10,000 cards, in Node`,
		[
			{
				what: 'replay (core/progress/replay.ts)',
				unit: 'ms',
				values: timed(10, () => replayAll(history, defaultScheduling), 2)
			},
			{
				what: 'printing the backup',
				unit: 'ms',
				values: timed(10, () => printBackup(history, now), 2)
			},
			{ what: 'reading the backup', unit: 'ms', values: timed(10, () => parseBackup(text), 2) }
		],
		[`The backup has ${(text.length / 1_000_000).toFixed(1)} MB.`]
	);
}
