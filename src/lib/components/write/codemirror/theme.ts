import { EditorView } from '@codemirror/view';

const underline = (colour: string, style: string) => ({
	backgroundImage: 'none',
	paddingBottom: '0',
	textDecoration: `underline ${style} ${colour}`,
	textDecorationThickness: style === 'dotted' ? '2px' : '1px',
	textUnderlineOffset: '0.2em',
	textDecorationSkipInk: 'none'
});

const sign = (text: string, colour: string) => ({
	content: 'normal',
	'&::before': { content: `"${text}"`, color: colour, fontWeight: '700' }
});

/** The page's own colours, by its custom properties, which reach into the editor's shadow. */
export const theme = EditorView.theme({
	'&': {
		blockSize: '100%',
		color: 'var(--ink)',
		backgroundColor: 'var(--sheet)',
		border: '1px solid var(--edge)',
		borderRadius: '2px',
		fontSize: '1rem'
	},
	'&.cm-focused': { outline: '3px solid var(--ring)', outlineOffset: '0' },
	'.cm-scroller': { fontFamily: 'var(--ui)', lineHeight: 'var(--leading)', overflow: 'auto' },
	'.cm-content': { caretColor: 'var(--ink)', padding: '0.75rem 0' },
	'.cm-line': { padding: '0 1rem 0 0.5rem', unicodeBidi: 'plaintext' },
	'.cm-placeholder': { color: 'var(--ink3)' },
	'.cm-activeLine': { backgroundColor: 'var(--wash)' },
	'.cm-gutters': {
		backgroundColor: 'var(--sheet)',
		color: 'var(--ink3)',
		border: '0',
		fontVariantNumeric: 'tabular-nums lining-nums'
	},
	'.cm-activeLineGutter': { backgroundColor: 'var(--wash)', color: 'var(--ink)' },
	'.cm-foldGutter .cm-gutterElement': { minInlineSize: '1.25rem', cursor: 'pointer' },
	'.cm-foldPlaceholder': {
		backgroundColor: 'var(--wash)',
		border: '1px solid var(--edge)',
		color: 'var(--ink2)',
		padding: '0 0.5em'
	},
	'.cm-gutter-lint': { inlineSize: '1.25rem' },
	'.cm-gutter-lint .cm-gutterElement': { padding: '0 0.25rem' },
	'.cm-lint-marker': { inlineSize: 'auto', blockSize: 'auto' },
	'.cm-lint-marker-error': sign('!', 'var(--amend)'),
	'.cm-lint-marker-warning': sign('?', 'var(--press)'),
	'.cm-lint-marker-info': sign('·', 'var(--ink2)'),
	'.cm-lintRange-error': underline('var(--amend)', 'wavy'),
	'.cm-lintRange-warning': underline('var(--press)', 'dashed'),
	'.cm-lintRange-info': underline('var(--ink3)', 'dotted'),
	'.cm-lintRange-active': { backgroundColor: 'var(--wash)' },
	'.cm-tooltip': {
		backgroundColor: 'var(--paper)',
		color: 'var(--ink)',
		border: '1px solid var(--ink)',
		borderRadius: '2px',
		maxInlineSize: 'min(32rem, 90vw)'
	},
	'.cm-diagnostic': { padding: '0.5rem 0.75rem', borderInlineStart: '4px solid var(--ink3)' },
	'.cm-diagnostic-error': { borderInlineStartColor: 'var(--amend)' },
	'.cm-diagnostic-warning': { borderInlineStartColor: 'var(--press)' },
	'.cm-diagnosticAction': {
		display: 'block',
		minBlockSize: '2rem',
		margin: '0.5rem 0 0',
		padding: '0.25rem 0.75rem',
		font: '600 0.9375rem/1.2 var(--ui)',
		border: '2px solid var(--ink)',
		borderRadius: '2px',
		backgroundColor: 'var(--ink)',
		color: 'var(--on-ink)'
	},
	'.cm-tooltip-autocomplete > ul': { font: '400 1rem/1.5 var(--ui)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.75rem' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--ink)',
		color: 'var(--on-ink)'
	},
	'.cm-completionMatchedText': { fontWeight: '700' },
	'.cm-completionDetail': { fontStyle: 'normal' },
	'.cm-snippetField': { backgroundColor: 'var(--wash)', outline: '1px dashed var(--edge)' },
	'.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', font: '1rem var(--ui)' },
	'.cm-panels-top': { borderBlockEnd: '1px solid var(--ink)' },
	'.cm-panel.cm-search': { padding: '0.5rem 2.5rem 0.5rem 0.5rem', fontSize: '1rem' },
	'.cm-panel.cm-search input, .cm-panel.cm-search button': {
		font: 'inherit',
		minBlockSize: '2rem',
		margin: '0.125rem 0.5rem 0.125rem 0'
	},
	'.cm-panel.cm-search label': {
		fontSize: '1rem',
		display: 'inline-flex',
		alignItems: 'center',
		minBlockSize: '1.5rem'
	},
	'.cm-panel.cm-search input[type=checkbox]': { minBlockSize: '1.5rem', minInlineSize: '1.5rem' },
	'.cm-panel.cm-search [name=close]': {
		inlineSize: '2rem',
		insetInlineEnd: '0.25rem',
		margin: '0'
	},
	'.cm-textfield': {
		backgroundColor: 'var(--sheet)',
		color: 'var(--ink)',
		border: '1px solid var(--edge)',
		borderRadius: '2px'
	},
	'.cm-button': {
		backgroundImage: 'none',
		backgroundColor: 'transparent',
		color: 'var(--ink)',
		border: '1px solid var(--edge)',
		borderRadius: '2px'
	},
	'.cm-searchMatch': { backgroundColor: 'var(--wash)', outline: '1px solid var(--edge)' },
	'.cm-searchMatch-selected': { backgroundColor: 'var(--wash)', outline: '2px solid var(--ink)' },
	':focus-visible': { outline: '3px solid var(--ring)', outlineOffset: '1px' },
	'.cm-content:focus-visible': { outline: 'none' },

	'@media (max-width: 40rem)': {
		// A phone has no room for what the page shows elsewhere.
		'.cm-foldGutter': { display: 'none !important' },
		'.cm-line': { paddingInlineEnd: '0.5rem' }
	},
	'@media (forced-colors: active)': {
		'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
			outline: '2px solid Highlight',
			outlineOffset: '-2px'
		}
	},

	'.begins': { boxShadow: 'inset 0 1px var(--rule)' },
	'.is-keyword': { color: 'var(--press)', fontWeight: '600' },
	'.is-prompt, .is-heading': { fontWeight: '600' },
	'.is-mark, .is-id': { color: 'var(--ink2)' },
	'.is-right': { color: 'var(--right)', fontWeight: '700' },
	'.is-wrong': { color: 'var(--amend)', fontWeight: '700' },
	'.is-feedback, .is-comment': { color: 'var(--ink2)', fontStyle: 'italic' },
	'.is-evidence': { backgroundColor: 'var(--marker)' },
	'.is-gap': { color: 'var(--right)', fontWeight: '600' },
	'.is-lost': { color: 'var(--amend)', fontStyle: 'italic' }
});
