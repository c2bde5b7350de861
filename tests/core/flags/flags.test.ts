import { describe, expect, it } from 'vitest';
import { flagRows, flagsAsMarkdown } from '#lib/core/flags/flag-report.ts';
import { listedFlags } from '#lib/core/flags/listed-flags.ts';
import type { FlagEvent } from '#lib/core/progress/event.ts';
import { tides } from '../../session/tides.ts';

function flag(id: string, fields: Pick<FlagEvent, 'set' | 'question' | 'about'>): FlagEvent {
	const stamp = { id, at: 86_400_000, offset: 0, day: 1, device: 'here', clock: id };
	return { ...stamp, type: 'flag', version: 1, ...fields };
}

const note = (text: string) => ({ what: 'question', note: text }) as const;
const gap = (text: string) =>
	({ what: 'answer', answer: { kind: 'cloze', gaps: [{ gap: 'g1', text }] } }) as const;
const sets = new Map([['tides', tides]]);

const flags = [
	flag('1', { set: 'tides', question: 'springs', about: note('Two *answers* are right.') }),
	flag('2', { set: 'gone', question: 'x', about: note('') }),
	flag('3', { set: 'tides', question: 'gaps', about: gap('lune') }),
	flag('4', {
		set: 'tides',
		question: 'springs',
		about: { what: 'answer', answer: { kind: 'short', text: 'spring tides' } }
	})
];

describe('what was flagged', () => {
	const listed = listedFlags(flags, sets);

	it('is listed by set, with the question, its key and what was said of it', () => {
		expect(listed.map(({ set, title }) => [set, title])).toEqual([
			['tides', 'Why the tides keep time'],
			['gone', 'gone']
		]);
		expect(listed[0]?.flags).toMatchObject([
			{ event: '1', note: 'Two *answers* are right.', answer: null, key: 'springs' },
			{ event: '3', note: null, answer: 'lune', key: 'moon' },
			{ event: '4', note: null, answer: 'spring tides', key: 'springs' }
		]);
	});

	it('says so where the question is gone', () => {
		expect(listed[1]?.flags).toMatchObject([{ prompt: null, key: null, note: '' }]);
		expect(flagsAsMarkdown(listed)).toContain('not in the file any more. [x]');
	});

	it('reads as Markdown in which a note stays as it was typed', () => {
		const text = flagsAsMarkdown(listed);
		expect(text).toMatch(
			/^# Flagged questions\n\n## Why the tides keep time \(tides\)\n\n### .+ \[springs\]\n\n/
		);
		expect(text).toContain('Something is wrong: Two \\*answers\\* are right.\n\nThe key: springs');
		expect(text).toContain('Something is wrong: no note was left.');
		expect(text).toContain('Marked wrong, and held to be right: lune\n\nThe key: moon');
		expect(text).toMatch(/[^\n]\n$/);
	});

	it('makes a sheet of a row each', () => {
		const rows = flagRows(listed, (at) => `day ${at / 86_400_000}`);
		expect(rows).toHaveLength(5);
		expect(rows[0]).toHaveLength(8);
		expect(rows[2]).toEqual([
			'tides',
			'Why the tides keep time',
			'gaps',
			expect.any(String),
			'moon',
			'lune',
			null,
			'day 1'
		]);
	});

	it('is nothing where nothing was', () => {
		expect(listedFlags([], sets)).toEqual([]);
		expect(flagsAsMarkdown([])).toBe('# Flagged questions\n');
	});
});
