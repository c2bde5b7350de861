/** A place that a reader may be sent to. */
export interface LinkTarget {
	readonly href: string;
	/** Shown beside the link's text, so that nobody is led astray: the host, or the address of a `mailto:`. */
	readonly host: string;
}

const web = /^https:\/\/([\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?)(?:[/?#].*)?$/iu;
const mail = /^mailto:([\p{L}\p{N}._+-]+@[\p{L}\p{N}.-]+)(?:\?.*)?$/iu;
/** Browsers read a backslash as a slash and drop control characters: either could disguise the host. */
const disguise = /[\\\s\p{Cc}\p{Cf}]/u;
const longestHref = 2000;

/** `null` for every address that is not plainly `https:` or `mailto:`; a user name before the host is refused as well. */
export function linkTarget(href: string): LinkTarget | null {
	if (href.length > longestHref || disguise.test(href)) return null;
	const host = web.exec(href)?.[1] ?? mail.exec(href)?.[1];
	return host === undefined ? null : { href, host: host.toLowerCase() };
}

const dataImage = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
const imageFile = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*\.(?:png|jpe?g|gif|webp|avif|svg)$/iu;
const longestDataImage = 256 * 1024;

/**
 * Whether an image may be shown: a raster image in a `data:` address of at most 256 kB, or a file beside the set. A remote
 * one would tell its author who reads.
 */
export function isImageSource(source: string): boolean {
	return source.startsWith('data:')
		? source.length <= longestDataImage && dataImage.test(source)
		: source.length <= longestHref && imageFile.test(source);
}

const target = /\( ?(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?: "[^"\n]*")? ?\)/y;

/** Reads `(address)` or `(<address> "title")` at an offset; `end` is the offset after it. */
export function readTarget(text: string, at: number): { address: string; end: number } | null {
	target.lastIndex = at;
	const match = target.exec(text);
	if (match === null) return null;
	return { address: match[1] ?? match[2] ?? '', end: target.lastIndex };
}
