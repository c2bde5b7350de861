/* `npm test`. Any Node can read this file: it must live long enough to say that it is too old. */
import('./node-version.js')
	.then(
		(version) => version.demandNode(),
		() => {
			console.error(
				`This is Node ${process.version}, which is too old. Get Node 22 from https://nodejs.org.`
			);
			process.exitCode = 1;
			return false;
		}
	)
	.then((enough) => (enough ? import('./test/run.js').then((it) => it.runStages()) : undefined))
	.catch((fault) => {
		console.error(fault.message);
		process.exitCode = 1;
	});
