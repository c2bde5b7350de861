import type { Decimal } from './numeric.ts';

/** A known unit: `factor` is its size in the first unit of its dimension. */
export interface Unit {
	readonly name: string;
	readonly dimension: string;
	readonly factor: Decimal;
}

/** Dimension, then each unit's names (the first is its symbol) and size. Names of several languages share a row. */
const table: Readonly<Record<string, readonly (readonly [string, Decimal])[]>> = {
	share: [
		['% percent pct prozent procent pourcent percento', '1'],
		['‰ permille promille', '0.1']
	],
	points: [['pp', '1']],
	length: [
		['m metre metres meter meters mètre mètres metro metros metri', '1'],
		[
			'km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros quilômetro quilômetros chilometro chilometri',
			'1000'
		],
		[
			'cm centimetre centimetres centimeter centimeters centimètre centimètres centímetro centímetros',
			'0.01'
		],
		[
			'mm millimetre millimetres millimeter millimeters millimètre millimètres milímetro milímetros',
			'0.001'
		],
		['µm μm um micrometre micrometres micrometer micrometers micron microns', '0.000001'],
		['nm nanometre nanometres nanometer nanometers', '0.000000001'],
		['mi mile miles meile meilen', '1609.344'],
		['ft foot feet', '0.3048'],
		['in inch inches', '0.0254'],
		['yd yard yards', '0.9144']
	],
	mass: [
		['g gram grams gramme grammes gramm gramos gramas grammi', '1'],
		['kg kilogram kilograms kilogramme kilogrammes kilogramm kilo kilos', '1000'],
		['mg milligram milligrams milligramme milligrammes milligramm', '0.001'],
		['t tonne tonnes tonnen toneladas', '1000000'],
		['lb lbs pound pounds', '453.59237'],
		['oz ounce ounces', '28.349523125']
	],
	time: [
		['s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondi', '1'],
		['min mins minute minutes minuten minuto minutos minuti', '60'],
		['h hr hrs hour hours stunde stunden heure heures hora horas ore uur', '3600'],
		['d day days tag tage jour jours día días dias giorni dag dagen', '86400'],
		['wk week weeks woche wochen semaine semaines semana semanas settimane weken', '604800'],
		['ms millisecond milliseconds', '0.001']
	],
	months: [
		['mo month months monat monate mois mes meses mesi maanden', '1'],
		[
			'yr yrs year years jahr jahre jahren an ans année années año años ano anos anno anni jaar',
			'12'
		],
		['decade decades jahrzehnt jahrzehnte', '120'],
		['century centuries jahrhundert jahrhunderte siècle siècles', '1200']
	],
	volume: [
		['l litre litres liter liters litro litros litri', '1'],
		['ml millilitre millilitres milliliter milliliters', '0.001'],
		['cl centilitre centilitres', '0.01'],
		['m3 m^3', '1000'],
		['gal gallon gallons', '3.785411784']
	],
	area: [
		['m2 m^2 sqm', '1'],
		['km2 km^2', '1000000'],
		['ha hectare hectares hektar', '10000']
	],
	speed: [
		['km/h kph kmh', '1'],
		['m/s', '3.6'],
		['mph', '1.609344']
	],
	celsius: [['°C °celsius celsius', '1']],
	fahrenheit: [['°F °fahrenheit fahrenheit', '1']],
	kelvin: [['K kelvin', '1']],
	angle: [['° degree degrees grad degré degrés grados', '1']],
	dollar: [['$ usd dollar dollars us$', '1']],
	euro: [['€ eur euro euros', '1']],
	sterling: [['£ gbp', '1']],
	yen: [['¥ jpy yen', '1']],
	peso: [['mxn peso pesos', '1']],
	power: [
		['W watt watts', '1'],
		['kW kilowatt kilowatts', '1000'],
		['MW megawatt megawatts', '1000000'],
		['mW milliwatt milliwatts', '0.001'],
		['GW gigawatt gigawatts', '1000000000']
	],
	energy: [
		['J joule joules', '1'],
		['kJ kilojoule kilojoules', '1000'],
		['MJ megajoule megajoules', '1000000'],
		['cal calorie calories', '4.184'],
		['kcal kilocalorie kilocalories', '4184'],
		['kWh', '3600000']
	],
	force: [
		['N newton newtons', '1'],
		['kN', '1000']
	],
	pressure: [
		['Pa pascal pascals', '1'],
		['hPa', '100'],
		['kPa', '1000'],
		['bar bars', '100000']
	],
	frequency: [
		['Hz hertz', '1'],
		['kHz', '1000'],
		['MHz', '1000000'],
		['mHz', '0.001'],
		['GHz', '1000000000']
	],
	voltage: [
		['V volt volts', '1'],
		['mV millivolt millivolts', '0.001'],
		['MV megavolt megavolts', '1000000'],
		['kV', '1000']
	],
	current: [
		['A amp amps ampere amperes', '1'],
		['mA milliamp milliamps', '0.001']
	],
	data: [
		['B byte bytes', '1'],
		['kB kilobyte kilobytes', '1000'],
		['MB megabyte megabytes', '1000000'],
		['GB gigabyte gigabytes', '1000000000'],
		['TB terabyte terabytes', '1000000000000']
	],
	amount: [['mol mole moles', '1']]
};

const asWritten = new Map<string, Unit>();
const inSmallLetters = new Map<string, Unit | null>();
for (const [dimension, units] of Object.entries(table)) {
	for (const [names, factor] of units) {
		const all = names.split(' ');
		const unit: Unit = { name: all[0] ?? names, dimension, factor };
		for (const name of all) {
			asWritten.set(name, unit);
			const small = name.toLowerCase();
			// Where capitals tell units apart (mW, MW), small letters name neither.
			inSmallLetters.set(
				small,
				inSmallLetters.has(small) && !(inSmallLetters.get(small) === unit) ? null : unit
			);
		}
	}
}

/** The unit of that name, `null` when it is not known or its capitals leave it open. */
export function unitNamed(text: string): Unit | null {
	const name = text
		.trim()
		.replace(/^(?:per cent|pour cent|por ciento|por cento|per cento)$/i, '%')
		.replace(/^percentage points?$/i, 'pp')
		.replace(/^(?:degrees?|deg|°|grad|degrés)\s*/i, '°')
		.replace(/\.$/, '');
	return asWritten.get(name) ?? inSmallLetters.get(name.toLowerCase()) ?? null;
}
