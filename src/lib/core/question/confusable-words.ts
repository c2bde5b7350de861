/**
 * English words, and names, that a single slip would turn into one another; each family stands between bars.
 * Only pairs that the rules of `cautious-slip.ts` would otherwise forgive need to stand here: five letters at least, the same
 * first letter and the same ending.
 */
const families: readonly string[] = `
scalar scaler | striped stripped | tired tried | signer singer sinner | underlies underlines
abduction adduction | absorption adsorption | accent ascent assent | accept except
adapt adept adopt | adoption adaption | advice advise | affect effect | albumen albumin
alexander alexandra alexandria | allusion illusion elusion | altar alter
alteration alternation | andersen anderson | andrea andreas andrew | angel angle ankle
areas arias | arteriole artery arterial | artist artiste | austria australia
automation automaton | ballet ballot | baron barren | battle bottle | bazaar bizarre
beard bread | bearing boring | beast breast boast | began begin begun | better bitter butter
boost boots | border boarder broader | boring bring | breath breathe | brian bryan brien bryant
bride bridge | brought bought | callous callus | calvary cavalry | cannon canon | canvas canvass
capital capitol | capsule capsular | carol carole carroll | cartel cartoon carton | case cause
cases causes | casual causal | causality casualty | causation caution | censor censure
choose chose | christian christina christine | clark clarke | claude claudia claudio
climactic climatic | cloth clothe | coarse course curse | collage college
collation collection collision | collision collusion | colombia columbia | colonel kernel
coma comma | compete compute complete commute | competing computing commuting
compilation complication | compiled complied | compiles complies | complaint compliant
complement compliment | complexity complicity | conception connection convection
conducted contacted | conference convergence | confidant confident | conscience conscious
conservation conversation | constrict construct | contact contract | continual continuous
conversion conversation | coral corral choral | council counsel | county country
credible creditable | cysteine cystine | dairy diary | daniel daniela danielle | davis davies
deceased diseased | decent descent dissent | decryption description | deduction detection
deduction seduction | deference difference | deflection defection | defuse diffuse
dependence dependency | deprecate depreciate | derive drive | desert dessert
desperate disparate | device devise | diner dinner | diploid haploid | discreet discrete
dominica dominican | earnest ernest | economic economical | elicit illicit | emergence emergency
emigrant immigrant | eminent immanent imminent | ensure insure | entomology etymology
envelop envelope | eternal external | ethic ethnic | evaluation evolution | exercise exorcise
exist exits | exploration expiration | extant extent | facets facts | facility felicity
faction fraction | farther further father | fatal fetal | fiction friction | field filed filled
filer filler filter | filing filling | finger figure | flair flare | formally formerly
format former | frances francis | francesco francisco | gabriel gabriela gabrielle
gambia zambia | gamble gambol | genius genus | glucagon glycogen | gorilla guerrilla
grisly grizzly | guinea guyana | hansen hanson | herman hernan | heroin heroine
historic historical | hoping hopping | horse house hoarse | human humane | humerus humorous
hungary hungry | iceland ireland | ileum ilium | imitating initiating | imitation initiation
immoral immortal | immorality immortality | industrial industrious
infection inflection injection | ingenious ingenuous | inhabit inhibit | inoculation inculcation
insolation insulation | intent intents intense | interest intersect | interment internment
iran iraq | irrelevant irreverent | isolation insolation | jansen jensen | jeffrey geoffrey
johnson johnston jonson | judicial judicious | julia julian juliana julien | keyes keynes
later latter letter | lessen lesson | ligand legend | lightening lightning | linear liner
literal literate littoral | local locale | login logon | loose louse | loosing losing
louis louisa louise | luxuriant luxurious | macro marco | magnate magnet | major mayor
manet monet | manner manor | mantel mantle | marcus marks | mariano marino | marital martial
martin marten | mauritania mauritius | medal metal mental medial | median medium
mediation medication meditation | meiosis miosis mitosis | message massage
michael michaela michelle michel | million billion trillion milliard | miner minor
model modal module | molecule molecular | momentary momentous | moral morale mortal
morality mortality | morel moral | morning mourning | mucous mucus | muscle mussel
mycology myology | naval navel | neuron neutron | niger nigeria | oncology ontology
ordinance ordnance | overlay overly | ovulation evolution | palate palette pallet
parameter perimeter | parish perish | parity party | parson person prison | patent patient
patrick patricia | pedal petal peddle | perfusion profusion | perineal peroneal
perpetrate perpetuate | persecute prosecute | persecution prosecution | personal personnel
perspective prospective | phase phrase | physical fiscal | pistil pistol | plague plaque
plaintiff plaintive | planed planned | planet plant | polymer polymeric | poplar popular
populace populous popular | portion potion | practicable practical | precede proceed
precedent president | precision procession | preclude prelude | predicated predicted
predication prediction | preposition proposition | prescribe proscribe | principal principle
production protection | productive protective | prostate prostrate | proton photon | quiet quite
radical radicle | rational rationale | reaction redaction reduction | reagan regan
reality realty | reallocation relocation | recent resent | regime regimen | region religion
relaying relying | relic relict | remainder reminder | renin rennin | replay reply
replaying replying | reside residue | retired retried | sacred scared | satan satin
satire satyr | semen seamen | sensible sensitive | sensual sensuous | serial surreal
sever severe | shard shared shred | silicon silicone | silver sliver | simple sample
simulate stimulate | simulation stimulation | singer sinner | sleight slight | slovakia slovenia
special spacial species | specious spacious | spirit sprite | stalactite stalagmite
staple stable | state estate | stationary stationery | stats status
statue statute stature status | steal steel | stephen steven stefan | storey story
storing string | straight strait | submit summit | suite suit | taper tapir | tempera tempura
temporal temporary | tenor tenure | there three | thiamine thymine | thomson thompson
thorough through though | thought though | tilde tiled | tortuous torturous | track tract
trail review | transaction transition translation | transfusion transfection | transit transmit
treaty treatise | tribunal tribune | trust thrust truth | typography topography
underlining underlying underling | union unison onion | united untied | urban urbane
ureter urethra | vacation vocation | valley volley | venous venus | veracious voracious
veracity voracity | vertical vortical | viscous vicious | waist waste | wander wonder
weather whether wether | woman women | world would word
`
	.trim()
	.split(/\s*[|\n]\s*/);

/** The rows of the list in which a word stands. */
const rowsOf = new Map<string, readonly number[]>();
families.forEach((family, row) => {
	for (const word of family.split(' ')) rowsOf.set(word, [...(rowsOf.get(word) ?? []), row]);
});

/** Whether two words, or their plurals, stand in one family. */
export function areListed(a: string, b: string): boolean {
	const others = rowsOfSingular(b);
	return rowsOfSingular(a).some((row) => others.includes(row));
}

function rowsOfSingular(word: string): readonly number[] {
	return rowsOf.get(word) ?? rowsOf.get(word.replace(/s$/, '')) ?? [];
}
