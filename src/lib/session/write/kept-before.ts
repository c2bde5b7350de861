import { withoutRetracted } from '#lib/core/progress/event-order.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** A state of a set that the library has, or once had. */
export interface KeptState {
	readonly event: string;
	/** UTC milliseconds. */
	readonly at: number;
	readonly text: string;
}

/** Every state of a set that was ever kept on this device, or came with a backup; the latest first. The log loses none. */
export async function keptBefore(
	set: string,
	store: Pick<ProgressStore, 'allEvents'>
): Promise<readonly KeptState[]> {
	return withoutRetracted(await store.allEvents())
		.flatMap((event) => (event.type === 'keep' && event.set === set ? [event] : []))
		.toSorted((one, other) => (one.clock < other.clock ? 1 : -1))
		.map(({ id, at, text }) => ({ event: id, at, text }));
}
