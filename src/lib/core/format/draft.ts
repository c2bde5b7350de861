import type { Place } from './message.ts';
import type { Tick } from './mark.ts';
import type { Passage } from './passage.ts';
import type { FieldKey } from './vocabulary.ts';

/** One line of a question's answers, with what follows it. */
export interface Entry extends Place {
	readonly text: Passage;
	feedback: Passage | null;
	readonly is:
		| { readonly type: 'option'; readonly tick: Tick; readonly style: 'square' | 'round' | 'box' }
		| { readonly type: 'lettered'; readonly letter: string; readonly starred: boolean }
		| { readonly type: 'answer'; readonly right: boolean }
		| { readonly type: 'pair'; readonly left: string }
		| { readonly type: 'item'; readonly number: number };
}

export interface FieldEntry extends Place {
	readonly key: FieldKey;
	readonly text: Passage;
}

export type Shape =
	| 'options'
	| 'lettered'
	| 'answers'
	| 'pairs'
	| 'items'
	| 'back'
	| 'gaps'
	| 'model'
	| 'places'
	| 'none';

/** A question's lines, put together but not yet judged. */
export interface Draft extends Place {
	readonly shape: Shape;
	readonly prompt: Passage;
	readonly entries: readonly Entry[];
	readonly fields: readonly FieldEntry[];
}

export function fieldOf(draft: Draft, key: FieldKey): FieldEntry | null {
	return draft.fields.find((field) => field.key === key) ?? null;
}
