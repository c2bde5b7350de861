/**
 * Runs each stage as soon as the stages that it needs are done and enough cores are free for it. Those that come first
 * in the list start first; one that needs more cores than are free lets smaller ones pass.
 * @template {{ readonly name: string, readonly needs: readonly string[], readonly cores: number }} Stage
 * @template Result
 * @param {readonly Stage[]} stages with all that they need among them
 * @param {number} cores how many there are
 * @param {(stage: Stage, before: ReadonlyMap<string, Result>) => Promise<Result>} run never rejects
 * @returns {Promise<ReadonlyMap<string, Result>>} what came of each, by name
 */
export async function runWhenReady(stages, cores, run) {
	/** @type {Map<string, Result>} */
	const results = new Map();
	/** @type {Map<string, Promise<void>>} */
	const running = new Map();
	let waiting = [...stages];
	let free = cores;
	/** @param {Stage} stage */
	const coresOf = (stage) => Math.min(stage.cores, cores);
	/** @param {Stage} stage */
	const start = (stage) => {
		free -= coresOf(stage);
		const done = run(stage, results).then((result) => {
			results.set(stage.name, result);
			running.delete(stage.name);
			free += coresOf(stage);
		});
		running.set(stage.name, done);
	};
	while (waiting.length > 0) {
		for (const stage of waiting) {
			const ready = stage.needs.every((need) => results.has(need));
			if (ready && coresOf(stage) <= free) start(stage);
		}
		waiting = waiting.filter(({ name }) => !running.has(name) && !results.has(name));
		if (running.size === 0 && waiting.length > 0) {
			throw new Error(`Nothing brings what ${waiting.map(({ name }) => name).join(', ')} needs.`);
		}
		await Promise.race(running.values());
	}
	await Promise.all(running.values());
	return results;
}
