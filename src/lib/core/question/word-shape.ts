/** How a word of the key was written, which decides how much is forgiven. */
export type WordKind = 'common' | 'name' | 'acronym';

/** In German every noun has a capital, so a capital says nothing there. */
export function kindOf(raw: string, language: string): WordKind {
	if (/^\p{Lu}{2,6}$/u.test(raw)) return 'acronym';
	return language !== 'de' && /^\p{Lu}/u.test(raw) ? 'name' : 'common';
}

/** `ph` sounds as `f`: one slip, though it changes two letters. */
export function phonetic(word: string): string {
	return word.replace(/ph/g, 'f');
}

export function isVowel(letter: string): boolean {
	return letter !== '' && 'aeiouy'.includes(letter);
}

/** The word without the second of each double letter. */
export function squeezed(word: string): string {
	return word.replace(/(.)\1+/g, '$1');
}

/** The first letter is hardly ever mistyped, and makes import of export and Zambia of Gambia. */
export function beginsAlike(typed: string, meant: string): boolean {
	const pair = `${typed[0] ?? ''}${meant[0] ?? ''}`;
	return typed[0] === meant[0] || pair === 'ck' || pair === 'kc';
}

const alikeAtTheEnd: ReadonlySet<string> = new Set('bp pb ck kc sz zs mn nm iy yi'.split(' '));

/** Endings carry meaning: exported, exporter; Maria, Marie; Alexander, Alexandra. A doubled letter does not. */
export function endsAlike(typed: string, meant: string, kind: WordKind): boolean {
	const [a, b] = [squeezed(typed), squeezed(meant)];
	const [last, other] = [a.at(-1) ?? '', b.at(-1) ?? ''];
	if (last === other) {
		const patronymic = kind === 'name' && /s[eo]n$/.test(a) && /s[eo]n$/.test(b);
		return !patronymic || a.slice(-3) === b.slice(-3);
	}
	if (a.length !== b.length) return false;
	if (last === b.at(-2) && other === a.at(-2)) return kind === 'common';
	return alikeAtTheEnd.has(last + other) && (kind === 'common' || !isVowel(last));
}

/** The word without its inflection, roughly: its own length is what makes it hard to mistake. */
export function stemLength(word: string): number {
	return word.replace(/(?:ing|ings|ed|er|ers|es|s)$/, '').length;
}

/** Whether a letter belongs to the first run of vowels: cases, causes; costs, coasts. */
export function isInFirstVowels(word: readonly string[], index: number): boolean {
	const start = word.findIndex(isVowel);
	return start >= 0 && index >= start && word.slice(start, index + 1).every(isVowel);
}

/** Whether a letter belongs to the last run of vowels that is heard: decide, decode; basis, bases. */
export function isInLastVowels(word: readonly string[], index: number): boolean {
	const heard = word.join('').replace(/es?$/, '');
	const rest = [...heard.slice(index)].join('').replace(/^[aeiouy]+/, '');
	return index < heard.length && !/[aeiouy]/.test(rest);
}

const alikeAtTheStart: ReadonlySet<string> = new Set('ck kc sz zs sc cs'.split(' '));

/**
 * Whether a word begins with another letter than the one meant, which fingers hardly ever do: testing, resting. A first
 * letter lost, added or swapped is a slip, but for what negates: an added `a`, or two letters.
 */
export function beginsApart(typed: string, meant: string): boolean {
	if (typed === `a${meant}`) return true;
	if (typed.length + 2 === meant.length && meant.endsWith(typed)) return true;
	if (meant.length + 2 === typed.length && typed.endsWith(meant)) return true;
	const [first = '', other = ''] = [typed[0], meant[0]];
	if (first === other || alikeAtTheStart.has(first + other)) return false;
	return first !== meant[1] && typed[1] !== other;
}

const endings: ReadonlySet<string> = new Set([
	'',
	...'al an ate ed er es ic ing ion ish ism ist ite ive ly ous'.split(' ')
]);

/**
 * Whether one stem has another ending, be the word known or not: Sinaloa, Sinaloan; another vowel at the end; or
 * Hansen, Hanson.
 */
export function endsApart(typed: string, meant: string, kind: WordKind): boolean {
	if (squeezed(typed) === squeezed(meant)) return false;
	let stem = 0;
	while (stem < typed.length && typed[stem] === meant[stem]) stem += 1;
	for (let at = stem; at > 2; at -= 1) {
		if (endings.has(typed.slice(at)) && endings.has(meant.slice(at))) return true;
	}
	const [end, other] = [typed.slice(stem), meant.slice(stem)];
	if (/^[nl]$/.test(end + other) && typed[stem - 1] === 'a') return true;
	if (kind === 'name' && /^[eo]n$/.test(end) && /^[eo]n$/.test(other)) return true;
	return /^[aeiouy]{2}$/.test(end + other) && !/^(iy|yi)$/.test(end + other) && other.length === 1;
}

/** Whether two consonants were changed: Ebbinghaus, Effinghaus. */
export function isOtherName(typed: string, meant: string): boolean {
	if (typed.length !== meant.length) return false;
	const changed = [...typed].filter((letter, index) => letter !== meant[index]);
	const lost = [...meant].filter((letter, index) => letter !== typed[index]);
	return changed.length === 2 && ![...changed, ...lost].some(isVowel);
}

/** Whether two first names are one in sound: Michelle, Michele, Michel; Philip, Phillip; Eric, Erik. */
export function soundAlike(a: string, b: string): boolean {
	const heard = (word: string): string =>
		squeezed(phonetic(word)).replace(/z/g, 's').replace(/k/g, 'c');
	const mute = (word: string): string => heard(word.replace(/(.)\1e$/, '$1'));
	const forms = [heard(a), mute(a)];
	return forms.includes(heard(b)) || forms.includes(mute(b));
}
