import { randomInt } from 'node:crypto';
import { runWhenReady } from './run-when-ready.js';
import { stages } from './stages.js';

/** More would disturb one another: the browser tests keep two busy. */
const cores = 2;

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
 * A name without spaces and signs, as it is compared.
 * @param {string} name
 */
const bare = (name) => name.replace(/\W/g, '');

/**
 * The stages asked for and all they need; null when a name is unknown.
 * @param {readonly Stage[]} stages
 * @param {string | undefined} name all of them when absent
 */
export function stagesFor(stages, name) {
	if (name === undefined) return stages;
	const asked = stages.find((stage) => bare(stage.name) === bare(name));
	if (asked === undefined) return null;
	const wanted = new Set([asked.name]);
	for (const stage of [...stages].reverse()) {
		if (wanted.has(stage.name)) stage.needs.forEach((need) => wanted.add(need));
	}
	return stages.filter((stage) => wanted.has(stage.name));
}

/**
 * The command that runs one stage again, with the same chances.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} seed
 */
export function commandFor(name, args, seed) {
	const chances = name === 'unit' ? `SEED=${seed} ` : '';
	return `${chances}npm test -- ${[name.replace(/\W/g, '-'), ...args].join(' ')}`;
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
 * @param {number} busy how many cores it may keep busy
 * @param {string} seed
 * @returns {Promise<Result>}
 */
async function runStage(stage, before, args, busy, seed) {
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
	const outcome = await stage
		.run(args, busy)
		.catch((fault) => ({ ok: false, output: String(fault) }));
	running.delete(stage.name);
	const passed = outcome.passed ?? (outcome.ok ? 1 : 0);
	const failed = outcome.failed ?? (outcome.ok ? 0 : 1);
	const tests = outcome.passed === undefined ? '' : `   ${passed} passed, ${failed} failed`;
	print(`${outcome.ok ? '✓' : '✗'} ${name}${seconds(since)}${tests}`);
	if (!outcome.ok) {
		print(`\n${outcome.output.trim()}\n\nAgain: ${commandFor(stage.name, args, seed)}\n`);
	}
	return { name: stage.name, ok: outcome.ok, passed, failed };
}

/** `npm test [-- STAGE [ARGUMENTS OF ITS RUNNER]]`; the last line is `N passed, N failed`. */
export async function runStages() {
	const [name, ...args] = process.argv.slice(2).map((arg) => (arg === 'e2e' ? 'end-to-end' : arg));
	const wanted = stagesFor(stages, name);
	if (wanted === null) {
		const names = stages.map((stage) => stage.name);
		console.error(`There is no stage "${name}". The stages: ${names.join(', ')}.`);
		process.exitCode = 2;
		return;
	}
	const since = performance.now();
	const seed = (process.env['SEED'] ||= String(randomInt(2 ** 31)));
	console.log(`✓ ${'node'.padEnd(16)}${seconds(since)}   ${process.version}, SEED=${seed}`);
	const alone = name === undefined ? null : bare(name);
	const results = await runWhenReady(wanted, cores, (stage, before) => {
		const asked = bare(stage.name) === alone;
		return runStage(stage, before, asked ? args : [], asked ? cores : stage.cores, seed);
	});

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
