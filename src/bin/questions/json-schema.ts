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

/** A schema for each field that a type always has; the others are found out later, and never in a file alone. */
export type Fields<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: Schema };

/**
 * An object with exactly the fields of a type: leaving one out, or naming one that the type does not have, does not
 * compile, so the schema cannot fall behind the types.
 */
export function shape<T>(properties: Fields<T>, description?: string): Schema {
	return {
		type: 'object',
		...(description === undefined ? {} : { description }),
		properties: properties as Readonly<Record<string, Schema>>,
		required: Object.keys(properties),
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
