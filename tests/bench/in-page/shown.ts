/** From the start of a page, or from the click that led to it, until the pictures of the record are painted. */

declare global {
	interface Window {
		shown: typeof shown;
	}
}

let from = 0;
addEventListener('click', ({ timeStamp }) => (from = timeStamp), true);

const painted = new Promise<number>((resolve) => {
	const isThere = (): boolean => document.getElementById('calibration') !== null;
	const observer = new MutationObserver(() => {
		if (!isThere()) return;
		observer.disconnect();
		requestAnimationFrame(() => {
			// A task of its own comes after the frame's layout and paint.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now());
			port2.postMessage(null);
		});
	});
	observer.observe(document, { childList: true, subtree: true });
});

export const shown = {
	/** Milliseconds. */
	async time(): Promise<number> {
		return (await painted) - from;
	}
};

window.shown = shown;
