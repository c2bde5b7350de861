/** A time as the page's language says it: with its date only when that is another day. */
export function whenWords(at: number, now: number): string {
	const date = new Date(at);
	const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	if (date.toDateString() === new Date(now).toDateString()) return time;
	const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
	return `${date.toLocaleDateString('en-GB', day)}, ${time}`;
}
