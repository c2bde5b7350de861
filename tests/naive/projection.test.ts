import { asCounted } from '#lib/core/progress/as-counted.ts';
import { describe, expect, it } from 'vitest';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { holdsIn, type Hold } from '#lib/core/progress/holds.ts';
import { namesIn, questionNow } from '#lib/core/progress/names.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { testClock } from '../storage/events.ts';
import { arrivals, history } from './histories.ts';
import { nameNow } from './log.ts';
import type { Remembered } from './memory.ts';
import { dayOf, holds, memories, type PlainDay } from './projection.ts';
import { again, runs, seeds } from '../runs.ts';

const questions = ['q1', 'q2', 'q3', 'q4'];

/** The fields of both, with numbers to nine digits: sums in another order differ in the last ones. */
function told(memory: Memory | Remembered): string {
	const { version = 1, key, took, misled = false, failures = 0 } = memory;
	return JSON.stringify([
		...[memory.stability.toPrecision(9), memory.difficulty.toPrecision(9), memory.phase],
		...[memory.step, memory.lastAt, memory.lastDay, memory.lastShare, memory.dueDay],
		...[
			memory.dueAt,
			memory.interval,
			memory.reps,
			memory.lapses,
			version,
			key,
			took,
			misled,
			failures
		]
	]);
}

function both(memories: ReadonlyMap<string, Memory | Remembered>): readonly string[] {
	return [...memories].map(([card, memory]) => `${card} ${told(memory)}`).sort();
}

/** The day as the store tells it, in the words of the second opinion. */
async function atOnce(store: ProgressStore, day: number): Promise<PlainDay> {
	const { today } = await store.learnerLog(day, ['tides']);
	return {
		asked: [...today.asked].sort(),
		studied: [...today.studied].sort(),
		skipped: [...today.skipped].sort(),
		memories: today.memories as PlainDay['memories'],
		holds: [...today.cardStatus.values()].flatMap((hold) => (hold ? [inWords(hold)] : [])).sort()
	};
}

function dayInWords({ memories: morning, ...day }: PlainDay): readonly string[] {
	const known = [...morning].map(([card, memory]) => `${card} ${memory ? told(memory) : 'new'}`);
	return [JSON.stringify(day), ...known.sort()];
}

const words = { suspended: 'suspend', known: 'know' } as const;

function inWords({ card, state, buriedDay }: Hold): string {
	return `${card} ${state === null ? 'free' : words[state]} ${buriedDay ?? 'never'}`;
}

function holding(log: readonly ProgressEvent[]): readonly string[] {
	return [...holdsIn(asCounted(log)).values()].map(inWords).sort();
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every((line, index) => line === other[index]);

/** What the two opinions do not agree on. */
async function disagreements(
	log: readonly ProgressEvent[],
	seed: number
): Promise<readonly string[]> {
	const found: string[] = [];
	const compare = (what: string, one: readonly string[], other: readonly string[]): void => {
		if (!same(one, other)) found.push(`${what} in history ${seed}`);
	};
	const names = namesIn(log);
	const known = memories(log);
	const decided = [...holds(log)].map(([card, word]) => `${card} ${word}`).sort();
	compare(
		'names',
		questions.map((id) => nameNow(log, 'tides', id)),
		questions.map((id) => questionNow(names, 'tides', id))
	);
	const cards = both(known);
	compare('memories', cards, both(replayAll(log, schedulingFor(settingsOf(log)))));
	compare('holds', decided, holding(log));
	const store = memoryStore(testClock());
	for (const piece of arrivals(log, seed)) await store.merge(piece);
	const rows = await store.memoriesOfSet('tides');
	compare('stored memories', cards, both(new Map(rows.map((memory) => [memory.card, memory]))));
	const held = (await store.holds()).map(inWords).sort();
	const nowHeld = decided.filter((line) => !line.endsWith('free never'));
	compare('stored holds', nowHeld, held);
	const last = Math.max(...log.map((event) => event.day));
	compare(
		'the last day',
		dayInWords(dayOf(log, last, known)),
		dayInWords(await atOnce(store, last))
	);
	return found;
}

describe('a second opinion on histories', () => {
	it('agrees on memories, holds, names and days, at once and as they arrive piece by piece', async () => {
		for (const seed of seeds(runs(1000, 10_000)))
			expect(await disagreements(history(seed), seed), again(seed)).toEqual([]);
	}, 120_000);
});
