declare module 'subset-font' {
	/** The range an axis keeps, or the one value it is pinned to. */
	type Axis = number | { readonly min: number; readonly max: number; readonly default?: number };

	interface Options {
		readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
		readonly variationAxes?: Readonly<Record<string, Axis>>;
		readonly keepFeatures?: readonly string[];
		readonly noHinting?: boolean;
	}

	/** The font with only the characters of `text`. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: Options
	): Promise<Uint8Array>;
}
