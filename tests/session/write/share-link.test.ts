import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { carriedIn, shareLink } from '#lib/session/write/share-link.ts';

const page = 'https://example.org/write/';

async function through(text: string) {
	const link = await shareLink(page, text);
	return link === null ? null : carriedIn(new URL(link).hash);
}

/** A fragment with anything packed in it. */
async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const data = new Uint8Array(await new Response(stream).arrayBuffer());
	return `#set=${Buffer.from(data).toString('base64url')}`;
}

describe('a link', () => {
	it('carries every text that it has room for', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
				expect(await through(text)).toEqual({ ok: true, text });
			}),
			{ numRuns: 60 }
		);
	});

	it('has only characters that no messenger changes', async () => {
		const link = await shareLink(page, 'Q: Größe?\n= 20 %\n');
		expect(link).toMatch(/^https:\/\/example\.org\/write\/#set=[\w-]+$/u);
	});

	it('is given up when it would be longer than 8 kB', async () => {
		let seed = 7;
		const noise = Array.from({ length: 20_000 }, () => {
			seed = (seed * 48_271) % 2_147_483_647;
			return String.fromCharCode(33 + (seed % 90));
		}).join('');
		expect(await shareLink(page, noise)).toBeNull();
		expect((await shareLink(page, 'a'.repeat(100_000)))?.length).toBeLessThan(8192);
	});

	it('is made without packing where the browser cannot pack', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		const link = await shareLink(page, 'Q: a');
		expect(link).toBe(`${page}#text=UTogYQ`);
		vi.unstubAllGlobals();
		expect(await carriedIn('#text=UTogYQ')).toEqual({ ok: true, text: 'Q: a' });
	});

	it('is nothing of ours without the name in front', async () => {
		expect(await carriedIn('')).toBeNull();
		expect(await carriedIn('#p4')).toBeNull();
	});

	it('stops unpacking where a file ends, and says so', async () => {
		const bomb = await packed(new Uint8Array(1_048_577 * 5));
		expect(bomb.length).toBeLessThan(8192);
		expect(await carriedIn(bomb)).toMatchObject({ ok: false, why: expect.stringMatching(/1 MB/) });
	});

	it.each([
		['#set=', 'nothing'],
		['#set=AAAA', 'noise'],
		['#set=%%%', 'other signs'],
		[`#set=${'A'.repeat(9000)}`, 'more than a link holds'],
		['#text=_w', 'bytes that are no text']
	])('says of %s that it is damaged', async (fragment) => {
		expect(await carriedIn(fragment)).toMatchObject({
			ok: false,
			why: expect.stringMatching(/damaged/)
		});
	});

	it('says so when its end is missing', async () => {
		const fragment = await packed(new TextEncoder().encode('Q: a question that was cut off'));
		expect(await carriedIn(fragment.slice(0, -6))).toMatchObject({ ok: false });
	});
});
