import type { DBCore, DBCoreMutateRequest, Dexie } from 'dexie';

export interface FailingDisk {
	/** The write that fails, counted from 1 since it was set; 0 for none. Later ones succeed again. */
	failAt: number;
	writes: number;
	error: () => Error;
}

/** Lets the n-th write of a database fail. */
export function failingDisk(): FailingDisk & { readonly prepare: (db: Dexie) => void } {
	const disk: FailingDisk & { readonly prepare: (db: Dexie) => void } = {
		failAt: 0,
		writes: 0,
		error: () => new Error('The disk is on fire.'),
		prepare(db) {
			db.use({
				stack: 'dbcore',
				name: 'failing',
				create: (down: DBCore): DBCore => ({
					...down,
					table(name) {
						const table = down.table(name);
						return {
							...table,
							async mutate(request: DBCoreMutateRequest) {
								disk.writes += 1;
								if (disk.writes === disk.failAt) throw disk.error();
								return table.mutate(request);
							}
						};
					}
				})
			});
		}
	};
	return disk;
}

/** As Chromium reports it: the transaction is aborted, and the reason is inside. */
export function quotaError(): Error {
	return Object.assign(new Error('The transaction was aborted.'), {
		name: 'AbortError',
		inner: Object.assign(new Error('No room.'), { name: 'QuotaExceededError' })
	});
}
