const marks = /\p{M}/gu;
const others = /[^\p{L}\p{N}]+/gu;
const paragraphAddress = /^p\d+$/u;

/** An address made of a title: small letters, digits and hyphens; letters of other scripts stay. */
export function slugOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(marks, '')
		.toLowerCase()
		.normalize('NFC')
		.replace(others, '-')
		.replace(/^-|-$/gu, '')
		.slice(0, 60)
		.replace(/-$/u, '');
}

/**
 * A section's address, different from all `taken` ones and from those of paragraphs (`p4`). `taken` holds for each address the number that
 * the next of its name gets.
 */
export function uniqueSlug(title: string, taken: Map<string, number>): string {
	const wish = slugOf(title) || 'section';
	const base = paragraphAddress.test(wish) ? `section-${wish}` : wish;
	let slug = base;
	let count = taken.get(base) ?? 1;
	for (; taken.has(slug); count += 1) slug = `${base}-${String(count + 1)}`;
	taken.set(base, Math.max(count, 1));
	if (slug !== base) taken.set(slug, 1);
	return slug;
}

/** A set's id is part of a web address and of file names, so it keeps to plain letters. */
export function setId(text: string): string {
	return slugOf(text)
		.replace(/[^a-z0-9-]/gu, '')
		.replace(/-{2,}/gu, '-')
		.replace(/^-|-$/gu, '');
}
