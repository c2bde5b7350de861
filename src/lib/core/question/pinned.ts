/**
 * Options that speak about the other options and so must stand last, such as "None of the above".
 * The words are those of a finished option: "All of them signed the treaty" is an ordinary one.
 */
const aboutTheOthers: readonly RegExp[] = [
	/^(all|none|both|neither|any|two|more than one) of (the|these|those)( (above|options|answers|choices|statements|others|listed|given))*$/,
	/^(all|none|both|neither) of them$/,
	/^all the above$/,
	/^(both|neither) [a-f] (and|nor) [a-f]$/,
	/^(alle|keine|keines|beide|nichts)( (davon|der|von))?( (den|oben|hier))*( (genannten|antworten|aussagen|optionen))*$/,
	/^(toutes|tous|aucune|aucun|les deux)( (les|des|de))?( (deux|ces|ci))*( (réponses|propositions|affirmations))?( (ci-dessus|précédentes|proposées))?$/,
	/^(todas|todos|ninguna|ninguno|ambas|ambos)( (las|los|de))*( (opciones|respuestas|afirmaciones))?( (anteriores|de arriba))?$/,
	/^(tutte|tutti|nessuna|nessuno|entrambe|entrambi)( (le|i|delle|dei))*( (risposte|opzioni|affermazioni))?( precedenti)?$/,
	/^(todas|todos|nenhuma|nenhum|ambas|ambos)( (as|os|das|dos))*( (opções|respostas|afirmações|alternativas))?( (anteriores|acima))?$/,
	/^(al|alle|geen)( (het|van|de))*( (bovenstaande|antwoorden|opties))*$/
];

/** Whether an option speaks about the other options, so that it keeps its place after them. */
export function standsLast(option: string): boolean {
	const words = option
		.toLowerCase()
		.replace(/[*_.,;:!()"“”]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return aboutTheOthers.some((pattern) => pattern.test(words));
}
