import type { Draft } from '#lib/core/drafting/draft.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { DeviceModel } from './device-model.ts';
import type { Drafter } from './drafter.ts';

/** A draft under review. */
export interface Proposal extends Draft {
	/** Tells it from the others, and stays the same while its text is changed. */
	readonly id: number;
	/** Made by the model of this device, and not by rules. */
	readonly byModel: boolean;
	/** Its first line before it was changed. */
	readonly first: string;
}

export interface DraftingPorts {
	/** Called at the first drafting. */
	readonly drafter: () => Drafter;
	/** Puts an accepted question into the file. */
	readonly insert: (text: string) => void;
	/** The browser's own language model; `null` where there is none that knows the language (BCP 47). */
	readonly model: (language: string) => Promise<DeviceModel | null>;
}

/** The parts of a set that drafting is about. */
type Source = Pick<QuestionSet, 'article' | 'language' | 'title' | 'questions'>;

export type DraftingState = 'idle' | 'working' | 'reviewing' | 'failed';

/** As many as somebody may want to look through; the best come first. */
const most = 40;

/**
 * Questions proposed from an article, each to be accepted, changed or rejected. Methods are safe to pass as callbacks.
 */
export class Drafting {
	readonly #ports: DraftingPorts;
	#drafter: Drafter | null = null;
	#next = 1;
	#run = 0;
	#stop: AbortController | null = null;
	/** Prompts that were decided on: they are not proposed again. */
	readonly #decided = new Set<string>();
	#state = $state.raw<DraftingState>('idle');
	#proposals = $state.raw<readonly Proposal[]>([]);
	#accepted = $state.raw(0);
	#detail = $state.raw('');
	#model = $state.raw<DeviceModel | null>(null);
	#language = '';

	constructor(ports: DraftingPorts) {
		this.#ports = ports;
	}

	get state(): DraftingState {
		return this.#state;
	}
	get proposals(): readonly Proposal[] {
		return this.#proposals;
	}
	get remaining(): number {
		return this.#proposals.length;
	}
	/** How many were accepted since the drafting began. */
	get accepted(): number {
		return this.#accepted;
	}
	/** What went wrong, when `state` is `failed`. */
	get detail(): string {
		return this.#detail;
	}
	/** The model that may be asked; `null` where the browser has none, and nothing is to be offered. */
	get model(): DeviceModel | null {
		return this.#model;
	}

	/** Looks for a model that knows the language of the file; one that knows another is no longer offered. */
	lookForModel = async (language: string): Promise<void> => {
		if (language === this.#language) return;
		this.#language = language;
		this.#model = null;
		const model = await this.#ports.model(language);
		if (language === this.#language) this.#model = model;
	};

	/** Proposes questions from the set's article, without those that it asks already. */
	start = async (source: Source): Promise<void> => {
		const run = this.#begin();
		this.#drafter ??= this.#ports.drafter();
		const { article, language, title } = source;
		const drafted = await this.#drafter.draft({ article, language, title, seed: run, most });
		if (run !== this.#run) return;
		if (drafted.status === 'failed') {
			this.#detail = drafted.detail;
			this.#state = 'failed';
			return;
		}
		for (const draft of drafted.drafts) this.#propose(draft, source, false);
		this.#state = 'reviewing';
	};

	/** The same by the model of this device; proposals come one by one, while it works. */
	askModel = async (source: Source): Promise<void> => {
		const model = this.#model;
		if (model === null) return;
		const run = this.#begin();
		const stop = new AbortController();
		this.#stop = stop;
		try {
			// Judging what it says takes the reader of question files along.
			const { askDeviceModel } = await import('./ask-device-model.ts');
			for await (const draft of askDeviceModel(model, source, stop.signal)) {
				if (run !== this.#run) return;
				this.#propose(draft, source, true);
			}
			if (run === this.#run) this.#state = 'reviewing';
		} catch (fault) {
			if (run !== this.#run) return;
			this.#detail = fault instanceof Error ? fault.message : String(fault);
			this.#state = this.#proposals.length > 0 ? 'reviewing' : 'failed';
		}
	};

	accept = (at: number): void => {
		const proposal = this.#take(at);
		if (proposal === null) return;
		this.#accepted += 1;
		this.#ports.insert(proposal.text);
	};

	reject = (at: number): void => {
		this.#take(at);
	};

	/** Another wording for a proposal, which stays under review. */
	change = (at: number, text: string): void => {
		const trimmed = text.trim();
		if (trimmed === '') return;
		this.#proposals = this.#proposals.map((proposal, position) =>
			position === at ? { ...proposal, text: trimmed } : proposal
		);
	};

	/** Ends the review; what was accepted stays in the file. */
	close = (): void => {
		this.#run += 1;
		this.#stop?.abort();
		this.#drafter?.close();
		this.#drafter = null;
		this.#proposals = [];
		this.#state = 'idle';
	};

	#begin(): number {
		this.#stop?.abort();
		this.#stop = null;
		this.#run += 1;
		this.#state = 'working';
		this.#proposals = [];
		this.#accepted = 0;
		this.#detail = '';
		return this.#run;
	}

	#propose(draft: Draft, { questions }: Source, byModel: boolean): void {
		const asked = questions.some(({ prompt }) => folded(draft.text).includes(folded(prompt)));
		const twice = this.#proposals.some(({ text }) => firstLine(text) === firstLine(draft.text));
		if (asked || twice || this.#decided.has(firstLine(draft.text))) return;
		const first = firstLine(draft.text);
		this.#proposals = [...this.#proposals, { ...draft, id: this.#next, byModel, first }];
		this.#next += 1;
	}

	#take(at: number): Proposal | null {
		const proposal = this.#proposals[at];
		if (proposal === undefined) return null;
		this.#decided.add(proposal.first);
		this.#proposals = this.#proposals.filter((other) => other !== proposal);
		return proposal;
	}
}

function firstLine(text: string): string {
	return text.split('\n', 1)[0] ?? '';
}

/** A prompt with gaps has them as `____`, a draft in braces: neither counts. */
function folded(text: string): string {
	return text
		.toLowerCase()
		.replace(/\{[^}]*\}|_{3,}/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}
