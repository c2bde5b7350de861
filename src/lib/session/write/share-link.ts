import { maximumBytes } from '#lib/core/format/limits.ts';

/** What a link was found to carry. */
export type Carried =
	| { readonly ok: true; readonly text: string }
	/** One or two sentences: what is wrong, and what to do. */
	| { readonly ok: false; readonly why: string };

/** Characters of a whole link that every messenger and every browser lets through. */
const longest = 8192;

/**
 * A link to a page that carries a file in its fragment, which is never sent to a server; `null` when it would be too long.
 *
 * @param page address of the writing page, without a fragment
 */
export async function shareLink(page: string, text: string): Promise<string | null> {
	const bytes = new TextEncoder().encode(text);
	const packed = await deflated(bytes);
	const link =
		packed === null ? `${page}#text=${toBase64url(bytes)}` : `${page}#set=${toBase64url(packed)}`;
	return link.length <= longest ? link : null;
}

/** The file in a fragment, `#set=…`; `null` when there is none in it. Stops where a file ends, however much is packed in. */
export async function carriedIn(fragment: string): Promise<Carried | null> {
	const match = /^#?(set|text)=(.*)$/su.exec(fragment);
	if (match === null) return null;
	const [, form, data = ''] = match;
	const bytes = fromBase64url(data);
	if (bytes === null) return broken;
	if (form === 'text') return textOf(bytes);
	if (typeof DecompressionStream === 'undefined') return tooOld;
	return inflated(bytes);
}

const broken: Carried = {
	ok: false,
	why: 'This link is damaged: a part of it is missing or was changed on the way. Ask for it again, and copy it whole.'
};
const tooLarge: Carried = {
	ok: false,
	why: 'This link unpacks to more than 1 MB, which is no question file. Nothing was opened.'
};
const tooOld: Carried = {
	ok: false,
	why: 'This browser is too old to unpack the link. Ask for the file itself, and open that.'
};

/** `null` where the browser cannot. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
	if (typeof CompressionStream === 'undefined') return null;
	let stream: ReadableStream<Uint8Array>;
	try {
		stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	} catch {
		// Older browsers know other formats only.
		return null;
	}
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Carried> {
	const parts: Uint8Array[] = [];
	let size = 0;
	try {
		const reader = new Blob([bytes])
			.stream()
			.pipeThrough(new DecompressionStream('deflate-raw'))
			.getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			if (size > maximumBytes) {
				await reader.cancel();
				return tooLarge;
			}
			parts.push(value);
		}
	} catch {
		return broken;
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return textOf(whole);
}

function textOf(bytes: Uint8Array): Carried {
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return broken;
	}
}

function toBase64url(bytes: Uint8Array): string {
	const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length > longest || !/^[\w-]*$/u.test(text)) return null;
	try {
		const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
	} catch {
		return null;
	}
}
