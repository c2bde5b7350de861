import type { QuestionKind } from '../question/question.ts';

/** The keywords of a language, as lists; small letters. */
export interface Words {
	readonly starts: { readonly question: string; readonly fill: string; readonly cards: string };
	readonly header: {
		readonly title: string;
		readonly language: string;
		readonly author: string;
		readonly licence: string;
		readonly date: string;
		readonly source: string;
		readonly id: string;
		readonly description: string;
		readonly tags: string;
		readonly level: string;
	};
	readonly fields: {
		readonly back: string;
		readonly answer: string;
		readonly hint: string;
		readonly explanation: string;
		readonly evidence: string;
		readonly tags: string;
		readonly difficulty: string;
		readonly type: string;
		readonly typos: string;
		readonly points: string;
		readonly shuffle: string;
		readonly reverse: string;
		readonly model: string;
		readonly criteria: string;
		readonly version: string;
		readonly id: string;
	};
	readonly questions: string;
	readonly true: string;
	readonly false: string;
	readonly yes: string;
	readonly no: string;
	readonly difficulty: { readonly easy: string; readonly medium: string; readonly hard: string };
	readonly types?: Readonly<Record<QuestionKind, string>>;
}

export const words: Readonly<Record<string, Words>> = {
	en: {
		starts: { question: 'q, question', fill: 'fill, cloze', cards: 'cards, flashcards' },
		header: {
			title: 'title',
			language: 'language, lang',
			author: 'author, authors',
			licence: 'licence, license',
			date: 'date',
			source: 'source, sources',
			id: 'id',
			description: 'description',
			tags: 'tags, tag, keywords',
			level: 'level'
		},
		fields: {
			back: 'a',
			answer: 'answer, answers, correct answer, correct answers, right answer, correct',
			hint: 'hint, hints',
			explanation: 'explanation, explain, why, rationale',
			evidence: 'evidence, quote',
			tags: 'tags, tag',
			difficulty: 'difficulty',
			type: 'type, kind',
			typos: 'typos, typo',
			points: 'points, point',
			shuffle: 'shuffle',
			reverse: 'reverse',
			model: 'model, model answer, sample answer',
			criteria: 'criteria, criterion',
			version: 'version',
			id: 'id'
		},
		questions: 'questions, quiz, cards, flashcards, questions and answers',
		true: 'true',
		false: 'false',
		yes: 'yes, y, on, true, 1',
		no: 'no, n, off, false, 0',
		difficulty: {
			easy: 'easy, low',
			medium: 'medium, normal, middle, moderate',
			hard: 'hard, difficult, high'
		},
		types: {
			single: 'single, choose one, multiple choice, choice, mc',
			multiple: 'multiple, choose all, multiple response, multi, checkbox',
			truefalse: 'truefalse, true/false, true or false, true-false, tf',
			short: 'short, short answer, text',
			numeric: 'numeric, number, numerical',
			cloze: 'cloze, fill, gaps, gap',
			order: 'order, ordering, sequence',
			match: 'match, matching, pairs',
			categorise: 'categorise, categorize, categories, sort',
			card: 'card, flashcard',
			open: 'open, essay'
		}
	},
	de: {
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
			source: 'quelle',
			id: 'kennung',
			description: 'beschreibung',
			tags: 'schlagwörter, stichwörter',
			level: 'stufe, niveau'
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
			version: 'fassung',
			id: 'kennung'
		},
		questions: 'fragen, karten, aufgaben',
		true: 'wahr, richtig, stimmt',
		false: 'falsch, unwahr, stimmt nicht',
		yes: 'ja',
		no: 'nein',
		difficulty: { easy: 'leicht, einfach', medium: 'mittel', hard: 'schwer, schwierig' }
	},
	fr: {
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
			source: 'source',
			id: 'identifiant',
			description: 'description',
			tags: 'mots-clés, étiquettes',
			level: 'niveau'
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
			version: 'version',
			id: 'identifiant'
		},
		questions: 'questions, cartes',
		true: 'vrai',
		false: 'faux',
		yes: 'oui',
		no: 'non',
		difficulty: { easy: 'facile', medium: 'moyen, moyenne', hard: 'difficile' }
	},
	es: {
		starts: {
			question: 'p, pregunta',
			fill: 'completa, completar, rellena',
			cards: 'tarjetas, fichas'
		},
		header: {
			title: 'título, titulo',
			language: 'idioma, lengua',
			author: 'autor, autora',
			licence: 'licencia',
			date: 'fecha',
			source: 'fuente',
			id: 'identificador',
			description: 'descripción, descripcion',
			tags: 'etiquetas',
			level: 'nivel'
		},
		fields: {
			back: 'r',
			answer: 'respuesta, respuesta correcta, solución',
			hint: 'pista',
			explanation: 'explicación, explicacion',
			evidence: 'evidencia, cita',
			tags: 'etiquetas',
			difficulty: 'dificultad',
			type: 'tipo',
			typos: 'erratas',
			points: 'puntos',
			shuffle: 'mezclar, barajar',
			reverse: 'invertir, inverso',
			model: 'modelo',
			criteria: 'criterios',
			version: 'versión',
			id: 'identificador'
		},
		questions: 'preguntas, tarjetas',
		true: 'verdadero, cierto',
		false: 'falso',
		yes: 'sí, si',
		no: 'no',
		difficulty: { easy: 'fácil, facil', medium: 'media, medio', hard: 'difícil, dificil' }
	},
	it: {
		starts: { question: 'd, domanda', fill: 'completa, completare', cards: 'carte, schede' },
		header: {
			title: 'titolo',
			language: 'lingua',
			author: 'autore, autrice',
			licence: 'licenza',
			date: 'data',
			source: 'fonte',
			id: 'identificativo',
			description: 'descrizione',
			tags: 'etichette',
			level: 'livello'
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
			version: 'versione',
			id: 'identificativo'
		},
		questions: 'domande, carte, schede',
		true: 'vero',
		false: 'falso',
		yes: 'sì, si',
		no: 'no',
		difficulty: { easy: 'facile', medium: 'media, medio', hard: 'difficile' }
	},
	pt: {
		starts: {
			question: 'p, pergunta, questão',
			fill: 'completa, completar, complete, preencha',
			cards: 'cartões, fichas'
		},
		header: {
			title: 'título, titulo',
			language: 'idioma, língua',
			author: 'autor, autora',
			licence: 'licença',
			date: 'data',
			source: 'fonte',
			id: 'identificador',
			description: 'descrição',
			tags: 'etiquetas',
			level: 'nível'
		},
		fields: {
			back: 'r',
			answer: 'resposta, resposta correta, solução',
			hint: 'dica, pista',
			explanation: 'explicação',
			evidence: 'evidência, citação',
			tags: 'etiquetas',
			difficulty: 'dificuldade',
			type: 'tipo',
			typos: 'erros de digitação, gralhas',
			points: 'pontos',
			shuffle: 'misturar, embaralhar',
			reverse: 'inverter',
			model: 'modelo',
			criteria: 'critérios',
			version: 'versão',
			id: 'identificador'
		},
		questions: 'perguntas, questões, cartões',
		true: 'verdadeiro, certo',
		false: 'falso, errado',
		yes: 'sim',
		no: 'não, nao',
		difficulty: { easy: 'fácil', medium: 'média, médio', hard: 'difícil' }
	},
	nl: {
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
			source: 'bron',
			id: 'kenmerk',
			description: 'beschrijving',
			tags: 'trefwoorden',
			level: 'niveau'
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
			version: 'versie',
			id: 'kenmerk'
		},
		questions: 'vragen, kaarten',
		true: 'waar, juist',
		false: 'onwaar, niet waar, onjuist',
		yes: 'ja',
		no: 'nee',
		difficulty: { easy: 'makkelijk, gemakkelijk', medium: 'gemiddeld', hard: 'moeilijk' }
	}
};
