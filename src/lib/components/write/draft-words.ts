import type { Drafts } from '#lib/session/write/drafts.svelte.ts';

type Shown = Pick<Drafts, 'state' | 'current' | 'trouble' | 'parted' | 'persistent'>;

/** How the draft is kept, in a few words; nothing before there is one. */
export function draftWords({ state, current, persistent }: Shown): string {
	switch (state) {
		case 'untouched':
			return '';
		case 'typing':
			return 'Not kept yet …';
		case 'failed':
			return 'Not kept';
		case 'kept':
			if (!persistent) return 'Kept in this tab only';
			return current === null ? '' : `Draft kept at ${timeOf(current.savedAt)}`;
	}
}

/** What the author must be told at once; `null` for nothing. */
export function troubleWords({ trouble, parted, state, persistent }: Shown): string | null {
	if (trouble !== null) {
		const rest = 'Save the file before you close the tab.';
		switch (trouble.why) {
			case 'full':
				return `This device is full: what you type is in this tab only. Make room, or delete old drafts. ${rest}`;
			case 'outdated':
				return `A newer version of Marginalia was used on this device. ${rest} Then reload the page.`;
			case 'unavailable':
			case 'failed':
				return `The browser could not keep the draft (${trouble.detail}). ${rest}`;
		}
	}
	if (parted)
		return 'This draft was changed in another tab. What is here goes on as a draft of its own; both are among your drafts.';
	return persistent || state === 'untouched'
		? null
		: 'This browser lets the page store nothing. Save the file before you close the tab.';
}

function timeOf(at: number): string {
	return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
