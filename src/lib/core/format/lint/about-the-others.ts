import { standsLast } from '../../question/pinned.ts';

/** First words of options that speak about the other options. */
const all = new Set(
	'all both any two more alle beide al toutes tous les todas todos ambas ambos tutte tutti entrambe entrambi'.split(
		' '
	)
);
const none = new Set(
	(
		'none neither keine keines nichts aucune aucun ninguna ninguno nessuna nessuno nenhuma nenhum ' +
		'geen'
	).split(' ')
);

/** Whether an option says that all (or several) of the others are right, or that none is. */
export function saysOfOthers(option: string): 'all' | 'none' | null {
	const first = /[\p{L}]+/u.exec(option.slice(0, 20))?.[0].toLowerCase() ?? '';
	if (none.has(first)) return standsLast(option) ? 'none' : null;
	return all.has(first) && standsLast(option) ? 'all' : null;
}
