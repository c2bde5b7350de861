import type { Attachment } from 'svelte/attachments';

/** What the article page needs of the bookmarks. */
interface ReadingMarks {
	reading(set: string): number | null;
	keepReading(set: string, paragraph: number): void;
}

/** Where the reader is in an article, and where they stopped last time. */
export interface ReadingPlace {
	/** The paragraph at the top of the window; `null` before the first is there. */
	readonly current: number | null;
	/** The paragraph to offer on return; `null` near the beginning, where nobody needs help. */
	readonly left: number | null;
	readonly watch: Attachment;
}

/** Watches which paragraph is being read and remembers it by its number, so that text size does not matter. */
export function readingPlace(bookmarks: ReadingMarks | null, set: string): ReadingPlace {
	let current = $state<number | null>(null);
	const before = bookmarks?.reading(set) ?? null;

	return {
		get current() {
			return current;
		},
		left: before !== null && before > 2 ? before : null,
		watch(article) {
			const seen = new Map<Element, boolean>();
			const observer = new IntersectionObserver(
				(entries) => {
					for (const entry of entries) seen.set(entry.target, entry.isIntersecting);
					const top = [...seen].find(([, visible]) => visible)?.[0];
					const number = Number(top?.getAttribute('data-paragraph'));
					if (!number) return;
					current = number;
					// The first screen is seen by everyone who only looks in; it must not wipe an older place.
					if (window.scrollY > 0) bookmarks?.keepReading(set, number);
				},
				{ rootMargin: '0px 0px -40% 0px' }
			);
			for (const paragraph of article.querySelectorAll('[data-paragraph]')) {
				seen.set(paragraph, false);
				observer.observe(paragraph);
			}
			return () => observer.disconnect();
		}
	};
}
