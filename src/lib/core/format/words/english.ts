import type { Words } from '../words.ts';

export const english: Words = {
	starts: { question: 'q, question', fill: 'fill, cloze', cards: 'cards, flashcards' },
	header: {
		title: 'title',
		language: 'language, lang',
		author: 'author, authors',
		licence: 'licence, license',
		date: 'date',
		test: 'test, exam',
		source: 'source, sources',
		id: 'id',
		description: 'description',
		tags: 'tags, tag, keywords',
		level: 'level',
		allow: 'allow'
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
		find: 'find, find in text, find it',
		version: 'version',
		fact: 'fact',
		id: 'id',
		allow: 'allow'
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
		open: 'open, essay',
		find: 'find, find it, find in text, point'
	}
};
