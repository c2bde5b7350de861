/** A word of a sentence as a language library sees it. */
export interface Word {
	/** Without the punctuation around it. */
	readonly text: string;
	readonly lower: string;
	/** Offsets into the sentence, in UTF-16 units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	readonly part: Part;
	/** Of a verb; `null` for other words. `participle` is the past one. */
	readonly form: 'past' | 'present' | 'base' | 'participle' | 'gerund' | null;
	/** `go` of `went`, `house` of `houses`; otherwise the word in small letters. */
	readonly base: string;
	readonly plural: boolean;
	/** What is named, where the word is part of a name. */
	readonly name: 'person' | 'place' | 'organisation' | 'other' | null;
	/** As far as first names and words such as `sister` tell. */
	readonly gender: 'female' | 'male' | null;
	/** A human being: `sailor`, `king`. */
	readonly person: boolean;
}

export type Part =
	| 'noun'
	| 'pronoun'
	| 'verb'
	/** `would`, `can` */
	| 'modal'
	/** `the`, `a`, `some` */
	| 'determiner'
	/** `his`, `Paul's` */
	| 'possessive'
	| 'adjective'
	| 'adverb'
	| 'preposition'
	| 'conjunction'
	/** `who`, `which` */
	| 'relative'
	| 'number'
	| 'particle'
	| 'other';

/** Tells the words of one sentence apart. */
export type Analyse = (sentence: string) => readonly Word[];
