import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Drafts from '#lib/components/write/Drafts.svelte';
import type { Draft } from '#lib/core/drafting/draft.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { Drafting } from '#lib/session/write/drafting.svelte.ts';

afterEach(cleanup);

const { set } = parseSet('Title: Tides\n\nThe Moon pulls the sea.\n', 'tides');

function draft(prompt: string): Draft {
	const text = `Q: ${prompt}\n= the Moon\nEvidence: "The Moon pulls"`;
	return { text, kind: 'short', evidence: 'The Moon pulls', paragraph: 1, worth: 1, why: 'a name' };
}

async function shown(...prompts: readonly string[]) {
	const inserted: string[] = [];
	const drafting = new Drafting({
		drafter: () => ({
			draft: () => Promise.resolve({ status: 'drafted', drafts: prompts.map(draft) }),
			close: () => undefined
		}),
		insert: (text) => inserted.push(text),
		model: () => Promise.resolve(null)
	});
	let closed = 0;
	render(Drafts, { drafting, source: set, onclose: () => (closed += 1) });
	await fireEvent.click(screen.getByRole('button', { name: 'Draft questions' }));
	await screen.findByRole('list');
	return { inserted, closed: () => closed };
}

const group = (prompt: string) => screen.getByRole('group', { name: new RegExp(prompt, 'u') });
const press = (name: string, within_ = document.body) =>
	fireEvent.click(within(within_).getByRole('button', { name }));

describe('Drafts', () => {
	it('shows each proposal with its evidence, and why', async () => {
		await shown('What pulls?');
		const one = group('What pulls');
		expect(one.querySelector('mark')?.textContent).toBe('The Moon pulls');
		expect(one.textContent).toContain('Paragraph 1: a name');
		expect(screen.queryByRole('button', { name: 'Ask the model on this device' })).toBeNull();
	});

	it('inserts what is accepted, says how many are left, and gives the focus to the next', async () => {
		const { inserted } = await shown('What pulls?', 'What raises?');
		await press('Accept', group('What pulls'));
		expect(inserted).toEqual([draft('What pulls?').text]);
		expect(screen.getByRole('status').textContent).toBe('Accepted. 1 proposal left.');
		await Promise.resolve();
		expect(group('What raises').contains(document.activeElement)).toBe(true);
		await press('Reject', group('What raises'));
		expect(screen.getByText('All decided. 1 accepted.')).toBeTruthy();
	});

	it('lets a proposal be changed first, and Escape leaves it as it was', async () => {
		const { inserted } = await shown('What pulls?');
		await press('Change');
		const field = screen.getByRole('textbox');
		await fireEvent.input(field, { target: { value: 'Q: Who pulls?\n= the Moon' } });
		await fireEvent.keyDown(field, { key: 'Escape' });
		expect(group('What pulls')).toBeTruthy();
		await press('Change');
		await fireEvent.input(screen.getByRole('textbox'), {
			target: { value: 'Q: Who pulls?\n= the Moon' }
		});
		await press('Keep the change');
		await press('Accept', group('Who pulls'));
		expect(inserted).toEqual(['Q: Who pulls?\n= the Moon']);
	});

	it('asks for an article where there is none', () => {
		const drafting = new Drafting({
			drafter: () => ({ draft: () => new Promise(() => undefined), close: () => undefined }),
			insert: () => undefined,
			model: () => Promise.resolve(null)
		});
		const source = { ...set, article: { sections: [], paragraphs: [] } };
		render(Drafts, { drafting, source, onclose: () => undefined });
		expect(screen.queryByRole('button', { name: 'Draft questions' })).toBeNull();
		expect(screen.getByText(/Paste one above/u)).toBeTruthy();
	});
});
