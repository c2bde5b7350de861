import type { StudyPlan } from '#lib/core/planner/plan.ts';
import { localTexts, type TextStore } from '#lib/storage/text-store.ts';
import { pagePlanner } from './planner/page-planner.ts';
import type { KeptPrices, Planner, PlanQuestion } from './planner/planner.ts';

/** A learner who begins to study does not wait longer for a plan; what each card gains by itself serves until it is there. */
const patience = 700;
const name = 'prices';

const made = new WeakMap<Window, Planner>();

/** The planner that all pages of a visit share: a plan made on one of them serves on the next. */
export function thePlanner(page: Window): Planner {
	const there = made.get(page);
	if (there) return there;
	const texts = localTexts('marginalia', () => page.localStorage);
	const planner = keeping(texts, pagePlanner(pricesIn(texts)));
	made.set(page, planner);
	return planner;
}

/** The plan, if it is there soon enough for one who wants to study now. */
export async function planSoon(
	planner: Planner,
	question: PlanQuestion
): Promise<StudyPlan | null> {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<null>((settle) => {
		waiting = setTimeout(() => settle(null), patience);
	});
	const planning = await Promise.race([planner.plan(question), late]);
	clearTimeout(waiting);
	return planning?.status === 'planned' ? planning.plan : null;
}

/** Prices of the days survive the visit: with them the next plan is made in a moment. */
function keeping(texts: TextStore, planner: Planner): Planner {
	return {
		...planner,
		async plan(question) {
			const planning = await planner.plan(question);
			if (planning.status === 'planned') texts.write(name, JSON.stringify(planning.kept));
			return planning;
		}
	};
}

function pricesIn(texts: TextStore): KeptPrices | null {
	try {
		const kept = JSON.parse(texts.read(name) ?? 'null') as Partial<KeptPrices> | null;
		if (typeof kept?.day !== 'number' || kept.prices?.every(Number.isFinite) !== true) return null;
		return { day: kept.day, prices: kept.prices };
	} catch {
		// Nothing was kept, or not by this version: the first plan takes a little longer.
		return null;
	}
}
