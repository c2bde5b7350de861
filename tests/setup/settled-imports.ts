import { afterAll, vi } from 'vitest';

// What a page fetches when it is idle may still be on its way when a file ends. Cut off, it would be missing in all files
// that share its modules.
afterAll(() => vi.dynamicImportSettled());
