import type { Schema } from '../../../src/bin/questions/json-schema.ts';

type Definitions = Readonly<Record<string, Schema>>;

/** Where a value does not fit a schema, as paths with reasons: all of the JSON Schema that `schema.ts` uses, and no more. */
export function faults(value: unknown, schema: Schema, definitions: Definitions, path = '$'): readonly string[] {
	if ('$ref' in schema) {
		const definition = definitions[schema.$ref.replace('#/$defs/', '')];
		return definition === undefined
			? [`${path}: ${schema.$ref} leads nowhere`]
			: faults(value, definition, definitions, path);
	}
	if ('const' in schema) return value === schema.const ? [] : [`${path}: is not ${String(schema.const)}`];
	if ('enum' in schema)
		return schema.enum.some((each) => each === value) ? [] : [`${path}: is none of ${schema.enum.join(', ')}`];
	if ('anyOf' in schema) {
		const each = schema.anyOf.map((one) => faults(value, one, definitions, path));
		const nearest = each.toSorted((one, other) => one.length - other.length)[0] ?? [];
		return nearest;
	}
	switch (schema.type) {
		case 'object': {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: is no object`];
			const object = new Map(Object.entries(value));
			return [
				...schema.required.filter((key) => !object.has(key)).map((key) => `${path}.${key}: is missing`),
				...[...object].flatMap(([key, child]) => {
					const property = schema.properties[key];
					return property === undefined
						? [`${path}.${key}: is not known`]
						: faults(child, property, definitions, `${path}.${key}`);
				})
			];
		}
		case 'array':
			if (!Array.isArray(value)) return [`${path}: is no array`];
			if (value.length < (schema.minItems ?? 0)) return [`${path}: is too short`];
			return value.flatMap((item: unknown, at) => faults(item, schema.items, definitions, `${path}[${at}]`));
		case 'string':
			if (typeof value !== 'string') return [`${path}: is no string`];
			if (value.length < (schema.minLength ?? 0)) return [`${path}: is too short`];
			if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
				return [`${path}: "${value}" does not match ${schema.pattern}`];
			return [];
		case 'number':
		case 'integer':
			if (typeof value !== 'number' || !Number.isFinite(value)) return [`${path}: is no number`];
			if (schema.type === 'integer' && !Number.isInteger(value)) return [`${path}: is no whole number`];
			if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))
				return [`${path}: ${value} is out of bounds`];
			return [];
		case 'boolean':
			return typeof value === 'boolean' ? [] : [`${path}: is neither true nor false`];
		case 'null':
			return value === null ? [] : [`${path}: is not null`];
	}
}
