import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { ComesBack } from '#lib/core/schedule/memory/preview.ts';

/** `10 min`, `5 days`, `3 months`: short enough for a button. */
export function intervalWords(comesBack: ComesBack): string {
	if (comesBack.in === 'minutes') {
		const minutes = Math.max(1, Math.round(comesBack.minutes));
		return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
	}
	const { days } = comesBack;
	if (days < 31) return days === 1 ? '1 day' : `${days} days`;
	if (days < 365) return rounded(days / 30.44, 'month');
	return rounded(days / 365.25, 'year');
}

function rounded(count: number, unit: string): string {
	const shown = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
	return `${shown} ${shown === 1 ? unit : `${unit}s`}`;
}

const grades: readonly Grade[] = [1, 2, 3, 4];

/** What to print on each grade button. */
export function intervalsOnButtons(
	previews: Readonly<Record<Grade, ComesBack>> | null
): readonly { readonly grade: Grade; readonly in: string }[] | null {
	return previews && grades.map((grade) => ({ grade, in: intervalWords(previews[grade]) }));
}

/** A day counted from today: `tomorrow`, `in 5 days`. */
export function dayWords(days: number): string {
	if (days <= 0) return 'later today';
	return days === 1 ? 'tomorrow' : `in ${days} days`;
}
