import { describe, expect, it } from 'vitest';
import { inboxName, isSharing, leftOutOf, receivedIn } from '../../src/service-worker/received.ts';

const site = 'https://example.org';

function form(fields: Readonly<Record<string, string | File | readonly File[]>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const one of [value].flat()) data.append(name, one);
	return data;
}

async function kept(data: FormData) {
	return Promise.all(
		receivedIn(data, '/app', 7).map(async ({ address, response }) => ({
			address,
			name: decodeURIComponent(response.headers.get('x-name') ?? ''),
			text: await response.text()
		}))
	);
}

describe('isSharing', () => {
	it('knows the form that the manifest announces, and nothing else', () => {
		const post = { method: 'POST' };
		expect(isSharing(new Request(`${site}/app/write/`, post), '/app')).toBe(true);
		expect(isSharing(new Request(`${site}/app/write`, post), '/app')).toBe(true);
		expect(isSharing(new Request(`${site}/app/write/`), '/app')).toBe(false);
		expect(isSharing(new Request(`${site}/write/`, post), '/app')).toBe(false);
		expect(isSharing(new Request(`${site}/app/study/`, post), '/app')).toBe(false);
	});
});

describe('receivedIn', () => {
	it('keeps every file under an address of its own', async () => {
		const files = [new File(['Q: a?'], 'a.md'), new File(['Q: b?'], 'Größe.txt')];
		expect(await kept(form({ files }))).toEqual([
			{ address: '/app/inbox/7-0', name: 'a.md', text: 'Q: a?' },
			{ address: '/app/inbox/7-1', name: 'Größe.txt', text: 'Q: b?' }
		]);
	});

	it('makes a file of a text, with its title and where it came from', async () => {
		const shared = { title: 'Tides', text: 'The moon pulls.', url: `${site}/tides` };
		expect(await kept(form(shared))).toEqual([
			{
				address: '/app/inbox/7-0',
				name: 'Tides.md',
				text: `The moon pulls.\n\n${site}/tides`
			}
		]);
		expect(await kept(form({ text: 'Only this' }))).toMatchObject([{ name: 'Shared text.md' }]);
	});

	it('passes over what no question file is', async () => {
		expect(await kept(form({ text: '  ' }))).toEqual([]);
		expect(await kept(form({ files: new File(['a'.repeat(1_048_577)], 'a.md') }))).toEqual([]);
		const many = Array.from({ length: 50 }, (_, at) => new File(['a'], `${at}.md`));
		expect(await kept(form({ files: many }))).toHaveLength(20);
	});
});

describe('leftOutOf', () => {
	it.each([
		['nothing where all is kept', [new File(['a'], 'a.md')], 0],
		['a file that is too large', [new File(['a'.repeat(1_048_577)], 'a.md')], 1],
		['all beyond twenty', Array.from({ length: 23 }, (_, at) => new File(['a'], `${at}.md`)), 3]
	])('counts %s', (_, files, left) => {
		expect(leftOutOf(form({ files }))).toBe(left);
	});
});

describe('inboxName', () => {
	it('is each site’s own', () => {
		expect(inboxName('')).not.toBe(inboxName('/app'));
	});
});
