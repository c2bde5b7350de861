import { describe, expect, it } from 'vitest';
import { problemWords } from '#lib/components/question/problem-words.ts';
import type { Invalid } from '#lib/core/question/score.ts';
import { everyKind } from './sample-questions.ts';

const about = (why: Invalid, kind: (typeof everyKind)[number]['kind'] = 'numeric', given = '') =>
	problemWords({ status: 'invalid', why }, kind, given);

describe('problemWords', () => {
	it.each(everyKind.map(({ kind }) => kind))('says what to do when %s is unanswered', (kind) => {
		expect(problemWords({ status: 'unanswered' }, kind, '')).toMatch(
			/^[A-Z].*, or go on without\.$/
		);
	});

	it('repeats what could not be read', () => {
		expect(about({ code: 'not-a-number' }, 'numeric', ' about six ')).toContain('“about six”');
	});

	it('asks whether a separator means thousands', () => {
		expect(about({ code: 'ambiguous-thousands', text: '1,000' })).toContain(
			'Is “1,000” thousands or decimals?'
		);
	});

	it('names the unit that does not fit', () => {
		expect(about({ code: 'wrong-unit', unit: 'kg' })).toContain('“kg”');
	});

	it('counts the gaps that are empty', () => {
		expect(about({ code: 'incomplete', missing: 1 }, 'cloze')).toContain('One gap is still empty');
		expect(about({ code: 'incomplete', missing: 2 }, 'cloze')).toContain('2 gaps are');
	});
});
