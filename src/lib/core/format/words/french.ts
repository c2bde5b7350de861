import type { Words } from '../words.ts';

export const french: Words = {
	starts: {
		question: 'question',
		fill: 'texte à trous, trous, complète, complétez',
		cards: 'cartes'
	},
	header: {
		title: 'titre',
		language: 'langue',
		author: 'auteur, autrice',
		licence: 'licence',
		date: 'date',
		test: 'contrôle, examen, épreuve',
		source: 'source',
		id: 'identifiant',
		description: 'description',
		tags: 'mots-clés, étiquettes',
		level: 'niveau',
		allow: 'autoriser'
	},
	fields: {
		back: 'r',
		answer: 'réponse, bonne réponse, solution',
		hint: 'indice, aide',
		explanation: 'explication',
		evidence: 'preuve, passage, citation',
		tags: 'mots-clés, étiquettes',
		difficulty: 'difficulté',
		type: 'type',
		typos: 'fautes de frappe',
		points: 'points',
		shuffle: 'mélanger',
		reverse: 'inverser',
		model: 'modèle, réponse modèle',
		criteria: 'critères',
		find: 'trouver, trouve, repérer',
		version: 'version',
		fact: 'fait',
		id: 'identifiant',
		allow: 'autoriser'
	},
	questions: 'questions, cartes',
	true: 'vrai',
	false: 'faux',
	yes: 'oui',
	no: 'non',
	difficulty: { easy: 'facile', medium: 'moyen, moyenne', hard: 'difficile' }
};
