import type { CDPSession, Page } from '@playwright/test';
import { bundled } from '../bench/bundled.ts';
import { expect, test } from './app.ts';
import type { Sitting } from './in-page/year.ts';

/** When and where the learner sits down. */
interface Moment {
	/** UTC milliseconds. */
	readonly at: number;
	readonly zone: string;
}

const minute = 60_000;
const hour = 60 * minute;
const oneDay = 24 * hour;
const home = 'Europe/London';
const evening = Date.UTC(2026, 0, 5, 20);
/** Of the year, days without any study: a holiday. */
const holiday = { from: 210, to: 222 };

const firstDay = Math.floor(evening / oneDay);
/** 3 June: it is still the 2nd in Pago Pago, and already the 4th in Kiritimati, when the traveller studies there. */
const takenByTheDateLine = Date.UTC(2026, 5, 3) / oneDay;

/** Westwards over the date line, where a day of the calendar is passed over, and later eastwards, where one comes twice. */
const westwards = [
	...['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Pago_Pago'],
	...['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Tokyo', 'Asia/Kathmandu', 'Asia/Dubai', home]
];

function flight(from: number, zones: readonly string[]): readonly Moment[] {
	return zones.flatMap((zone, leg) =>
		[0, 5, 10].map((later) => ({ at: from + (leg * 15 + later) * hour, zone }))
	);
}

/** Every half hour of a night, from ten in the evening to six. */
function night(at: number): readonly Moment[] {
	return Array.from({ length: 17 }, (_, half) => ({ at: at + half * 30 * minute, zone: home }));
}

const ordinary = Array.from({ length: 365 }, (_, day) => day)
	.filter((day) => day < holiday.from || day > holiday.to)
	.map((day): Moment => ({ at: evening + day * oneDay, zone: home }));

const further = [
	// Clocks go forward, and back.
	...night(Date.UTC(2026, 2, 28, 22)),
	...night(Date.UTC(2026, 9, 24, 22)),
	...flight(Date.UTC(2026, 5, 1, 6), westwards),
	...flight(Date.UTC(2026, 6, 1, 6), westwards.toReversed())
];

/** At home in the evening, except on the way. */
const moments = [
	...ordinary.filter(({ at }) => !further.some((other) => Math.abs(other.at - at) < 6 * hour)),
	...further
].sort((one, other) => one.at - other.at);

/** The browser's own clock and zone at a moment; only what has changed is set. */
async function move(page: Page, devtools: CDPSession, to: Moment, from: Moment | undefined) {
	await page.clock.setFixedTime(to.at);
	if (from?.zone !== to.zone)
		await devtools.send('Emulation.setTimezoneOverride', { timezoneId: to.zone });
}

// The zone is moved by the test itself.
test.use({ timezoneId: '' });

test('loses no day of a year and doubles none, over changes of clocks and around the world', async ({
	page
}) => {
	test.setTimeout(180_000);
	const devtools = await page.context().newCDPSession(page);
	await page.clock.setFixedTime(evening);
	// A page of text that runs nothing of its own, but asks for an icon that nobody has.
	await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
	await page.goto('robots.txt');
	await page.addScriptTag({ content: await bundled('year', import.meta.url) });
	expect(await page.evaluate(() => window.year.isOnDisk())).toBe(true);

	const sittings: Sitting[] = [];
	for (const [index, moment] of moments.entries()) {
		await move(page, devtools, moment, moments[index - 1]);
		if (index === 300) await page.evaluate(() => window.year.wantRetention(0.75));
		sittings.push(await page.evaluate(() => window.year.sit()));
	}

	// A study day is a day of the calendar, whatever clocks and zones did in between.
	for (const { day, calendar } of sittings)
		expect(day * oneDay, calendar).toBe(Date.parse(`${calendar}T00:00:00Z`));
	const days = [...new Set(sittings.map(({ day }) => day))].toSorted((a, b) => a - b);
	const missing = days.slice(1).flatMap((day, index) => {
		const last = days[index] ?? day;
		return Array.from({ length: day - last - 1 }, (_, gap) => last + 1 + gap);
	});
	// Beside the holiday only the day that the date line takes from who passes it westwards.
	const away = Array.from({ length: 13 }, (_, later) => firstDay + holiday.from + later);
	expect(missing).toEqual([takenByTheDateLine, ...away]);

	// What was answered is counted on one day and no other.
	const end = await page.evaluate((all) => window.year.inTheEnd(all), days);
	const answered = new Map(days.map((day) => [day, 0]));
	for (const { day, answers } of sittings) answered.set(day, (answered.get(day) ?? 0) + answers);
	expect(end.days.map(({ day, answers }) => [day, answers])).toEqual([...answered]);
	expect(end.days.reduce((sum, { newCards }) => sum + newCards, 0)).toBe(end.met);
	expect(Math.max(...end.days.map(({ newCards }) => newCards))).toBe(10);
	expect(end).toMatchObject({ met: 60, wrongRows: 0 });

	// Nothing is due for ever, nothing comes before its day, nothing is put off beyond the longest interval.
	expect(sittings.filter(({ early }) => early > 0)).toEqual([]);
	expect(sittings.filter(({ astray }) => astray > 0)).toEqual([]);
	expect(Math.max(...sittings.map(({ overdue }) => overdue))).toBeLessThanOrEqual(15);
	const usual = sittings.filter((_, index) => {
		const [now, before] = [moments[index], moments[index - 1]];
		return now && before && now.at - before.at <= oneDay;
	});
	expect(Math.max(...usual.map(({ overdue }) => overdue))).toBeLessThanOrEqual(2);
	expect(sittings.reduce((sum, { answers }) => sum + answers, 0)).toBeGreaterThan(400);
});
