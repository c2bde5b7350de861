import type { Words } from '../words.ts';

export const german: Words = {
	starts: {
		question: 'f, frage',
		fill: 'lücke, lücken, lückentext',
		cards: 'karten, karteikarten, lernkarten'
	},
	header: {
		title: 'titel',
		language: 'sprache',
		author: 'autor, autorin',
		licence: 'lizenz',
		date: 'datum',
		test: 'test, prüfung, klausur',
		source: 'quelle',
		id: 'kennung',
		description: 'beschreibung',
		tags: 'schlagwörter, stichwörter',
		level: 'stufe, niveau',
		allow: 'erlauben'
	},
	fields: {
		back: 'a',
		answer: 'antwort, lösung, richtige antwort',
		hint: 'hinweis, tipp',
		explanation: 'erklärung, begründung',
		evidence: 'beleg, textstelle',
		tags: 'schlagwörter, stichwörter',
		difficulty: 'schwierigkeit',
		type: 'typ, art',
		typos: 'tippfehler',
		points: 'punkte, punkt',
		shuffle: 'mischen',
		reverse: 'umgekehrt, rückwärts',
		model: 'musterlösung, musterantwort',
		criteria: 'kriterien',
		find: 'finde, finden, textstelle',
		version: 'fassung',
		fact: 'fakt, tatsache',
		id: 'kennung',
		allow: 'erlauben'
	},
	questions: 'fragen, karten, aufgaben',
	true: 'wahr, richtig, stimmt',
	false: 'falsch, unwahr, stimmt nicht',
	yes: 'ja',
	no: 'nein',
	difficulty: { easy: 'leicht, einfach', medium: 'mittel', hard: 'schwer, schwierig' }
};
