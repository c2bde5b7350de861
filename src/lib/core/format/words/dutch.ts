import type { Words } from '../words.ts';

export const dutch: Words = {
	starts: {
		question: 'v, vraag',
		fill: 'invullen, vul in, gatentekst',
		cards: 'kaarten, kaartjes'
	},
	header: {
		title: 'titel',
		language: 'taal',
		author: 'auteur',
		licence: 'licentie',
		date: 'datum',
		test: 'toets, proefwerk, examen',
		source: 'bron',
		id: 'kenmerk',
		description: 'beschrijving',
		tags: 'trefwoorden',
		level: 'niveau',
		allow: 'toegestaan'
	},
	fields: {
		back: 'a',
		answer: 'antwoord, juiste antwoord, oplossing',
		hint: 'aanwijzing, tip',
		explanation: 'uitleg',
		evidence: 'bewijs, citaat',
		tags: 'trefwoorden',
		difficulty: 'moeilijkheid',
		type: 'soort',
		typos: 'tikfouten',
		points: 'punten',
		shuffle: 'schudden, husselen',
		reverse: 'omgekeerd',
		model: 'modelantwoord',
		criteria: 'criteria',
		find: 'vind, zoek',
		version: 'versie',
		fact: 'feit',
		id: 'kenmerk',
		allow: 'toegestaan'
	},
	questions: 'vragen, kaarten',
	true: 'waar, juist',
	false: 'onwaar, niet waar, onjuist',
	yes: 'ja',
	no: 'nee',
	difficulty: { easy: 'makkelijk, gemakkelijk', medium: 'gemiddeld', hard: 'moeilijk' }
};
