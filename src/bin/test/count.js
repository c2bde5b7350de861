import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../project.js';

/** Runs the two test runners and counts their tests from what they report as JSON. */

/**
 * @typedef {import('./stages.js').Outcome} Outcome
 * @typedef {{ readonly numPassedTests: number, readonly numTotalTests: number }} VitestReport
 * @typedef {{ readonly stats: { readonly expected: number, readonly unexpected: number, readonly flaky: number, readonly skipped: number } }} PlaywrightReport
 */

/**
 * A test that did not run, or passed only the second time, has not passed.
 * @param {VitestReport} report
 */
export function countVitest({ numPassedTests, numTotalTests }) {
	return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

/** @param {PlaywrightReport} report */
export function countPlaywright({ stats }) {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

/**
 * The outcome of a runner: it failed if it says so, if a test failed, or if there was none.
 * @param {number} code
 * @param {string} output
 * @param {{ passed: number, failed: number } | null} count null when there is no report
 * @returns {Outcome}
 */
export function outcomeOf(code, output, count) {
	const { passed, failed } = count ?? { passed: 0, failed: 0 };
	const ok = code === 0 && failed === 0 && passed > 0;
	if (ok) return { ok, output, passed, failed };
	const none = passed + failed === 0 ? '\nNo test ran.' : '';
	// A runner can fail without a failed test: a file that does not load, an error outside of tests.
	return { ok, output: output + none, passed, failed: Math.max(failed, 1) };
}

/**
 * @template Report
 * @param {(file: string) => Promise<{ code: number, output: string }>} runner writes its report to `file`
 * @param {(report: Report) => { passed: number, failed: number }} count
 */
async function counted(runner, count) {
	const folder = await mkdtemp(join(tmpdir(), 'marginalia-'));
	try {
		const file = join(folder, 'report.json');
		const { code, output } = await runner(file);
		const text = await readFile(file, 'utf8').catch(() => null);
		return outcomeOf(code, output, text === null ? null : count(JSON.parse(text)));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * @param {string} project of vite.config.ts
 * @param {number} workers
 * @param {readonly string[]} args such as the path of a test
 */
export function vitest(project, workers, args) {
	return counted(
		(file) =>
			runNode([
				'node_modules/vitest/vitest.mjs',
				'run',
				`--project=${project}`,
				`--maxWorkers=${workers}`,
				'--reporter=dot',
				'--reporter=json',
				`--outputFile.json=${file}`,
				...args
			]),
		countVitest
	);
}

/** @param {readonly string[]} args */
export function playwright(args) {
	return counted(
		(file) =>
			runNode(
				[
					'node_modules/@playwright/test/cli.js',
					'test',
					'-c',
					'tests/e2e/playwright.config.ts',
					'--reporter=list,json',
					...args
				],
				{ PLAYWRIGHT_JSON_OUTPUT_NAME: file }
			),
		countPlaywright
	);
}
