/** Small texts by name, on this device. Writing may fail without harm: what is kept here can be done without. */
export interface TextStore {
	read(name: string): string | null;
	write(name: string, text: string): void;
	remove(name: string): void;
	/** Removes every text of this store and no other's. */
	clear(): void;
}

/**
 * Texts in the browser's local storage under a prefix. Where the browser refuses (private mode, blocked, full),
 * they live as long as the page.
 */
export function localTexts(prefix: string, storage: () => Storage): TextStore {
	const unwritten = new Map<string, string>();
	const name = (key: string) => `${prefix}/${key}`;
	return {
		read: (key) => unwritten.get(key) ?? attempted(() => storage().getItem(name(key))),
		write(key, text) {
			const written = attempted(() => {
				storage().setItem(name(key), text);
				return true;
			});
			if (written) unwritten.delete(key);
			else unwritten.set(key, text);
		},
		remove(key) {
			unwritten.delete(key);
			attempted(() => storage().removeItem(name(key)));
		},
		clear() {
			unwritten.clear();
			attempted(() => {
				const local = storage();
				const names = Array.from({ length: local.length }, (_, index) => local.key(index));
				for (const key of names) if (key?.startsWith(`${prefix}/`)) local.removeItem(key);
			});
		}
	};
}

/** What the browser gives, or `null` where it refuses: even naming `localStorage` throws when it is blocked. */
function attempted<T>(act: () => T): T | null {
	try {
		return act();
	} catch {
		return null;
	}
}
