import type { TextStore } from './text-store.ts';

/** How this device shows things. Choices that bear on the schedule are events, not preferences. */
export interface Preferences {
	/** Size of reading text, in CSS pixels. */
	readonly textSize: 18 | 20 | 22 | 25;
	readonly spacing: 'normal' | 'open';
	readonly typeface: 'serif' | 'sans';
	readonly theme: 'system' | 'light' | 'dark';
	/** Grade buttons on a flashcard. */
	readonly buttons: 'two' | 'four';
	/** Single-key shortcuts. */
	readonly shortcuts: 'on' | 'off';
	/** Whether each answer may say how sure it is. */
	readonly certainty: 'ask' | 'off';
}

/** Every value that may be chosen, in the order in which settings show them. */
export const preferenceValues: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
	textSize: [18, 20, 22, 25],
	spacing: ['normal', 'open'],
	typeface: ['serif', 'sans'],
	theme: ['system', 'light', 'dark'],
	buttons: ['two', 'four'],
	shortcuts: ['on', 'off'],
	certainty: ['ask', 'off']
};

/**
 * @param finePointer whether the device has a mouse or the like: there, single keys are on until switched off
 *   (WCAG 2.1.4).
 */
export function defaultPreferences(finePointer: boolean): Preferences {
	return {
		textSize: 20,
		spacing: 'normal',
		typeface: 'serif',
		theme: 'system',
		buttons: 'two',
		shortcuts: finePointer ? 'on' : 'off',
		certainty: 'off'
	};
}

const name = 'preferences';

/** Preferences as kept; what is missing or not among the values is the default. */
export function readPreferences(texts: TextStore, finePointer: boolean): Preferences {
	const kept = parsed(texts.read(name));
	const sound = Object.entries(preferenceValues).flatMap(([key, values]) =>
		values.filter((value) => value === kept[key]).map((value) => [key, value] as const)
	);
	return {
		...defaultPreferences(finePointer),
		...(Object.fromEntries(sound) as Partial<Preferences>)
	};
}

export function writePreferences(texts: TextStore, preferences: Preferences): void {
	texts.write(name, JSON.stringify(preferences));
}

function parsed(text: string | null): Record<string, unknown> {
	try {
		// Of what is no object, nothing is spread.
		return { ...(JSON.parse(text ?? '{}') as object) };
	} catch {
		return {};
	}
}
