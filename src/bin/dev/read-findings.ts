import { checkFile, idWatch } from '../questions/check-file.ts';
import type { Finding } from '../questions/finding.ts';
import { projectFiles } from '../questions/source.ts';

/** What there is to say about the question files of a project, file by file. */
export async function readFindings(root: string): Promise<readonly Finding[]> {
	const watch = idWatch();
	const findings: Finding[] = [];
	for (const source of await projectFiles(root, root)) {
		findings.push(...watch(await checkFile(source, false)).findings);
	}
	return findings;
}
