/** Words that carry grammar and neither subject matter nor a turn of it (not, without, before), by language; folded, without accents, cut at apostrophes. */
const lists: Readonly<Record<string, string>> = {
	en:
		'a an the and or but if then than that this these those there here of in on at by for from to into onto with ' +
		'within about between among through during since until up down out off ' +
		'as is are was were be been being am do does did done doing has have had having will would shall should can could ' +
		'may might must so such it its he him his she her hers they them their theirs we us our you your i me my who ' +
		'whom whose which what when where why how all any each every some both either other another much ' +
		'many few very also too only just even still yet again against because while though although whether ' +
		'one ones s t d m ll ve re don doesn didn isn aren wasn weren won couldn wouldn shouldn hasn haven hadn ain called ' +
		'call following according say said says',
	de:
		'der die das den dem des ein eine einen einem einer eines und oder aber wenn dann als dass dies diese dieser dieses ' +
		'diesem diesen jene jener jenes da hier von vom in im an am auf aus bei beim bis durch fur mit seit ' +
		'um zu zum zur zwischen ist sind war waren sein gewesen wird werden wurde wurden worden hat haben ' +
		'hatte hatten kann konnen konnte soll sollen muss mussen darf durfen will wollen so es er ' +
		'ihm ihn sein seine seinen seiner sie ihr ihre ihren ihrer wir uns unser du dich dein ich mich mein wer wen wem ' +
		'wessen welche welcher welches welchem welchen was wann wo warum wie alle jede jeder jedes einige beide andere ' +
		'viel viele sehr auch nur noch schon weil wahrend ob sich man heisst heissen folgende folgenden laut etwa',
	fr:
		'le la les l un une des du de d et ou mais si alors que qu ce cet cette ces c ici y en dans sur par pour avec ' +
		'entre chez vers depuis jusque a au aux est sont etait etaient etre ete suis fait faire ont a avait ' +
		'avaient avoir peut peuvent doit doivent ne n il ils elle elles on nous vous je j me m te t se s son ' +
		'sa ses leur leurs notre votre mon ma mes qui quoi dont quel quelle quels quelles quand comment pourquoi combien ' +
		'tout tous toute toutes chaque autre autres meme aussi tres selon lequel laquelle lesquels lesquelles appelle',
	es:
		'el la los las lo un una unos unas y e o u pero si que este esta estos estas ese esa eso aqui de del en con por ' +
		'para entre sobre desde hasta segun a al es son era eran ser sido fue fueron estar esta estan ha han habia ' +
		'haber puede pueden debe deben el ellos ella ellas se su sus nos nuestro mi tu te me le les quien ' +
		'quienes cual cuales que cuando donde como cuanto cuantos cuantas porque todo todos toda todas cada otro otros otra ' +
		'otras muy tambien llama siguientes',
	it:
		'il lo la i gli le l un uno una e ed o ma se che questo questa questi queste quello quella qui di del dello della dei ' +
		'degli delle d in nel nella nei nelle con per tra fra su sul sulla da dal dalla a al alla ai alle e sono era ' +
		'erano essere stato stata fu furono ha hanno aveva avere puo possono deve devono egli essi ella lui lei ' +
		'loro si suo sua suoi sue ci vi mi ti chi cui quale quali quando dove come quanto quanti quante perche tutto tutti ' +
		'tutte ogni altro altri altra altre molto anche secondo chiama seguenti',
	pt:
		'o a os as um uma uns umas e ou mas se que este esta estes estas esse essa isso aqui de do da dos das em no na nos nas ' +
		'com por pelo pela para entre sobre desde ate a ao aos e sao era eram ser sido foi foram estar esta estao tem ' +
		'ter tinha ha pode podem deve devem ele eles ela elas se seu sua seus suas nos quem qual quais quando ' +
		'onde como quanto quantos quantas porque todo todos toda todas cada outro outros outra outras muito tambem segundo ' +
		'chama seguintes',
	nl:
		'de het een en of maar als dan dat dit deze die daar hier van in op aan bij door tegen met sinds over ' +
		'om onder tot tussen uit naar is zijn was waren geweest wordt worden werd werden heeft hebben had hadden kan kunnen ' +
		'kon zal zullen moet moeten mag mogen wil willen zo hij hem zijn zij ze haar hun wij we ons onze je jij ' +
		'jouw ik mij me mijn wie wiens welke welk wat wanneer waar waarom hoe alle elk elke ieder sommige beide ander andere ' +
		'veel zeer ook nog al omdat terwijl er zich men heet volgende volgens'
};

const known = new Map<string, ReadonlySet<string>>();

/** The small words of a language, by the primary part of its tag; none of a language that has no list. */
export function smallWordsOf(language: string): ReadonlySet<string> {
	const found = known.get(language);
	if (found !== undefined) return found;
	const words = new Set(lists[language]?.split(' ') ?? []);
	if (language in lists) known.set(language, words);
	return words;
}
