/** A sign that parts the sides of a card by mistake: `yeast : fungus`, `yeast - fungus`, `yeast = fungus`. */
export interface CardSign {
	/** The place in the text where the front ends, and that where the back begins. */
	readonly from: number;
	readonly to: number;
}

const apart = /(?<=\S)\s+(?:[-–—=:>|]{1,3}|→)\s+(?=\S)/u;
/** A few words and a colon; more are a sentence, and a colon without a space is an address or a time. */
const colon = /^(?:[^\s:]+ ){0,3}[^\s:]+(:\s+)(?=\S)/u;
const loose = /(?<=\S)[;,]\s+(?=\S)/u;

/** The sign of a line that looks like a card, as it is in all likelihood meant; `null` for ordinary text. */
export function cardSign(text: string): CardSign | null {
	const match = apart.exec(text);
	if (match !== null) return { from: match.index, to: match.index + match[0].length };
	const named = colon.exec(text);
	if (named === null) return null;
	const to = named[0].length;
	return { from: to - (named[1]?.length ?? 0), to };
}

/** The same, of a line that is known to be no text: a comma may part it as well. */
export function anyCardSign(text: string): CardSign | null {
	const sign = cardSign(text);
	if (sign !== null) return sign;
	const match = loose.exec(text) ?? /(?<=\S):\s+(?=\S)/u.exec(text);
	return match === null ? null : { from: match.index, to: match.index + match[0].length };
}
