import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What no module imports, in whichever room it is. */
const everywhere = [
	{ regex: '^\\$lib(/|$)', message: 'Write #lib/…: every tool resolves it without configuration.' },
	{
		regex: '^(\\.{1,2}|#lib)/(.*/)?(?!\\$types$)[^./?]+$',
		message: 'Name the file with its extension.'
	}
];

/**
 * The import table of ARCHITECTURE.md for one room. dependency-cruiser keeps it too, but does not see `import type`
 * inside .svelte files.
 * @param {string} room
 * @param {readonly string[]} rooms the rooms it may not know
 * @param {readonly { regex: string, message: string }[]} [more]
 */
function mayNotImport(room, rooms, more = []) {
	const closed = rooms.map((other) => ({
		regex: `^(#lib/|(\\.\\./)+(lib/)?)${other}/`,
		message: `${room} may not import ${other}; see the import table of ARCHITECTURE.md.`
	}));
	const routes = {
		regex: '^(\\.\\./)+routes/',
		message: `${room} may not import routes; routes import it.`
	};
	return {
		'no-restricted-imports': ['error', { patterns: [...everywhere, routes, ...closed, ...more] }]
	};
}

/** @param {string} what */
const no = (what) => ({ regex: `^${what}`, message: `This room may not import ${what}.` });

const pureGlobals = [
	['console', 'The core says nothing: return a value, and let the caller tell.'],
	['crypto', 'Chance is an argument: take a seed or an id.'],
	['performance', 'Time is an argument: take a `now`.'],
	['setTimeout', 'The core does not wait.'],
	['setInterval', 'The core does not wait.'],
	['queueMicrotask', 'The core does not wait.'],
	['fetch', 'The core gets its data as arguments.'],
	['window', 'The core knows no browser.'],
	['document', 'The core knows no browser.'],
	['navigator', 'The core knows no browser.'],
	['localStorage', 'The core knows no browser.'],
	['indexedDB', 'The core knows no browser.'],
	['globalThis', 'The core knows no surroundings.'],
	['process', 'The core knows no Node.'],
	['Buffer', 'The core knows no Node.'],
	['Intl', 'The core speaks the same on every machine: no locale of the system.']
].map(([name, message]) => ({ name, message }));

const pureSyntax = [
	{
		selector: 'MemberExpression[object.name="Date"][property.name="now"]',
		message: 'Time is an argument: take a `now` argument (milliseconds).'
	},
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'Time is an argument: take a `now` argument (milliseconds).'
	},
	{
		selector: 'CallExpression[callee.name="Date"]',
		message: 'Time is an argument: take a `now` argument (milliseconds).'
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'Chance is an argument: take a `seed` argument (see core/question/chance.ts).'
	},
	{
		selector: 'ClassDeclaration, ClassExpression',
		message: 'Domain values are plain and JSON-safe: write a type and functions.'
	}
];

const everywhereSyntax = [
	{
		selector: 'TSEnumDeclaration',
		message: 'Write a union of strings: it goes through storage and JSON unchanged.'
	},
	{
		selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
		message: 'There is no HTML path: build nodes and render them as components.'
	}
];

export default defineConfig(
	{
		// static/ is served as it is, to browsers of any age.
		ignores: [
			'build/',
			'static/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'playwright-report/'
		]
	},
	{
		linterOptions: { noInlineConfig: true },
		languageOptions: { globals: { ...globals.browser, ...globals.node } }
	},
	...typescript.configs.strict,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		files: ['**/*.ts', '**/*.svelte'],
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				parser: typescript.parser,
				// All that the parser asks for. The rest has functions, of which ESLint cannot tell whether they have changed.
				svelteConfig: { compilerOptions: svelteConfig.compilerOptions }
			}
		}
	},
	{
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-imports': ['error', { patterns: everywhere }],
			'no-restricted-syntax': ['error', ...everywhereSyntax],
			'no-undef': 'off',
			'no-useless-rename': 'error',
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' }
			],
			'@typescript-eslint/no-empty-object-type': [
				'error',
				{ allowInterfaces: 'with-single-extends' }
			],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }]
		}
	},
	{
		files: ['**/*.ts'],
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		// Sessions replace whole values (`$state.raw`); what they keep in a Map is not meant to be reactive.
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: { 'svelte/prefer-svelte-reactivity': 'off' }
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// Props are written with `let`; the rule of the plugin knows which of them are assigned.
			'prefer-const': 'off',
			'svelte/prefer-const': 'error',
			'svelte/block-lang': ['error', { script: 'ts' }],
			'svelte/no-add-event-listener': 'error',
			'svelte/no-at-html-tags': 'error',
			// The content security policy blocks style attributes.
			'svelte/no-inline-styles': 'error',
			'svelte/no-navigation-without-resolve': 'error',
			'svelte/no-target-blank': 'error'
		}
	},
	{
		files: ['**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	},
	{
		files: ['src/**'],
		rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] }
	},
	{
		files: ['src/lib/core/**/*.ts'],
		rules: {
			...mayNotImport(
				'core',
				['storage', 'server', 'session', 'components'],
				['svelte', '\\$app/', 'node:', 'dexie'].map(no)
			),
			'no-restricted-globals': ['error', ...pureGlobals],
			'no-restricted-syntax': ['error', ...everywhereSyntax, ...pureSyntax]
		}
	},
	{
		files: ['src/lib/storage/**/*.ts'],
		rules: mayNotImport(
			'storage',
			['server', 'session', 'components'],
			['\\$app/', 'node:'].map(no)
		)
	},
	{
		files: ['src/lib/server/**/*.ts'],
		rules: mayNotImport('server', ['storage', 'session', 'components'], ['svelte', 'dexie'].map(no))
	},
	{
		files: ['src/lib/session/**/*.ts'],
		rules: mayNotImport('session', ['components', 'server'], ['\\$app/', 'node:', 'dexie$'].map(no))
	},
	{
		files: ['src/lib/components/**/*.ts', 'src/lib/components/**/*.svelte'],
		rules: mayNotImport(
			'components',
			['storage', 'server'],
			['\\$app/(?!paths)', 'node:', 'dexie'].map(no)
		)
	},
	{
		files: ['src/bin/**', 'tests/bench/**', 'tests/e2e/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['tests/**'],
		rules: {
			'no-restricted-properties': [
				'error',
				...['it', 'test', 'describe'].flatMap((object) =>
					['only', 'skip', 'todo', 'fixme'].map((property) => ({
						object,
						property,
						message: 'Every test runs, always.'
					}))
				)
			],
			// A row of a table is known to be there.
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	}
);
