import type { Page } from '@playwright/test';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { expect, test } from './app.ts';
import { fillIn } from './answering.ts';
import { answersOn } from './device.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import { newProfile } from './profile.ts';
import { check } from './quiz-by-keyboard.ts';
import { grade, openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const kills = 10;

test(`loses no acknowledged answer when the browser is killed ${kills} times`, async ({
	server,
	problems,
	request
}) => {
	test.slow();
	const set = await setDocument({ request }, mexico);
	const acknowledged: string[] = [];
	const profile = await newProfile();
	try {
		for (let killed = 0; killed <= kills; killed++) {
			const browser = await profile.open();
			try {
				await problems.watch(browser.context);
				await openStudy(browser.page, mexico, server.url);
				expect(await answeredOn(browser.page), `after ${killed} kills`).toEqual(
					acknowledged.toSorted()
				);
				const wish = killed % 2 === 0 ? 'right' : 'wrong';
				acknowledged.push((await study(browser.page, [set], wish)).question.id);
				acknowledged.push(await answerOnly(browser.page, set));
			} finally {
				await browser.kill();
			}
		}
	} finally {
		await profile.remove();
	}
	expect(acknowledged).toHaveLength(2 * kills + 2);
});

/** Answers the card on the screen; the moment this returns, the app has said that it knows. */
async function answerOnly(page: Page, set: QuestionSet): Promise<string> {
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'wrong');
	if (shown.question.kind === 'card' || shown.question.kind === 'open') await grade(page, 'Forgot');
	else await check(page, shown, 'wrong');
	return shown.question.id;
}

/** The question of every answer on the disk, sorted. */
async function answeredOn(page: Page): Promise<readonly string[]> {
	const ids = (await answersOn(page)).map((event) => {
		if (event.type === 'review') return event.card.split('/')[1] ?? '';
		return event.type === 'answer' ? event.question : '';
	});
	return ids.toSorted();
}
