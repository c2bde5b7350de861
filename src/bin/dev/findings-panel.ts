/// <reference lib="dom" />
import type { Finding } from '../questions/finding.ts';
import { asked, told } from './channel.ts';

/* Runs in the browser while `npm run dev` does: lists what is wrong with the question files. */

const look = `
	:host { all: initial; }
	aside {
		color-scheme: light dark; position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 9999;
		box-sizing: border-box; inline-size: min(36rem, calc(100vw - 2rem)); max-block-size: 60vh; overflow: auto;
		padding: 1rem; font: 1rem/1.45 system-ui, sans-serif; background: light-dark(#fff, #1b1d22);
		color: light-dark(#191c22, #eceae3); border: 2px solid; border-radius: 2px;
	}
	header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
	h2 { margin: 0; font-size: 1rem; }
	ul { list-style: none; margin: 0.5rem 0 0; padding: 0; }
	li { padding-block: 0.5rem; border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
	button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-align: start; }
	p { margin: 0; }
`;

const host = document.createElement('question-findings');
// Above everything, also above what Vite shows when a page cannot be made.
host.popover = 'manual';
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
root.adoptedStyleSheets = [sheet];

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	made.append(...inside);
	return made;
}

function button(text: string, press: () => void): HTMLElement {
	const made = element('button', text);
	made.type = 'button';
	made.addEventListener('click', press);
	return made;
}

/** The dev server opens the file in the editor that runs. */
function open({ file, line, column }: Finding): void {
	void fetch(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`);
}

function row(finding: Finding): HTMLElement {
	const { file, line, column, severity, message } = finding;
	const place = button(`${file}:${line}:${column}`, () => {
		open(finding);
	});
	return element('li', element('p', place, ` (${severity})`), element('p', message));
}

/** `1 error, 2 warnings in the question files` */
function title(findings: readonly Finding[]): string {
	const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
		const count = findings.filter((finding) => finding.severity === severity).length;
		return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
	});
	return `${counts.join(', ')} in the question files`;
}

function show(findings: readonly Finding[]): void {
	host.remove();
	if (findings.length === 0) return;
	const hide = button('Hide', () => {
		host.remove();
	});
	const aside = element(
		'aside',
		element('header', element('h2', title(findings)), hide),
		element('ul', ...findings.map(row))
	);
	aside.setAttribute('aria-label', 'Question files');
	root.replaceChildren(aside);
	document.body.append(host);
	host.showPopover();
}

import.meta.hot?.on(told, show);
import.meta.hot?.send(asked);
