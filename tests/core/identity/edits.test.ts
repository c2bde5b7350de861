import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';
import { identifyFiles, type IdentifiedFile } from '#lib/core/identity/identify-files.ts';
import { parseLock, printLock } from '#lib/core/identity/lock.ts';
import { firstStep, script, type Edit, type Step } from './edit-script.ts';

/** The lock as a file beside the set. */
interface Lock {
	readonly path: string;
	readonly text: string;
}

/** Reads a step's file, in every fourth script as the program itself would print it, and settles who is who. */
function identified({ fileName, text }: Step, printed: boolean, lock: Lock | null): IdentifiedFile {
	const file = printed ? withoutIds(printSet(parseSet(text, fileName).set)) : text;
	const read = lock === null ? null : parseLock(lock.text);
	const locks = lock !== null && read?.ok ? [{ path: lock.path, known: read.known }] : [];
	const [found] = identifyFiles(
		[{ path: `questions/${fileName}.md`, ...parseSet(file, fileName) }],
		locks
	);
	return found!;
}

/** The header's id goes as well, so that only the lock can tell a renamed file. */
function withoutIds(text: string): string {
	return text.replace(/ \^q\w{5}$/gmu, '').replace(/^Id: .*\n/mu, '');
}

const lockOf = ({ lockPath, known }: IdentifiedFile): Lock => ({
	path: lockPath,
	text: printLock(known)
});

/** What became of every question, held against the file before the edits, or the step in which it came. */
function run(seeds: number) {
	const kept = new Map<Edit, { kept: number; of: number }>();
	const strangers: string[] = [];
	const setIds = new Set<string>();
	const begun = identified(firstStep, false, null);
	for (let seed = 1; seed <= seeds; seed += 1) {
		const idOf = new Map(begun.set.questions.map(({ id }, origin) => [origin, id]));
		const ownerOf = new Map(begun.set.questions.map(({ id }, origin) => [id, origin]));
		let lock = lockOf(begun);
		for (const step of script(seed)) {
			const found = identified(step, seed % 4 === 0, lock);
			lock = lockOf(found);
			setIds.add(found.set.id);
			if (found.set.questions.length !== step.entries.length) {
				throw new Error(`Script ${seed} made a question that cannot be read.`);
			}
			for (const [at, { origin, edit, text }] of step.entries.entries()) {
				const id = found.set.questions[at]!.id;
				const before = idOf.get(origin);
				if (before !== undefined) {
					const tally = kept.get(edit) ?? { kept: 0, of: 0 };
					kept.set(edit, { kept: tally.kept + (id === before ? 1 : 0), of: tally.of + 1 });
				}
				if ((ownerOf.get(id) ?? origin) !== origin) strangers.push(`script ${seed}: ${text}`);
				idOf.set(origin, id);
				ownerOf.set(id, origin);
			}
		}
	}
	const share = (edit: Edit): number => (kept.get(edit)?.kept ?? 0) / (kept.get(edit)?.of ?? 1);
	return { share, kept, strangers, setIds: [...setIds] };
}

describe('after 500 scripts of edits to 210 questions, many of them alike', () => {
	const { share, kept, strangers, setIds } = run(500);

	it('no question has the history of another', () => {
		expect(strangers).toEqual([]);
	});

	it('every set has kept its id, its file renamed or not', () => {
		expect(setIds).toEqual(['sample']);
	});

	it.each<readonly [Edit, number]>([
		['none', 1],
		['typo', 1],
		['typo and answer', 0.98],
		['reworded', 0.9],
		['restored', 1]
	])('questions with the edit "%s" have kept at least %d of their histories', (edit, least) => {
		expect(kept.get(edit)?.of).toBeGreaterThan(200);
		expect(share(edit)).toBeGreaterThanOrEqual(least);
	});
});
