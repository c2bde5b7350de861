import type { ModelApi } from '#lib/session/write/device-model.ts';

/** The Prompt API as far as it is used: answers with what it is given, and remembers what it was asked. */
export function fakeModel(
	answers: readonly string[],
	availability: 'unavailable' | 'downloadable' | 'available' = 'available'
) {
	const asked: { input: string; constraint: object }[] = [];
	const state = { destroyed: 0 };
	const api: ModelApi = {
		availability: () => Promise.resolve(availability),
		create: () =>
			Promise.resolve({
				prompt(input, { responseConstraint, signal }) {
					if (signal.aborted) return Promise.reject(new Error('Called off.'));
					asked.push({ input, constraint: responseConstraint });
					return Promise.resolve(answers[asked.length - 1] ?? '{"questions":[]}');
				},
				destroy: () => (state.destroyed += 1)
			})
	};
	return { api, asked, state };
}

/** What the model answers when it proposes one question. */
export function proposal(question: object): string {
	return JSON.stringify({ questions: [question] });
}
