import type { Allowance } from '../core/test-date/exam.ts';
import { clocksAhead } from '../core/progress/as-counted.ts';
import { wallOf } from '../core/progress/clock.ts';
import type {
	Deed,
	FlagEvent,
	ProgressEvent,
	ReadEvent,
	SpreadEvent
} from '../core/progress/event.ts';
import type { Hold } from '../core/progress/holds.ts';
import { namesIn, type Names } from '../core/progress/names.ts';
import { allowanceOf, examsOf, spreadOf, type ListedExam } from '../core/progress/rulings.ts';
import { settingsOf, type Settings } from '../core/progress/settings.ts';
import { missedLately, type Attempt } from '../core/quiz/attempt.ts';
import type { FiguresBlock } from '../core/record/card-figures.ts';
import type { DayTally } from '../core/record/day-tally.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Memory } from '../core/schedule/memory/memory.ts';
import type { LearnerLog } from '../core/schedule/today/learner-state.ts';
import type { Database } from './database.ts';
import { learnerLog } from './learner-log.ts';
import type { DexieShelf } from './dexie-shelf.ts';
import type { KeptFile, KeptSet } from './progress-store.ts';
import {
	eventsOfCard,
	eventsOfSitting,
	holding,
	readingsBegun,
	standingFlags
} from './reads-of-log.ts';
import { latestOf } from './rows.ts';
import { keptOf } from './set-rows.ts';

/** What can be asked of the tables; none of it reads more rows than it gives, and counts are the database's own. */
export class DexieReads {
	readonly #db: Database;
	readonly #shelf: DexieShelf;

	constructor(db: Database, shelf: DexieShelf) {
		this.#db = db;
		this.#shelf = shelf;
	}

	allEvents(): Promise<readonly ProgressEvent[]> {
		return this.#shelf.allEvents();
	}

	async eventsOfAttempt(id: string): Promise<readonly ProgressEvent[]> {
		return eventsOfSitting(this.#shelf, id);
	}

	async eventsOfCard(card: CardKey): Promise<readonly ProgressEvent[]> {
		return eventsOfCard(this.#shelf, card);
	}

	async memory(card: CardKey): Promise<Memory | null> {
		return (await this.#db.memories.get(card))?.memory ?? null;
	}

	async memories(cards: readonly CardKey[]): Promise<readonly Memory[]> {
		return (await this.#shelf.memories(cards)).map((row) => row.memory);
	}

	async memoriesOfSet(set: string): Promise<readonly Memory[]> {
		const rows = await this.#db.memories.where('set').equals(set).toArray();
		return rows.map((row) => row.memory);
	}

	async holds(): Promise<readonly Hold[]> {
		return holding(this.#shelf);
	}

	learnerLog(day: number, sets: readonly string[]): Promise<LearnerLog> {
		const { events, memories, holds } = this.#db;
		return this.#db.transaction('r', [events, memories, holds], async () =>
			learnerLog(this.#shelf, day, sets)
		);
	}

	async attempt(id: string): Promise<Attempt | null> {
		return (await this.#db.attempts.get(id))?.attempt ?? null;
	}

	async openAttempt(set: string): Promise<Attempt | null> {
		const open = await this.#db.attempts.where('open').equals(1).toArray();
		return latestOf(open.filter((row) => row.set === set));
	}

	async lastMissed(set: string): Promise<readonly string[]> {
		const rows = await this.#db.attempts.where('set').equals(set).toArray();
		return missedLately(rows.map((row) => row.attempt));
	}

	async keptSets(): Promise<readonly KeptSet[]> {
		return (await this.#db.sets.toArray()).flatMap((row) => keptOf(row) ?? []);
	}

	async keptSet(id: string): Promise<KeptFile | null> {
		const row = await this.#db.sets.get(id);
		const event = row && (await this.#db.events.get(row.event))?.event;
		const kept = row ? keptOf(row) : null;
		return kept && event?.type === 'keep' ? { ...kept, text: event.text, lock: event.lock } : null;
	}

	async reading(event: string, part: string, version: string): Promise<unknown> {
		const row = await this.#db.readings.get(`${event}/${part}`);
		return row?.version === version ? row.value : undefined;
	}

	async keepReading(event: string, part: string, version: string, value: unknown): Promise<void> {
		const { readings, sets } = this.#db;
		const id = `${event}/${part}`;
		try {
			await this.#db.transaction('rw', [readings, sets], async () => {
				const standing = (await sets.toArray()).map((row) => row.event);
				await readings.where('event').noneOf(standing).delete();
				if (standing.includes(event)) await readings.put({ id, event, version, value });
			});
		} catch {
			// It is worked out again the next time.
		}
	}

	async clocksAhead(now: number): Promise<readonly Deed[]> {
		const latest = await this.#db.meta.get('clock');
		if (latest?.key !== 'clock' || wallOf(latest.value) <= now) return [];
		// In no zone is a study day more than one behind the day in UTC.
		const today = Math.floor(now / 86_400_000) - 1;
		const [rows, rulings] = await Promise.all([
			this.#db.events.where('day').aboveOrEqual(today).toArray(),
			this.#shelf.rulings()
		]);
		return clocksAhead([...rows.map((row) => row.event), ...rulings], now);
	}

	async names(): Promise<Names> {
		return namesIn(await this.#shelf.rulings());
	}

	async settings(): Promise<Settings> {
		return settingsOf(await this.#shelf.rulings());
	}

	async exams(): Promise<readonly ListedExam[]> {
		return examsOf(await this.#shelf.rulings());
	}

	async allowance(): Promise<Allowance | null> {
		return allowanceOf(await this.#shelf.rulings());
	}

	async spread(): Promise<SpreadEvent | null> {
		return spreadOf(await this.#shelf.rulings());
	}

	async flags(): Promise<readonly FlagEvent[]> {
		return standingFlags(this.#shelf);
	}

	async readings(set: string): Promise<readonly ReadEvent[]> {
		return readingsBegun(this.#shelf, set);
	}

	async dayTallies(): Promise<readonly DayTally[]> {
		return this.#shelf.allDays();
	}

	async cardFigures(): Promise<readonly FiguresBlock[]> {
		return this.#shelf.allFigures();
	}
}
