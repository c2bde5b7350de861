import type { Words } from '../words.ts';

export const portuguese: Words = {
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
		test: 'teste, prova, exame',
		source: 'fonte',
		id: 'identificador',
		description: 'descrição',
		tags: 'etiquetas',
		level: 'nível',
		allow: 'permitir'
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
		find: 'encontre, encontrar',
		version: 'versão',
		fact: 'facto, fato',
		id: 'identificador',
		allow: 'permitir'
	},
	questions: 'perguntas, questões, cartões',
	true: 'verdadeiro, certo',
	false: 'falso, errado',
	yes: 'sim',
	no: 'não, nao',
	difficulty: { easy: 'fácil', medium: 'média, médio', hard: 'difícil' }
};
