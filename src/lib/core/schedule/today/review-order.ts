/** Which reviews come first: those that gain most by it, or those that were due first. */
export type ReviewOrder = 'gain' | 'due';
