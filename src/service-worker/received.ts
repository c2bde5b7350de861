/** What another app shared, waiting in a cache for the writing page to fetch it. */
export interface Received {
	readonly address: string;
	readonly response: Response;
}

/** The cache in which it waits. Not one of a version: an update leaves it alone. */
export function inboxName(base: string): string {
	return `marginalia-inbox:${base}`;
}

/** The address to which the manifest has apps share. */
export function isSharing(request: Request, base: string): boolean {
	const { pathname } = new URL(request.url);
	return request.method === 'POST' && pathname.replace(/\/$/, '') === `${base}/write`;
}

/** Kept back: a file beyond this is no question file, and an app that sends hundreds means something else. */
const largest = 1_048_576;
const mostFiles = 20;

/**
 * The files and texts of a shared form, as responses to keep. A title goes in front of a text as its heading would.
 *
 * @param at UTC milliseconds, which tell one sharing from the next
 */
export function receivedIn(form: FormData, base: string, at: number): readonly Received[] {
	return fitting(filesIn(form)).map((file, index) => ({
		address: `${base}/inbox/${at}-${index}`,
		response: new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } })
	}));
}

/** How many files of a shared form are not kept, so that the page can say so. */
export function leftOutOf(form: FormData): number {
	const files = filesIn(form);
	return files.length - fitting(files).length;
}

function fitting(files: readonly File[]): readonly File[] {
	return files.filter(({ size }) => size <= largest).slice(0, mostFiles);
}

function filesIn(form: FormData): readonly File[] {
	const files = form.getAll('files').filter((entry) => entry instanceof File);
	const said = ['text', 'url']
		.map((name) => form.get(name))
		.filter((value) => typeof value === 'string');
	const text = said.filter((value) => value.trim() !== '').join('\n\n');
	const title = form.get('title');
	const name = typeof title === 'string' && title.trim() !== '' ? title.trim() : 'Shared text';
	return text === '' ? files : [...files, new File([text], `${name}.md`, { type: 'text/plain' })];
}
