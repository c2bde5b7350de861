/** A conversation with a built-in model, as far as it is used here (the Prompt API). */
interface ModelSession {
	prompt(
		input: string,
		options: { readonly responseConstraint: object; readonly signal: AbortSignal }
	): Promise<string>;
	destroy(): void;
}

interface ModelOptions {
	readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: string[] }[];
	readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: string[] }[];
	readonly initialPrompts?: readonly { readonly role: 'system'; readonly content: string }[];
	readonly signal?: AbortSignal;
}

/** The browser's `LanguageModel`. */
export interface ModelApi {
	availability(
		options: ModelOptions
	): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
	create(options: ModelOptions): Promise<ModelSession>;
}

/** A model that can be asked. */
export interface DeviceModel {
	readonly api: ModelApi;
	/** The browser has to download it first, which may take long: say so before it is asked. */
	readonly download: boolean;
}

/** The model of this browser for a language; `null` where there is none, or it does not know the language. */
export async function deviceModel(
	language: string,
	api = (globalThis as { LanguageModel?: ModelApi }).LanguageModel
): Promise<DeviceModel | null> {
	if (api === undefined) return null;
	try {
		const availability = await api.availability(speaking(language));
		return availability === 'unavailable' ? null : { api, download: availability !== 'available' };
	} catch {
		// A browser that knows the name and not the feature: there is nothing to offer.
		return null;
	}
}

/** What the model is asked to understand and to speak. */
export function speaking(language: string): ModelOptions {
	const texts = [{ type: 'text' as const, languages: [language.split('-', 1)[0] ?? language] }];
	return { expectedInputs: texts, expectedOutputs: texts };
}
