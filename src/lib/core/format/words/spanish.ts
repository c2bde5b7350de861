import type { Words } from '../words.ts';

export const spanish: Words = {
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
		test: 'examen, prueba',
		source: 'fuente',
		id: 'identificador',
		description: 'descripción, descripcion',
		tags: 'etiquetas',
		level: 'nivel',
		allow: 'permitir'
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
		find: 'encuentra, encontrar, señala',
		version: 'versión',
		fact: 'hecho',
		id: 'identificador',
		allow: 'permitir'
	},
	questions: 'preguntas, tarjetas',
	true: 'verdadero, cierto',
	false: 'falso',
	yes: 'sí, si',
	no: 'no',
	difficulty: { easy: 'fácil, facil', medium: 'media, medio', hard: 'difícil, dificil' }
};
