/** What a reader made of a value: the value, copied field by field, or what is wrong with it. */
export type Read<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

/** Checks a value that came from outside. `name` is where it stood, for the message: `parts[2].share`. */
export type Reader<T> = (value: unknown, name: string) => Read<T>;

export const text: Reader<string> = (value, name) =>
	typeof value === 'string' ? good(value) : bad(name, 'a text');

/** An id may not be empty: the log could not find it again. */
export const id: Reader<string> = (value, name) =>
	typeof value === 'string' && value !== '' ? good(value) : bad(name, 'a text that is not empty');

export const number: Reader<number> = (value, name) =>
	typeof value === 'number' && Number.isFinite(value) ? good(value) : bad(name, 'a number');

export const whole: Reader<number> = (value, name) =>
	typeof value === 'number' && Number.isSafeInteger(value)
		? good(value)
		: bad(name, 'a whole number');

export const count: Reader<number> = (value, name) =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
		? good(value)
		: bad(name, 'a whole number that is not negative');

/** 0 to 1; sums of shares may miss by a rounding, which is no reason to refuse what this app wrote itself. */
export const share: Reader<number> = (value, name) =>
	typeof value === 'number' && value >= -rounding && value <= 1 + rounding
		? good(value)
		: bad(name, 'a number from 0 to 1');

const rounding = 1e-9;

export const flag: Reader<boolean> = (value, name) =>
	typeof value === 'boolean' ? good(value) : bad(name, 'true or false');

export function oneOf<const T extends string | number>(...values: readonly T[]): Reader<T> {
	return (value, name) => {
		const known = values.find((candidate) => candidate === value);
		return known === undefined ? bad(name, values.map(quoted).join(' or ')) : good(known);
	};
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
	return (value, name) => (value === null ? good(null) : reader(value, name));
}

export function either<T, U>(one: Reader<T>, other: Reader<U>): Reader<T | U> {
	return (value, name) => {
		const read = one(value, name);
		return read.ok ? read : other(value, name);
	};
}

export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
	return (value, name) => {
		if (!Array.isArray(value)) return bad(name, 'a list');
		const items: T[] = [];
		for (const [position, item] of value.entries()) {
			const read = reader(item, `${name}[${position}]`);
			if (!read.ok) return read;
			items.push(read.value);
		}
		return good(items);
	};
}

/** Names of the fields that may be left out. */
type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** The named fields, in this order, and no others; those of `optional` may be left out, and stay left out. */
export function fields<T extends object>(
	readers: { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> },
	optional: readonly Optional<T>[] = []
): Reader<T> {
	const entries = Object.entries(readers) as [string, Reader<unknown>][];
	const left = new Set<string>(optional as readonly string[]);
	return (value, name) => {
		if (!isRecord(value)) return bad(name, 'an object with fields');
		const copy: Record<string, unknown> = {};
		for (const [field, reader] of entries) {
			if (value[field] === undefined && left.has(field)) continue;
			const read = reader(value[field], dotted(name, field));
			if (!read.ok) return read;
			copy[field] = read.value;
		}
		return good(copy as T);
	};
}

/** One of several shapes, told apart by a field that all of them have. */
export function tagged<T extends object>(
	tag: string,
	shapes: ReadonlyMap<string, Reader<T>>
): Reader<T> {
	const names = [...shapes.keys()].map(quoted).join(' or ');
	return (value, name) => {
		if (!isRecord(value)) return bad(name, 'an object with fields');
		const shape = shapes.get(String(value[tag]));
		return shape ? shape(value, name) : bad(dotted(name, tag), names);
	};
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function good<T>(value: T): Read<T> {
	return { ok: true, value };
}

function bad(name: string, wanted: string): { readonly ok: false; readonly fault: string } {
	return {
		ok: false,
		fault: name === '' ? `it should be ${wanted}` : `“${name}” should be ${wanted}`
	};
}

function dotted(name: string, field: string): string {
	return name === '' ? field : `${name}.${field}`;
}

function quoted(value: string | number): string {
	return typeof value === 'string' ? `"${value}"` : String(value);
}
