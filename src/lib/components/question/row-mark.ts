/** What is shown of a row, once the answer is in. */
export type RowMark = 'none' | 'key' | 'chosen' | 'chosen-key' | 'chosen-part' | 'empty';

export function rowMark(key: boolean, chosen: boolean): RowMark {
	if (key) return chosen ? 'chosen-key' : 'key';
	return chosen ? 'chosen' : 'none';
}

/** The class in `marks.css` that goes with the mark: right, wrong, or nothing. */
export function sideOf(mark: RowMark): 'right' | 'wrong' | null {
	switch (mark) {
		case 'key':
		case 'chosen-key':
			return 'right';
		case 'chosen':
		case 'chosen-part':
		case 'empty':
			return 'wrong';
		case 'none':
			return null;
	}
}

/** The words carry the mark; the tick before them is decoration. */
export function markWords(mark: RowMark): string | null {
	switch (mark) {
		case 'key':
			return 'Correct answer';
		case 'chosen-key':
			return 'Your answer, correct';
		case 'chosen':
			return 'Your answer';
		case 'chosen-part':
			return 'Your answer, partly right';
		case 'empty':
			return 'No answer';
		case 'none':
			return null;
	}
}

/** The mark of a place that takes one answer: a gap, a left side. */
export function placeMark(right: boolean, given: string | null): RowMark {
	return given === null || given.trim() === '' ? 'empty' : rowMark(right, true);
}
