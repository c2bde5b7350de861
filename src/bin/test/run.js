import { rows } from './stages.js';

/**
 * @typedef {import('./stages.js').Stage} Stage
 * @typedef {import('./stages.js').Outcome} Outcome
 * @typedef {object} Result
 * @property {string} name
 * @property {boolean} ok
 * @property {number} passed
 * @property {number} failed
 */

/**
 * The stages asked for and all they need; null when a name is unknown.
 * @param {readonly Stage[]} stages
 * @param {string | undefined} name all of them when absent
 */
export function stagesFor(stages, name) {
	if (name === undefined) return stages;
	const asked = stages.find((stage) => stage.name.replace(/\W/g, '') === name.replace(/\W/g, ''));
	if (asked === undefined) return null;
	const wanted = new Set([asked.name]);
	for (const stage of [...stages].reverse()) {
		if (wanted.has(stage.name)) stage.needs.forEach((need) => wanted.add(need));
	}
	return stages.filter((stage) => wanted.has(stage.name));
}

/** @param {number} since milliseconds */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

/** The names of what is running, on a line that the next one overwrites; nothing where lines are kept. */
const terminal = process.stdout.isTTY;
/** @type {Set<string>} */
const running = new Set();

/** @param {string} line */
function print(line) {
	if (terminal) process.stdout.write('\r\x1b[K');
	console.log(line);
	showRunning();
}

function showRunning() {
	if (terminal && running.size > 0) process.stdout.write(`\r\x1b[K… ${[...running].join(', ')}`);
}

/**
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Result>} before
 * @param {readonly string[]} args
 * @returns {Promise<Result>}
 */
async function runStage(stage, before, args) {
	const name = stage.name.padEnd(16);
	const missing = stage.needs.filter((need) => before.get(need)?.ok === false);
	if (missing.length > 0) {
		print(`✗ ${name} not run: it needs ${missing.join(' and ')}`);
		return { name: stage.name, ok: false, passed: 0, failed: 1 };
	}
	const since = performance.now();
	running.add(stage.name);
	showRunning();
	/** @type {Outcome} */
	const outcome = await stage.run(args).catch((fault) => ({ ok: false, output: String(fault) }));
	running.delete(stage.name);
	const passed = outcome.passed ?? (outcome.ok ? 1 : 0);
	const failed = outcome.failed ?? (outcome.ok ? 0 : 1);
	const tests = outcome.passed === undefined ? '' : `   ${passed} passed, ${failed} failed`;
	print(`${outcome.ok ? '✓' : '✗'} ${name}${seconds(since)}${tests}`);
	if (!outcome.ok) print(`\n${outcome.output.trim()}\n`);
	return { name: stage.name, ok: outcome.ok, passed, failed };
}

/** `npm test [-- STAGE [ARGUMENTS OF ITS RUNNER]]`; the last line is `N passed, N failed`. */
export async function runStages() {
	const [name, ...args] = process.argv.slice(2).map((arg) => (arg === 'e2e' ? 'end-to-end' : arg));
	const wanted = stagesFor(rows.flat(), name);
	if (wanted === null) {
		const names = rows.flat().map((stage) => stage.name);
		console.error(`There is no stage "${name}". The stages: ${names.join(', ')}.`);
		process.exitCode = 2;
		return;
	}
	const since = performance.now();
	console.log(`✓ ${'node'.padEnd(16)}${seconds(since)}   ${process.version}`);
	/** @type {Map<string, Result>} */
	const results = new Map();
	for (const row of rows) {
		const stages = row.filter((stage) => wanted.includes(stage));
		const done = await Promise.all(
			stages.map((stage) => runStage(stage, results, stage.name === name ? args : []))
		);
		for (const result of done) results.set(result.name, result);
	}

	const all = [...results.values()];
	const passed = 1 + all.reduce((sum, result) => sum + result.passed, 0);
	const failed = all.reduce((sum, result) => sum + result.failed, 0);
	const bad = all.filter((result) => !result.ok).map((result) => result.name);
	console.log(`\nTook ${seconds(since).trim()}.`);
	console.log(
		bad.length === 0 ? `All ${all.length + 1} stages succeeded.` : `Failed: ${bad.join(', ')}.`
	);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}
