/** From a click to what it brings, painted. */

declare global {
	interface Window {
		painted: typeof painted;
	}
}

let measured: Promise<number> = Promise.reject(new Error('Nothing was awaited.'));
measured.catch(() => undefined);

/** What tells one showing of a question from the next: its line above the question is drawn anew for each. */
function shown(): Element | null {
	return document.querySelector('main .source');
}

function hasFeedback(): boolean {
	return (document.querySelector('main .outcome')?.childElementCount ?? 0) > 0;
}

function isTurned(): boolean {
	return document.querySelector('main .grades') !== null || hasFeedback();
}

/** Resolves once what was drawn before the call has been through a frame. */
function frame(): Promise<number> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => {
			// A task of its own comes after the frame's layout and paint.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now());
			port2.postMessage(null);
		});
	});
}

export const painted = {
	/** To be called before the click. */
	await(what: 'next' | 'feedback' | 'turned'): void {
		const before = shown();
		const isThere =
			what === 'next' ? () => shown() !== before : what === 'feedback' ? hasFeedback : isTurned;
		measured = new Promise((resolve) => {
			const onclick = ({ timeStamp }: Event): void => {
				removeEventListener('click', onclick, true);
				const observer = new MutationObserver(() => {
					if (!isThere()) return;
					observer.disconnect();
					void frame().then((end) => resolve(end - timeStamp));
				});
				observer.observe(document.body, { childList: true, subtree: true, characterData: true });
			};
			addEventListener('click', onclick, true);
		});
	},
	/** Milliseconds from the click, as the browser dates it, to the frame with what was awaited. */
	time(): Promise<number> {
		return measured;
	}
};

window.painted = painted;
