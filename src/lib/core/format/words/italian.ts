import type { Words } from '../words.ts';

export const italian: Words = {
	starts: { question: 'd, domanda', fill: 'completa, completare', cards: 'carte, schede' },
	header: {
		title: 'titolo',
		language: 'lingua',
		author: 'autore, autrice',
		licence: 'licenza',
		date: 'data',
		test: 'verifica, esame',
		source: 'fonte',
		id: 'identificativo',
		description: 'descrizione',
		tags: 'etichette',
		level: 'livello',
		allow: 'permetti'
	},
	fields: {
		back: 'r',
		answer: 'risposta, risposta corretta, soluzione',
		hint: 'suggerimento, indizio, aiuto',
		explanation: 'spiegazione',
		evidence: 'prova, citazione',
		tags: 'etichette',
		difficulty: 'difficoltà',
		type: 'tipo',
		typos: 'refusi',
		points: 'punti',
		shuffle: 'mescola, mescolare',
		reverse: 'inverti',
		model: 'modello',
		criteria: 'criteri',
		find: 'trova, trovare',
		version: 'versione',
		fact: 'fatto',
		id: 'identificativo',
		allow: 'permetti'
	},
	questions: 'domande, carte, schede',
	true: 'vero',
	false: 'falso',
	yes: 'sì, si',
	no: 'no',
	difficulty: { easy: 'facile', medium: 'media, medio', hard: 'difficile' }
};
