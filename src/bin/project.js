import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program in the project's folder and waits for it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] more variables
 * @returns {Promise<{ code: number, output: string }>} what it wrote, errors included; code 127 if it could not start
 */
export function run(program, args, env = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			// npm is a batch file on Windows, which only a shell starts.
			shell: process.platform === 'win32' && !program.endsWith('.exe')
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.on('error', (fault) => resolve({ code: 127, output: fault.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * Runs a module with the Node that runs this.
 * @param {readonly string[]} args the module's path in the project, and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNode(args, env) {
	return run(process.execPath, args, env);
}

/**
 * Runs npm: the one that started this, else the one on the path.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
	const npm = process.env['npm_execpath'];
	return npm?.endsWith('.js') ? runNode([npm, ...args]) : run('npm', args);
}
