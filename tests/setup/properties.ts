import fc from 'fast-check';
import { again, seed } from '../runs.ts';

/** Properties of fast-check begin with the seed of this run, and a failure says how to see it again. */
fc.configureGlobal({
	seed,
	reporter(outcome) {
		if (!outcome.failed) return;
		throw new Error(`${fc.defaultReportMessage(outcome)}\n\n${again()}`, {
			cause: outcome.errorInstance
		});
	}
});
