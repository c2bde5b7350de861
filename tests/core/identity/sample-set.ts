import { random } from '#lib/core/question/chance.ts';

/** A question as a text block, and what a lone deletion or insertion of it means to the test. */
export interface Sample {
	/** The start line and what is below, without an id. */
	readonly text: string;
	/** Which prompt pattern it was made by; those of one family resemble each other. */
	readonly family: string;
}

interface Family {
	readonly name: string;
	/** One entry a member, its fields parted by `|`. */
	readonly members: readonly string[];
	readonly text: (fields: readonly string[], next: () => number) => string;
}

const options = (right: string, wrong: readonly string[]): string =>
	[`[x] ${right}`, ...wrong.map((one) => `[ ] ${one}`)].join('\n');

const families: readonly Family[] = [
	{
		name: 'capital',
		members:
			`France|Paris;Norway|Oslo;Kenya|Nairobi;Peru|Lima;Japan|Tokyo;Chile|Santiago;Egypt|Cairo;Cuba|Havana;Austria|Vienna;
			Portugal|Lisbon;Greece|Athens;Poland|Warsaw;Hungary|Budapest;Finland|Helsinki;Iceland|Reykjavik;Ghana|Accra;Nepal|Kathmandu;
			Oman|Muscat;Qatar|Doha;Senegal|Dakar;Uruguay|Montevideo;Ecuador|Quito;Bolivia|Sucre;Latvia|Riga;Estonia|Tallinn`.split(
				';'
			),
		text: ([land = '', city = '']) => `Q: What is the capital of ${land}?\n= ${city}\n`
	},
	{
		name: 'capital-choice',
		members:
			`Australia|Canberra|Sydney|Melbourne;Canada|Ottawa|Toronto|Montreal;Turkey|Ankara|Istanbul|Izmir;Brazil|Brasília|Rio|Salvador;
			Morocco|Rabat|Casablanca|Marrakesh;Switzerland|Bern|Zurich|Geneva;Nigeria|Abuja|Lagos|Kano;Vietnam|Hanoi|Saigon|Hue;
			Pakistan|Islamabad|Karachi|Lahore;Kazakhstan|Astana|Almaty|Aktau;Tanzania|Dodoma|Arusha|Mwanza;India|Delhi|Mumbai|Kolkata`.split(
				';'
			),
		text: ([land = '', city = '', ...wrong]) =>
			`Q: Which of these cities is the capital of ${land} today?\n${options(city, wrong)}\n`
	},
	{
		name: 'year',
		members:
			`Louvre|1793;Prado|1819;Uffizi|1769;Hermitage|1852;Rijksmuseum|1885;Albertina|1776;Guggenheim|1939;Whitney|1931;Ashmolean|1683;
			Belvedere|1903;Pergamon|1930;Bargello|1865;Städel|1817;Courtauld|1932`.split(';'),
		text: ([house = '', year = '']) =>
			`Q: In which year was the ${house} first opened to the public?\n= ${year}\n`
	},
	{
		name: 'symbol',
		members:
			`gold|Au;silver|Ag;iron|Fe;tin|Sn;lead|Pb;copper|Cu;zinc|Zn;sodium|Na;potassium|K;calcium|Ca;carbon|C;chlorine|Cl;
			boron|B;barium|Ba;bromine|Br;fluorine|F;neon|Ne;nickel|Ni;silicon|Si;selenium|Se;radium|Ra;radon|Rn`.split(
				';'
			),
		text: ([element = '', symbol = '']) =>
			`Q: What is the chemical symbol of the element ${element}?\n= ${symbol}\n`
	},
	{
		name: 'birth',
		members:
			`Bach|1685;Mozart|1756;Haydn|1732;Verdi|1813;Wagner|1813;Grieg|1843;Mahler|1860;Ravel|1875;Chopin|1810;Liszt|1811;
			Brahms|1833;Dvořák|1841;Elgar|1857;Sibelius|1865;Debussy|1862;Handel|1685;Puccini|1858;Schubert|1797`.split(
				';'
			),
		text: ([who = '', year = ''], next) => {
			const wrong = [3, 11, 20].map((by) => String(Number(year) + by + Math.floor(next() * 5)));
			return `Q: In which of these years was the composer ${who} born?\n${options(year, wrong)}\n`;
		}
	},
	{
		name: 'river',
		members:
			`Seine|Paris;Thames|London;Tiber|Rome;Spree|Berlin;Vltava|Prague;Vistula|Warsaw;Manzanares|Madrid;Tagus|Lisbon;Liffey|Dublin;
			Nile|Cairo;Tigris|Baghdad;Sava|Zagreb;Moskva|Moscow;Dnieper|Kyiv;Salzach|Salzburg`.split(';'),
		text: ([river = '', city = '']) =>
			`Q: The river ${river} runs through a well known old city; which one is it?\n= ${city}\n`
	},
	{
		name: 'depth',
		members:
			`Baikal|1642|true;Tanganyika|1470|true;Malawi|706|true;Garda|346|true;Ladoga|51|false;Balaton|320|false;Victoria|1084|false;
			Titicaca|281|true;Geneva|310|true;Constance|90|false;Superior|406|true;Como|410|true`.split(';'),
		text: ([lake = '', depth = '', key = '']) =>
			`Q: At its deepest point, Lake ${lake} reaches down ${depth} metres below the surface.\n= ${key}\n`
	},
	{
		name: 'number',
		members:
			`spider|8;beetle|6;crab|10;lobster|10;ant|6;scorpion|8;dog|4;ostrich|2;wasp|6;tick|8;prawn|10;newt|4`.split(
				';'
			),
		text: ([animal = '', legs = '']) =>
			`Q: How many legs does a healthy adult ${animal} have?\n= ${legs}\n`
	},
	{
		name: 'true',
		members:
			`Sun|Earth|true;Earth|Moon|true;Moon|Sun|false;Mars|Jupiter|false;Jupiter|Saturn|true;Venus|Mercury|true;Neptune|Uranus|false;
			Saturn|Mars|true;Ceres|Pluto|false;Earth|Sun|false;Titan|Mercury|true;Venus|Neptune|false`.split(
				';'
			),
		text: ([one = '', other = '', key = '']) =>
			`Q: It is known that ${one} is a larger body than ${other} by volume.\n= ${key}\n`
	},
	{
		name: 'statement',
		members:
			`roots take up water from the soil|true;leaves lose water through small pores|true;stems carry sugar down to the roots|true;
			seeds need bright light before they sprout|false;bark protects the living wood from frost|true;flowers of grasses attract bees by scent|false;
			mosses draw water up through long roots|false;ferns spread by spores instead of seeds|true;roots store starch for the winter months|true;
			leaves turn red because they freeze at night|false;needles lose less water than broad leaves|true;cones of pines open when the air is dry|true`.split(
				';'
			),
		text: ([what = '', key = '']) => `Q: In most forests of the north, ${what}.\n= ${key}\n`
	},
	{
		name: 'gas',
		members:
			`take in during photosynthesis;give off during photosynthesis;take in when they breathe at night;give off when they breathe at night;
			need for making protein in their cells;turn into sugar with the help of light`.split(';'),
		text: ([what = ''], next) => {
			const gases = ['Oxygen', 'Carbon dioxide', 'Nitrogen', 'Methane'];
			const key = Math.floor(next() * 3);
			return `Q: Which gas do green plants ${what}?\n${gases.map((gas, at) => `[${at === key ? 'x' : ' '}] ${gas}`).join('\n')}\n`;
		}
	},
	{
		name: 'which-is-true',
		members:
			`Ice floats on water|Ice sinks in water|Ice is a metal;Sound is faster in steel than in air|Sound is faster in air than in steel|Sound needs no medium;
			Light is slower in glass|Light stands still in glass|Light is faster in glass;Iron rusts in damp air|Iron rusts in a vacuum|Iron never rusts;
			Salt lowers the freezing point|Salt raises the freezing point|Salt boils at room temperature;Copper conducts heat well|Copper insulates well|Copper is a gas;
			Mercury is liquid at room temperature|Mercury is a gas at room temperature|Mercury is rock;Helium is lighter than air|Helium is heavier than air|Helium burns`.split(
				';'
			),
		text: ([right = '', ...wrong]) =>
			`Q: Which of these statements is true?\n${options(right, wrong)}\n`
	},
	{
		name: 'word',
		members:
			`casa|house;cosa|thing;caso|case;perro|dog;pero|but;gato|cat;rato|while;mesa|table;misa|mass;luna|moon;lana|wool;pata|paw;pato|duck;
			hora|hour;ropa|clothes;sopa|soup;copa|glass;capa|cloak;mano|hand;mono|monkey`.split(';'),
		text: ([word = '', sense = '']) =>
			`Q: What does the Spanish word ${word} mean in English?\n= ${sense}\n`
	},
	{
		name: 'card',
		members:
			`chlorophyll|the green pigment in leaves;stoma|a tiny pore in a leaf;xylem|tissue that carries water upwards;phloem|tissue that carries sugar;
			cambium|the layer in which a stem grows thicker;pistil|the part of a flower that bears seeds;stamen|the part of a flower that bears pollen;
			pollen|dust that carries male cells;sepal|a leaf that guards the bud;petal|a coloured leaf of a flower;tendril|a thread by which a plant climbs;
			rhizome|a stem that creeps below ground`.split(';'),
		text: ([front = '', back = '']) => `Q: ${front}\nA: ${back}\n`
	},
	{
		name: 'gaps',
		members:
			`Plants|carbon dioxide|sugar|light;Yeast|sugar|alcohol|warmth;Cows|grass|milk|time;Bees|nectar|honey|patience;Mills|grain|flour|water power;
			Kilns|clay|brick|fire;Smelters|ore|iron|charcoal;Spiders|protein|silk|skill`.split(';'),
		text: ([who = '', from = '', into = '', by = '']) =>
			`Fill: ${who} turn {${from}} into {${into}} with the help of ${by}.\n`
	},
	{
		name: 'order',
		members:
			`bread|Mix flour and water|Let the dough rise|Bake it hot;cheese|Warm the milk|Add the rennet|Press the curd;
			paper|Soak the fibres|Spread them on a sieve|Dry the sheet;wine|Pick the grapes|Press the juice|Let it ferment;
			glass|Melt the sand|Blow the bubble|Cool it slowly;cloth|Spin the thread|Set up the loom|Weave the cloth`.split(
				';'
			),
		text: ([what = '', ...steps]) =>
			`Q: Put the steps of making ${what} in their right order.\n${steps.map((step, at) => `${String(at + 1)}. ${step}`).join('\n')}\n`
	},
	{
		name: 'match',
		members:
			`composers|Bach|Germany|Verdi|Italy|Grieg|Norway;painters|Monet|France|Goya|Spain|Munch|Norway;
			writers|Ibsen|Norway|Dante|Italy|Kafka|Bohemia;physicists|Curie|Poland|Bohr|Denmark|Fermi|Italy;
			explorers|Nansen|Norway|Polo|Venice|Magellan|Portugal`.split(';'),
		text: ([who = '', ...pairs]) =>
			`Q: Match each of these ${who} to the country of birth.\n${[0, 2, 4].map((at) => `${pairs[at] ?? ''} -> ${pairs[at + 1] ?? ''}`).join('\n')}\n`
	},
	{
		name: 'several',
		members:
			`Europe|Spain|Poland|Peru|Chad;Africa|Chad|Kenya|Spain|Laos;Asia|Laos|Nepal|Kenya|Peru;South America|Peru|Chile|Nepal|Poland;
			Oceania|Fiji|Samoa|Chile|Laos;Central America|Panama|Belize|Fiji|Chad`.split(';'),
		text: ([where = '', one = '', two = '', ...wrong]) =>
			`Q: Which of these countries lie in ${where}?\n[x] ${one}\n${options(two, wrong)}\n`
	},
	{
		name: 'open',
		members:
			`leaves are flat|A flat leaf offers the light a large surface;roots branch|A branched root reaches more of the soil;
			trunks are round|A round trunk bends alike in every wind;seeds are hard|A hard coat keeps the germ from drying out;
			flowers are bright|Bright colours show insects the way;fruits are sweet|Sweetness makes animals carry the seeds away`.split(
				';'
			),
		text: ([what = '', why = '']) =>
			`Q: Explain in a sentence or two why ${what} on so many plants.\nModel: ${why}.\n`
	}
];

/** Loose questions that resemble nothing else. */
const singles: readonly string[] = [
	'Q: Who painted the ceiling of the Sistine Chapel between 1508 and 1512?\n= Michelangelo\n= Michelangelo Buonarroti\n',
	'Q: Which metal was first obtained in large amounts by the Hall process?\n[ ] Copper\n[x] Aluminium\n[ ] Zinc\n[ ] Tin\n',
	'Q: A whale is a fish.\n= false\n',
	'Q: How long does light take from the Sun to the Earth?\n= 8.3 ± 0.2 minutes\n',
	'Q: Which treaty ended the Thirty Years’ War?\n= the Peace of Westphalia\n',
	'Q: What did Gutenberg cast his type from?\n[x] An alloy of lead\n[ ] Pure silver\n[ ] Baked clay\n',
	'Q: Glass is a liquid that flows slowly.\n= false\n',
	'Q: Which instrument measures the pressure of the air?\n= barometer\n!= thermometer\n',
	'Fill: The {heart} pumps blood through the {arteries} to every part of the body.\n',
	'Q: Name the two kinds of cell that meet at fertilisation.\nModel: The egg cell and the sperm cell.\nCriteria: names the egg; names the sperm\n',
	'Q: What is the boiling point of water at sea level?\n= 100 °C\n',
	'Q: Which of these numbers are prime?\n[x] 2\n[x] 17\n[ ] 21\n[ ] 51\n',
	'Q: Steel contains carbon.\n= true\n',
	'Q: What do you call a word that reads the same backwards?\nA: A palindrome.\n'
];

const trimmed = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

/** All samples there are, each different, in an order that follows from the seed. */
export function samples(seed: number): readonly Sample[] {
	const next = random(seed);
	const all = [
		...families.flatMap(({ name, members, text }) =>
			members.map((member) => ({ family: name, text: text(member.split('|').map(trimmed), next) }))
		),
		...singles.map((text) => ({ family: 'single', text }))
	];
	for (let last = all.length - 1; last > 0; last -= 1) {
		const other = Math.floor(next() * (last + 1));
		[all[last], all[other]] = [all[other]!, all[last]!];
	}
	return all;
}
