import { json } from '@sveltejs/kit';
import { library } from '#lib/server/library.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What there is to study: every set with its cards in the file's order. */
export const GET: RequestHandler = () => json(library());
