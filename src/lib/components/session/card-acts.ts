import type { CardEvent } from '#lib/core/progress/event.ts';

/** What a learner may decide about a card where it is asked. */
export type CardAct = Exclude<CardEvent['act'], 'resume'>;

/** Words on the button, what it means, and what is said once it is done. */
export const actWords: Readonly<
	Record<CardAct, { readonly name: string; readonly means: string; readonly done: string }>
> = {
	suspend: {
		name: 'Suspend',
		means: 'asked no more, until you say so',
		done: 'Suspended: it is asked no more, until you say so.'
	},
	bury: {
		name: 'Bury until tomorrow',
		means: 'rests today',
		done: 'Buried: it rests until tomorrow.'
	},
	know: {
		name: 'I know this',
		means: 'asked no more, unless a quiz shows otherwise',
		done: 'Known: it is asked no more, unless a quiz shows otherwise.'
	},
	reset: {
		name: 'Start again…',
		means: 'as if you had never met it',
		done: 'Begun anew: it counts as a new card.'
	}
};

export const flagDone = 'Flagged for the teacher.';
