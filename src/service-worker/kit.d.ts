/** What Kit gives a service worker. Its own declaration would bring the types of a page, which are not a worker's. */
declare module '$service-worker' {
	export const base: string;
	export const build: string[];
	export const files: string[];
	export const prerendered: string[];
	export const version: string;
}
