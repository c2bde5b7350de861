import { hash } from '#lib/core/question/chance.ts';
import { daysUntil, graded, recall, spread, type Strength } from './recall.ts';
import type { Asking } from './log.ts';

/** What is to be remembered of a card, with its fields as the app names them. */
export interface Remembered extends Strength {
	phase: 'learning' | 'review' | 'relearning';
	step: number;
	lastAt: number;
	lastDay: number;
	lastShare: number;
	dueDay: number;
	dueAt: number;
	interval: number;
	reps: number;
	lapses: number;
	version: number;
	key: string | undefined;
	took: number | undefined;
	misled: boolean;
	failures: number;
	/** Study day on which it was met. */
	firstDay: number;
}

const learning = [1, 10];
const relearning = [10];
const longest = 36_500;

/** Everything that is known of one card, from all that was ever asked of it since it was reset last. */
export function rememberAll(
	card: string,
	asked: readonly Asking[],
	weights: readonly number[],
	retention: number
): Remembered | null {
	const latest = Math.max(0, ...asked.map(({ version }) => version));
	let known: Remembered | null = null;
	// Answers to earlier versions say nothing of the latest, be it before it or after.
	for (const asking of asked.filter(({ version }) => version === latest))
		known = asking.retry
			? again(card, known, asking, weights, retention)
			: first(card, known, asking, weights, retention);
	return known;
}

function first(
	card: string,
	known: Remembered | null,
	asking: Asking,
	weights: readonly number[],
	retention: number
): Remembered {
	const days = known ? Math.max(0, asking.event.day - known.lastDay) : 0;
	const passed = asking.share > 0.5;
	const strength = asking.grade
		? graded(weights, known, days, asking.grade)
		: marked(known, asking, days, weights, retention);
	const grade = asking.grade || (passed ? 3 : 1);
	const minutes = asking.inStudy ? wait(known, grade) : passed ? null : { step: 0, minutes: 0 };
	const interval = minutes
		? 0
		: asking.grade
			? pressedInterval(card, known, days, asking.grade, weights, retention)
			: wholeDays(card, known, days, strength.stability, weights, retention, 1);
	const lastDay = known ? Math.max(known.lastDay, asking.event.day) : asking.event.day;
	const inLearning = known === null || known.phase === 'learning';
	return {
		...strength,
		phase: minutes ? (inLearning ? 'learning' : 'relearning') : 'review',
		step: minutes ? minutes.step : 0,
		lastAt: asking.event.at,
		lastDay,
		lastShare: asking.share,
		dueDay: lastDay + interval,
		dueAt: minutes ? asking.event.at + minutes.minutes * 60_000 : 0,
		interval,
		reps: (known?.reps ?? 0) + 1,
		lapses: (known?.lapses ?? 0) + (known?.phase === 'review' && !passed ? 1 : 0),
		version: asking.version,
		key: asking.key,
		took: smoothed(known?.took, asking.elapsed),
		misled: asking.sure && !passed,
		failures: passed ? 0 : (known?.failures ?? 0) + 1,
		firstDay: known?.firstDay ?? asking.event.day
	};
}

/** A second try never makes a card come later, nor stronger. */
function again(
	card: string,
	known: Remembered | null,
	asking: Asking,
	weights: readonly number[],
	retention: number
): Remembered {
	if (known === null) {
		const only = first(card, null, asking, weights, retention);
		const { at, day } = asking.event;
		const steps = { phase: 'learning', step: 0, interval: 0, dueDay: day, dueAt: at } as const;
		return { ...only, ...steps, failures: 0 };
	}
	const strength = marked(known, asking, 0, weights, retention);
	const tried: Remembered = {
		...known,
		stability: Math.min(known.stability, strength.stability),
		difficulty: strength.difficulty,
		lastAt: Math.max(known.lastAt, asking.event.at),
		lastShare: asking.share,
		reps: known.reps + 1,
		key: asking.key
	};
	if (asking.share > 0.5) return { ...tried, failures: 0 };
	const lapsed = known.phase === 'review';
	return {
		...tried,
		phase: lapsed ? 'relearning' : known.phase,
		lapses: known.lapses + (lapsed ? 1 : 0),
		step: 0,
		interval: 0,
		dueDay: known.lastDay,
		dueAt: lapsed ? asking.event.at : Math.min(known.dueAt, asking.event.at)
	};
}

/** Good and Again, mixed by how likely it is that the learner knew. */
function marked(
	known: Remembered | null,
	{ share, guess }: Asking,
	days: number,
	weights: readonly number[],
	retention: number
): Strength {
	const prior = known ? Math.min(0.99, recall(weights, days, known.stability)) : 0.5;
	const knewIfRight = prior / (prior + (1 - prior) * guess);
	const knew = share >= 0.99 ? knewIfRight : share <= 0.5 ? 0 : share * knewIfRight;
	const good = graded(weights, known, days, 3);
	const bad = graded(weights, known, days, 1);
	if (knew >= 1) return good;
	if (knew <= 0) return bad;
	const time = Math.max(1, daysUntil(weights, good.stability, retention));
	const mean =
		knew * recall(weights, time, good.stability) +
		(1 - knew) * recall(weights, time, bad.stability);
	// The curve through that mean at that time, which lies between the two.
	const unit = daysUntil(weights, 1, mean);
	const low = Math.min(good.stability, bad.stability);
	const high = Math.max(good.stability, bad.stability);
	return {
		stability: Math.min(high, Math.max(low, time / unit)),
		difficulty: knew * good.difficulty + (1 - knew) * bad.difficulty
	};
}

/** Where Anki's steps lead; `null` into the days. */
function wait(
	known: Remembered | null,
	grade: number
): { readonly step: number; readonly minutes: number } | null {
	if (known?.phase === 'review')
		return grade === 1 ? { step: 0, minutes: relearning[0] ?? 0 } : null;
	const steps = known?.phase === 'relearning' ? relearning : learning;
	const step = known?.step ?? 0;
	if (grade === 4) return null;
	if (grade === 1) return { step: 0, minutes: steps[0] ?? 0 };
	if (grade === 3) {
		const minutes = steps[step + 1];
		return minutes === undefined ? null : { step: step + 1, minutes };
	}
	if (step > 0) return { step, minutes: steps[step] ?? 0 };
	const second = steps[1];
	const [one = 0] = steps;
	return { step, minutes: second === undefined ? one * 1.5 : (one + second) / 2 };
}

/** A better button gives at least a day more than the next lower one that leads into the days. */
function pressedInterval(
	card: string,
	known: Remembered | null,
	days: number,
	grade: number,
	weights: readonly number[],
	retention: number
): number {
	let least = 1;
	let interval = 0;
	for (let button = 1; button <= grade; button += 1) {
		if (wait(known, button) !== null) continue;
		const { stability } = graded(weights, known, days, button);
		interval = wholeDays(card, known, days, stability, weights, retention, least);
		least = interval + 1;
	}
	return interval;
}

function wholeDays(
	card: string,
	known: Remembered | null,
	days: number,
	stability: number,
	weights: readonly number[],
	retention: number,
	least: number
): number {
	const wanted = daysUntil(weights, stability, retention);
	const last = known?.interval ?? 0;
	const grows = Math.round(wanted) > last ? last + 1 : 1;
	const place = hash(`${card}#${known?.reps ?? 0}`) / 2 ** 32;
	const kept = days >= last ? last : 0;
	return spread(wanted, place, { least: Math.max(least, grows), most: longest, kept });
}

function smoothed(before: number | undefined, elapsed: number): number | undefined {
	if (elapsed <= 0) return before;
	const counted = Math.min(120_000, elapsed);
	return Math.round(before === undefined ? counted : before + 0.3 * (counted - before));
}
