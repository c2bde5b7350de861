import type { Page } from '@playwright/test';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printBackup } from '#lib/core/progress/backup.ts';
import { nextClock, type ClockText } from '#lib/core/progress/clock.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { cardKey, type CardKey } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { expect, ready, test } from './app.ts';
import { emptyDesk, paste } from './at-the-desk.ts';
import { memoriesOn } from './device.ts';
import { press, tabTo } from './keyboard.ts';
import { restoreLog } from './prepared-quiz.ts';
import { shownQuestion } from './on-screen.ts';
import { grade, grades, limitNewCards, openStudy, study } from './study-by-keyboard.ts';

const text = `Title: Tides

The pull of the moon raises the tides. Spring tides come at new moon and at full moon, neap tides at the quarters. The
water rises for six hours and falls for six. A tidal bore runs up a river. The Bay of Fundy has the highest tides.

# Questions

Q: What raises the tides? ^qmoon1
Fact: pull
= the moon
Evidence: "The pull of the moon raises the tides."

Q: Which of these raises the tides? ^qmoon2
Fact: pull
[x] The moon
[ ] The wind
[ ] The rivers
Evidence: "The pull of the moon raises the tides."

Fill: Spring tides come at {new} moon and at {full} moon, {neap} tides at the {quarters}. ^qgaps1

Cards:
hours of rising :: six ^qhours
up a river :: a tidal bore ^qborea
the highest tides :: the Bay of Fundy ^qfundy
`;
const { set } = parseSet(text, 'tides');
const oneDay = 86_400_000;
/** A Sunday; the clock goes on from here. */
const sunday = Date.parse('2026-11-22T12:00:00Z');

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 });
/** The site does not have this set: it is asked, and says so in the console. */
const notTheSites = /404.*\/sets\/tides/u;

test.beforeEach(async ({ page, open, problems }) => {
	problems.expect(notTheSites);
	await page.clock.install({ time: sunday });
	await emptyDesk(page, open);
	await paste(page, text);
	await press(page.getByRole('button', { name: 'Add to my library' }));
	await expect(main(page).getByText(/^Added to your library: 6 questions/)).toBeVisible();
});

type Grade = 1 | 2 | 3 | 4;

interface Graded {
	readonly card: CardKey;
	/** UTC milliseconds. */
	readonly at: number;
	readonly grade: Grade;
}

/** Answers of one card, each on the day on which it was due; after the last of them it is due now. */
function dueAfter(card: CardKey, grades: readonly Grade[]): readonly Graded[] {
	const answers: Graded[] = [];
	let memory: Memory | null = null;
	let at = oneDay / 2;
	for (const grade of grades) {
		answers.push({ card, at, grade });
		const [review] = reviewsIn(reviewOf({ card, at, grade }, null));
		if (review === undefined) throw new Error('A graded card is one review.');
		memory = remember(memory, review, defaultScheduling);
		at += Math.max(0, memory.dueDay - studyDay(at, 0)) * oneDay;
	}
	return answers.map((answer) => ({ ...answer, at: answer.at + sunday - at }));
}

function reviewOf({ card, at, grade }: Graded, before: ClockText | null): ProgressEvent {
	const clock = nextClock(before, at, 'other');
	const stamp = { id: `${card}-${clock}`, at, offset: 0, day: studyDay(at, 0) };
	return {
		...{ type: 'review', session: 'earlier', card, grade, elapsed: 6000 },
		...{ ...stamp, device: 'other', clock }
	};
}

/** Brings answers to the device as from a backup. */
async function restore(page: Page, answers: readonly Graded[]): Promise<void> {
	let clock: ClockText | null = null;
	const log = answers
		.toSorted((one, other) => one.at - other.at)
		.map((answer) => {
			const event = reviewOf(answer, clock);
			clock = event.clock;
			return event;
		});
	await page.goto('settings/');
	await ready(page);
	await restoreLog(page, printBackup(log, sunday));
	await expect(page.getByText(`${log.length} entries added`)).toBeVisible();
}

/** Opens study as on a device that keeps no place; whether there was a card to ask. */
async function openAfresh(page: Page): Promise<boolean> {
	await page.evaluate(() => localStorage.clear());
	await page.goto(`study/?set=${set.id}`);
	await ready(page);
	await expect(page).toHaveTitle(/^(Card 1 of|Nothing is due)/);
	return /^Card/.test(await page.title());
}

test('asks another form of a fact that is forgotten, and no other card less or more for it', async ({
	page
}) => {
	await limitNewCards(page, 3);
	await restore(page, dueAfter(cardKey(set.id, 'qmoon1', 'whole'), [3, 3, 3, 3]));
	const asked = new Map<string, number>();
	while (await openAfresh(page)) {
		if (asked.size === 0) await expect(page).toHaveTitle(/^Card 1 of 4/);
		if ((await heading(page).innerText()) === 'Read this first') {
			await expect(main(page).locator('mark')).toHaveText('The pull of the moon raises the tides.');
			await press(main(page).getByRole('button', { name: 'Now the question' }));
		}
		const { question } = await shownQuestion(page, [set]);
		const before = asked.get(question.id) ?? 0;
		asked.set(question.id, before + 1);
		await study(page, [set], question.id === 'qmoon1' && before < 3 ? 'wrong' : 'right');
		await page.clock.fastForward('11:00');
	}
	expect([...asked.keys()].toSorted()).toEqual(['qborea', 'qgaps1', 'qhours', 'qmoon1', 'qmoon2']);
	expect(asked.get('qmoon1')).toBe(3);
});

test('asks the gaps of a text on days of their own, until one has waited three days', async ({
	page
}) => {
	await limitNewCards(page, 1);
	const asked: CardKey[][] = [];
	const first = studyDay(sunday, 0);
	for (let day = first; day < first + 8; day += 1) {
		await page.clock.setSystemTime(sunday + (day - first) * oneDay);
		await page.goto(`study/?set=${set.id}`);
		await ready(page);
		await expect(page).toHaveTitle(/^(Card 1 of|Nothing is due)/);
		const due = new Map((await memoriesOn(page)).map((memory) => [memory.card, memory.dueDay]));
		const today = new Set<CardKey>();
		while (!/^(Done|Nothing)/.test(await page.title())) {
			const { question, part } = await study(page, [set], 'right');
			const card = cardKey(set.id, question.id, part);
			if (!today.has(card)) expect(day - (due.get(card) ?? day), card).toBeLessThanOrEqual(3);
			today.add(card);
		}
		asked.push([...today]);
	}
	const gaps = asked.map((cards) => cards.filter((card) => card.includes('qgaps1')).length);
	expect(gaps.slice(0, 4)).toEqual([0, 1, 1, 1]);
	const met = ['g1', 'g2', 'g3', 'g4'].map((gap) =>
		asked.findIndex((cards) => cards.includes(cardKey(set.id, 'qgaps1', gap)))
	);
	expect(met).toEqual([1, 2, 3, 4]);
});

test('never brings a card back after less time than before, when it was known on its day', async ({
	page
}) => {
	await page.goto('settings/');
	await ready(page);
	await tabTo(page.getByRole('radio', { name: /^Two:/ }));
	await page.keyboard.press('ArrowDown');
	await limitNewCards(page, 0);
	// Hard cards, last asked after four days: the spread of their next interval begins at three.
	const cards = ['qhours', 'qborea', 'qfundy'].map((id) => cardKey(set.id, id, 'back'));
	await restore(
		page,
		cards.flatMap((card) => dueAfter(card, [1, 1, 3, 3, 2, 2, 3]))
	);
	expect((await memoriesOn(page)).map(({ interval }) => interval)).toEqual([4, 4, 4]);
	await openStudy(page, set.id);
	for (let card = 0; card < cards.length; card += 1) {
		await page.keyboard.press('Space');
		await expect(grades(page).getByRole('button', { name: /^Hard/ })).toContainText('4 d');
		await grade(page, 'Hard');
	}
	expect((await memoriesOn(page)).map(({ interval }) => interval)).toEqual([4, 4, 4]);
});
