import { emptyInbox, type Letter } from '#lib/storage/inbox.ts';

/** A file as it comes: dropped, chosen, handed over by the system. */
export interface Incoming {
	readonly file: File;
	/** Where the browser lets us write back to it. */
	readonly handle: FileSystemFileHandle | null;
}

/** What a browser may be able to do for a file. */
export interface Handing {
	/** Saves a text among the downloads. */
	readonly download: (name: string, text: string) => void;
	/** The system's own dialog for choosing files; `null` where only an `<input>` has one. */
	readonly choose: (() => Promise<readonly Incoming[]>) | null;
	/** Whether the text is on the clipboard now. */
	readonly copy: (text: string) => Promise<boolean>;
	/** The system's share sheet; `null` where there is none, or not for this. */
	readonly share: ((content: Shared) => Promise<'shared' | 'called off' | 'refused'>) | null;
	readonly canShareFiles: boolean;
	/** Calls back with the files that the system opens the installed app with. */
	readonly launched: (then: (files: readonly Incoming[]) => void) => void;
	/** What another app shared with the page at this path; each once. */
	readonly inbox: (path: string) => Promise<readonly Letter[]>;
}

export type Shared =
	| { readonly title: string; readonly link: string }
	| { readonly title: string; readonly name: string; readonly text: string };

/** What browsers with the File System Access API have, and TypeScript does not know yet. */
interface Pickers {
	showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
}
interface Launching {
	launchQueue?: {
		setConsumer(
			consume: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void
		): void;
	};
}

/** The question files that dialogs offer. */
export const questionFiles = '.md,.markdown,.txt,text/markdown,text/plain';

/** What this page's browser can do. */
export function handingOf(page: Window): Handing {
	const { navigator, document } = page;
	const picker = (page as Window & Pickers).showOpenFilePicker?.bind(page);
	const probe = new File([''], 'questions.txt', { type: 'text/plain' });
	return {
		download(name, text) {
			const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
			const link = document.createElement('a');
			link.href = url;
			link.download = name;
			link.click();
			// Some browsers read it only after the click has been dealt with.
			setTimeout(() => URL.revokeObjectURL(url), 60_000);
		},
		choose: picker === undefined ? null : () => chosen(picker),
		copy: async (text) => {
			try {
				await navigator.clipboard.writeText(text);
				return true;
			} catch {
				// Missing outside secure contexts, and refused where the page has no focus: the link is there to be selected.
				return false;
			}
		},
		share: typeof navigator.share === 'function' ? (content) => shared(navigator, content) : null,
		launched(then) {
			(page as Window & Launching).launchQueue?.setConsumer(({ files = [] }) => {
				if (files.length > 0) void opened(files).then(then);
			});
		},
		inbox: async (path) => {
			// Missing outside secure contexts, as is the service worker that would fill it.
			if (!('caches' in page)) return [];
			return emptyInbox(page.caches, path.replace(/\/write\/?$/u, ''));
		},
		canShareFiles:
			typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
	};
}

async function chosen(
	picker: NonNullable<Pickers['showOpenFilePicker']>
): Promise<readonly Incoming[]> {
	try {
		const types = [
			{
				description: 'Question files',
				accept: { 'text/markdown': ['.md', '.markdown'], 'text/plain': ['.txt'] }
			}
		];
		const handles = await picker({ multiple: true, types });
		return await opened(handles);
	} catch {
		// Closed without a choice.
		return [];
	}
}

function opened(handles: readonly FileSystemFileHandle[]): Promise<readonly Incoming[]> {
	return Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
}

async function shared(
	navigator: Navigator,
	content: Shared
): Promise<'shared' | 'called off' | 'refused'> {
	const { title } = content;
	try {
		// Share sheets take plain text, and pass over Markdown.
		if ('link' in content) await navigator.share({ title, url: content.link });
		else {
			const name = content.name.replace(/\.[^.]*$/u, '.txt');
			const file = new File([content.text], name, { type: 'text/plain' });
			await navigator.share({ title, files: [file] });
		}
		return 'shared';
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError' ? 'called off' : 'refused';
	}
}

/** Dropped files, with handles where the browser has them. To be called while the drop is dealt with. */
export async function filesIn(data: DataTransfer): Promise<readonly Incoming[]> {
	const items = [...data.items].filter(({ kind }) => kind === 'file');
	// All are asked at once: after the first wait the browser has emptied the list.
	const asked = items.map((item) => ({ file: item.getAsFile(), handle: handleOf(item) }));
	const files = await Promise.all(
		asked.map(async ({ file, handle }) => ({ file, handle: await handle }))
	);
	return files.flatMap(({ file, handle }) => (file === null ? [] : [{ file, handle }]));
}

async function handleOf(
	item: DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }
): Promise<FileSystemFileHandle | null> {
	const handle = await item.getAsFileSystemHandle?.().catch(() => null);
	return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
}
