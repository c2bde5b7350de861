import type { OpenQuestion } from '../question/open.ts';
import { fieldOf, type Draft } from './draft.ts';
import type { Findings } from './findings.ts';
import { lined } from './passage.ts';
import { printList, splitList } from './list.ts';

/** A model answer and the criteria to hold one's own against it. `null` after an error. */
export function parseOpen(
	draft: Draft,
	findings: Findings
): Pick<OpenQuestion, 'kind' | 'model' | 'criteria'> | null {
	const field = fieldOf(draft, 'model');
	const model = field === null ? '' : lined(field.text);
	if (field === null || model === '') {
		findings.report('empty-model', field ?? draft, {});
		return null;
	}
	const criteria = draft.fields
		.filter(({ key }) => key === 'criteria')
		.flatMap(({ text }) => splitList(text.rows, ';'));
	return { kind: 'open', model, criteria };
}

export function printCriteria(question: OpenQuestion): readonly string[] {
	return question.criteria.length === 0 ? [] : [`Criteria: ${printList(question.criteria, ';')}`];
}
