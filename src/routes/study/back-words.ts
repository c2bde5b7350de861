import { percent } from '#lib/components/percent.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { dayWords } from './coming-back.ts';

/**
 * When an answered card comes back, and why then, in a sentence.
 *
 * @param today study day
 * @param recall probability of knowing it still on that day, 0–1
 */
export function backWords(memory: Memory, today: number, recall: number): string {
	if (memory.phase !== 'review')
		return 'It comes back in this session: what was just missed, or just met, is asked again after some minutes.';
	const when = dayWords(memory.dueDay - today);
	return `It comes back ${when}: the chance that you still know it then is about ${percent(recall)}.`;
}
