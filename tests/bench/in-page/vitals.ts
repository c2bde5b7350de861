/** Watches a page load; to be there before anything else of the page is. */

/** How a visit went; times in milliseconds since it began. */
export interface Vitals {
	readonly firstPaint: number;
	readonly largestPaint: number;
	/** What long tasks after the first paint took beyond 50 ms each. */
	readonly blocked: number;
	/** Cumulative layout shift: the worst window of at most 5 seconds. */
	readonly shift: number;
	/** What was moved. */
	readonly shifts: readonly string[];
}

declare global {
	interface Window {
		vitals: {
			/** Whether no long task has ended within the last milliseconds. */
			still(milliseconds: number): boolean;
			seen(): Vitals;
		};
	}
}

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
	readonly sources: readonly { readonly node: Node | null }[];
}

const paints = watch('paint');
const largest = watch('largest-contentful-paint');
const tasks = watch('longtask');
const shifts = watch('layout-shift');

function watch(type: string): () => readonly PerformanceEntry[] {
	const entries: PerformanceEntry[] = [];
	const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
	observer.observe({ type, buffered: true });
	return () => {
		entries.push(...observer.takeRecords());
		return entries;
	};
}

function unexpected(): readonly LayoutShift[] {
	return (shifts() as readonly LayoutShift[]).filter(({ hadRecentInput }) => !hadRecentInput);
}

/** Shifts less than a second apart belong together, for five seconds at most. */
function worstWindow(): number {
	let worst = 0;
	let sum = 0;
	let start = -Infinity;
	let last = -Infinity;
	for (const { startTime, value } of unexpected()) {
		if (startTime - last > 1000 || startTime - start > 5000) {
			sum = 0;
			start = startTime;
		}
		last = startTime;
		sum += value;
		worst = Math.max(worst, sum);
	}
	return worst;
}

function blockedAfter(moment: number): number {
	return tasks().reduce((sum, { startTime, duration }) => {
		const counted = Math.min(duration, startTime + duration - moment);
		return sum + Math.max(0, counted - 50);
	}, 0);
}

function nameOf(node: Node | null): string {
	const element = node instanceof Element ? node : node?.parentElement;
	if (!element) return 'something removed';
	// Svelte's own names say nothing to a reader.
	const kind = [...element.classList].find((name) => !name.startsWith('svelte-'));
	return `${element.localName}${element.id ? `#${element.id}` : kind ? `.${kind}` : ''}`;
}

window.vitals = {
	still(milliseconds) {
		const last = tasks().at(-1);
		return performance.now() - (last ? last.startTime + last.duration : 0) > milliseconds;
	},
	seen() {
		const first = paints().find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0;
		const moved = unexpected().flatMap(({ sources }) => sources.map(({ node }) => nameOf(node)));
		return {
			firstPaint: first,
			largestPaint: largest().at(-1)?.startTime ?? 0,
			blocked: blockedAfter(first),
			shift: worstWindow(),
			shifts: [...new Set(moved)]
		};
	}
};
