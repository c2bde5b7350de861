/**
 * The import table of ARCHITECTURE.md. The first rule is that everything resolves: an alias that does not would let the
 * other rules pass without having looked.
 */

const { readdirSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { join } = require('node:path');

/** Kit makes these; they are no files. */
const virtual = '^\\$(app/|env/|service-worker$)|(^|/)\\$types(\\.js)?$';

/**
 * Whatever leaves `from` must arrive in `to`.
 * @param {string} room
 * @param {string} from
 * @param {string[]} to
 */
const only = (room, from, to) => ({
	name: `${room}-imports`,
	comment: `${room} may import only what the import table of ARCHITECTURE.md gives it.`,
	severity: 'error',
	from: { path: from },
	to: { pathNot: to }
});

const lib = '^src/lib/';
const svelte = ['^node_modules/svelte/'];
const dexie = '^node_modules/dexie/';
const kit = (/** @type {string} */ name) => `^\\$app/${name}`;
const node = `^(node:)?(${builtinModules.join('|')})(/|$)`;

/**
 * @param {string} folder
 * @returns {string[]} the folder and all below it
 */
function routeFolders(folder) {
	const inside = readdirSync(join(__dirname, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap((entry) => routeFolders(`${folder}/${entry.name}`));
	return [folder, ...inside];
}

/**
 * One rule a folder, because a group matched in `from` would read `[set]` as a class of characters.
 * @param {string} folder
 */
function keepsToItself(folder) {
	const own = `^${folder.replace(/[^\w/]/g, '\\$&')}/[^/]+$`;
	return {
		name: 'routes-keep-to-themselves',
		comment: 'What two routes need belongs in lib.',
		severity: 'error',
		from: { path: own },
		to: { path: '^src/routes/', pathNot: own }
	};
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'everything-resolves',
			comment: 'This import leads nowhere.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: virtual }
		},
		{
			name: 'no-cycle',
			// A component may show itself (a list in a list), and types may name each other: neither runs in a circle.
			comment: 'Two modules that need each other are one module, or three.',
			severity: 'error',
			from: { path: '^(.+)$' },
			to: { circular: true, pathNot: '^$1$', viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'declared-dependencies',
			comment: 'What runs on the learner’s device is named in "dependencies" of package.json.',
			severity: 'error',
			from: { path: '^src/(lib|routes|service-worker)', pathNot: '\\.d\\.ts$' },
			to: {
				dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
				pathNot: '^node_modules/(svelte|@sveltejs/kit|vite)/',
				dependencyTypesNot: ['type-only']
			}
		},
		// The one file that wraps the language library, and that alone.
		only('core', `${lib}core/(?!drafting/analyse\\.ts$)`, [`${lib}core/`]),
		only('core-analyse', `${lib}core/drafting/analyse\\.ts$`, [
			`${lib}core/`,
			'^node_modules/compromise/'
		]),
		only('storage', `${lib}storage/`, [
			`${lib}(core|storage)/`,
			dexie,
			'^node_modules/svelte/src/reactivity/'
		]),
		only('server', `${lib}server/`, [`${lib}(core|server)/`, node]),
		only('session', `${lib}session/`, [`${lib}(core|storage|session)/`, ...svelte]),
		only('components', `${lib}components/`, [
			`${lib}(core|session|components)/`,
			kit('paths'),
			'^node_modules/@sveltejs/kit/src/runtime/app/paths',
			'^node_modules/@codemirror/',
			...svelte
		]),
		{
			name: 'server-is-for-the-build',
			comment: 'Only *.server.ts and +server.ts import lib/server: the browser must never get it.',
			severity: 'error',
			from: { path: '^src/', pathNot: [`${lib}server/`, '\\.server\\.ts$', '\\+server\\.ts$'] },
			to: { path: `${lib}server/` }
		},
		...routeFolders('src/routes').map(keepsToItself),
		{
			name: 'nobody-imports-routes',
			comment: 'Routes import the rest, never the other way.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		only('bin', '^src/bin/', [
			`${lib}core/`,
			'^src/bin/',
			node,
			// The one file that wraps the font tool.
			'^node_modules/subset-font/'
		]),
		only('service-worker', '^src/service-worker', ['^src/service-worker', '^\\$service-worker$'])
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.svelte-kit)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.d.ts', '.json', '.css'],
			exportsFields: ['exports'],
			// Not 'types': svelte's are one file for all its modules, and the rules tell them apart.
			conditionNames: ['import', 'svelte', 'browser', 'default']
		}
	}
};
