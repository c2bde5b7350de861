/** The part of JSON Schema that is used here. */
export type Schema =
	| {
			readonly type: 'object';
			readonly description?: string;
			readonly properties: Readonly<Record<string, Schema>>;
			readonly required: readonly string[];
			readonly additionalProperties: false;
	  }
	| { readonly type: 'array'; readonly description?: string; readonly items: Schema; readonly minItems?: number }
	| { readonly type: 'string'; readonly description?: string; readonly pattern?: string; readonly minLength?: number }
	| {
			readonly type: 'number' | 'integer';
			readonly description?: string;
			readonly minimum?: number;
			readonly maximum?: number;
	  }
	| { readonly type: 'boolean' | 'null'; readonly description?: string }
	| { readonly const: string | number | boolean | null; readonly description?: string }
	| { readonly enum: readonly (string | null)[]; readonly description?: string }
	| { readonly anyOf: readonly Schema[]; readonly description?: string }
	| { readonly $ref: string };

/** A field that a file may leave out. */
export interface Optional {
	readonly optional: Schema;
}

/**
 * A schema for each field that a type always has. Of the others those that a file can give are named as well; the rest
 * is found out later.
 */
export type Fields<T> = {
	readonly [K in keyof T as undefined extends T[K] ? never : K]: Schema;
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Optional };

/**
 * An object with exactly the fields of a type: leaving one out, or naming one that the type does not have, does not
 * compile, so the schema cannot fall behind the types.
 */
export function shape<T>(fields: Fields<T>, description?: string): Schema {
	const entries = Object.entries<Schema | Optional>(fields);
	return {
		type: 'object',
		...(description === undefined ? {} : { description }),
		properties: Object.fromEntries(
			entries.map(([name, field]) => [name, 'optional' in field ? field.optional : field])
		),
		required: entries.flatMap(([name, field]) => ('optional' in field ? [] : [name])),
		additionalProperties: false
	};
}

export const text = (description?: string): Schema => ({
	type: 'string',
	...(description === undefined ? {} : { description })
});
export const list = (items: Schema, description?: string, minItems?: number): Schema => ({
	type: 'array',
	...(description === undefined ? {} : { description }),
	items,
	...(minItems === undefined ? {} : { minItems })
});
export const orNull = (schema: Schema, description?: string): Schema => ({
	anyOf: [schema, { type: 'null' }],
	...(description === undefined ? {} : { description })
});
export const oneOf = (...anyOf: readonly Schema[]): Schema => ({ anyOf });
