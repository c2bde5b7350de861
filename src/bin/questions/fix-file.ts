import { checkContents } from './check-file.ts';
import type { Checked } from './check-file.ts';
import { aboutFile } from './finding.ts';
import type { Finding } from './finding.ts';
import { readLocks, writeLock } from './lock-file.ts';
import { planFix } from './plan-fix.ts';
import { replaceFile } from './replace-file.ts';
import { contentsOf } from './source.ts';
import type { Source } from './source.ts';

/** What became of a file that was to be mended. */
export interface Fixed {
	/** As it is now. */
	readonly checked: Checked;
	/** In words; none when nothing was written. */
	readonly mended: readonly string[];
}

/**
 * Writes ids, tidies, and keeps the lock; whatever stands in the way leaves the file as it was, with the reason.
 *
 * @param inProject elsewhere a lock is kept where there is one, and not begun
 */
export async function fixFile(source: Source, inProject: boolean): Promise<Fixed> {
	const contents = await contentsOf(source);
	const before = checkContents(source.name, contents, false);
	if (contents.status !== 'read') return { checked: before, mended: [] };
	const locks = await readLocks(source);
	if ('severity' in locks) return left(before, locks);
	const kept = inProject || locks.beside !== null;
	const plan = planFix(source, contents.bytes, kept ? locks.read : []);
	if (plan.plan === 'leave') return { checked: before, mended: [] };
	if (plan.plan === 'refuse') return left(before, plan.finding);
	if (plan.mended.length > 0) {
		const replaced = await replaceFile(source.path, contents.bytes, plan.bytes);
		if (replaced.status === 'failed')
			return left(before, aboutFile(source.name, replaced.code, replaced.message));
	}
	const unlocked = kept ? await writeLock(source, plan.identified, locks.beside) : null;
	const after = checkContents(source.name, { status: 'read', bytes: plan.bytes }, false);
	const findings = [...plan.findings, ...after.findings].toSorted((a, b) => a.line - b.line);
	const checked = { ...after, findings };
	return { checked: unlocked === null ? checked : withFinding(checked, unlocked), mended: plan.mended };
}

function left(checked: Checked, finding: Finding): Fixed {
	return { checked: withFinding(checked, finding), mended: [] };
}

/** The command could not do what it was asked. */
function withFinding(checked: Checked, finding: Finding): Checked {
	return { ...checked, findings: [finding, ...checked.findings], unusable: true };
}
