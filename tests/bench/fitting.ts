import { chromium, type Page } from '@playwright/test';
import { fitAndJudge, type FitReport } from '#lib/core/fitting/judge.ts';
import { historiesOf, type Histories } from '#lib/core/fitting/history.ts';
import { lossesOf, mean } from '#lib/core/fitting/log-loss.ts';
import { targetOf } from '#lib/core/fitting/prediction.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { hash } from '#lib/core/question/chance.ts';
import { defaultWeights, type Weights } from '#lib/core/schedule/memory/fsrs.ts';
import { ensureBrowser, launchOptions } from '../../src/bin/browser.js';
import { fsrsTruth, simulatedLog, weightsWith, type Truth } from '../core/fitting/simulated.ts';
import { bundled } from './bundled.ts';
import type { FittingTimes } from './in-page/fitting.ts';
import { median, print } from './measure.ts';
import { recalibratedLoss, type Prediction } from './recalibration.ts';

const marking = { retention: 0.9, slip: 0 };
const seeds = [1, 2, 3, 4];
const days = 180;

interface Kind {
	readonly name: string;
	/** The true parameters; `null` for a memory that has none. */
	readonly weights: Weights | null;
	readonly truth?: (index: number) => Truth;
}

/** Forgets what is new at once, and keeps what is old; and the other way about. */
const quick = weightsWith({ 0: 0.05, 1: 0.15, 2: 0.4, 8: 2.6, 20: 0.3 });
const slow = weightsWith({ 0: 1.5, 1: 5, 2: 14, 3: 40, 8: 1.1, 20: 0.2 });

const kinds: readonly Kind[] = [
	{ name: 'FSRS-6, published', weights: defaultWeights },
	{ name: 'forgets new facts fast', weights: quick },
	{ name: 'gains little by a review', weights: slow },
	{
		name: 'published, items differ',
		weights: null,
		truth: (index) => {
			const factor = Math.exp(1.2 * (hash(`item ${index}`) / 2 ** 31 - 1));
			return fsrsTruth(defaultWeights, () => factor);
		}
	},
	{
		name: 'published, tired from day 120 on',
		weights: null,
		truth: () => fsrsTruth(defaultWeights, (day) => (day < 120 ? 1 : 0.5))
	}
];

/** Parameters fitted to simulated learners, and how long that takes. */
export async function fitting(): Promise<void> {
	await printTimes();
	printLosses();
}

async function printTimes(): Promise<void> {
	const log = simulatedLog({
		weights: quick,
		cards: 4200,
		days: 500,
		newPerDay: 12,
		seed: 1,
		choices: 0.3
	});
	await ensureBrowser();
	const browser = await chromium.launch(launchOptions());
	const page = await browser.newPage();
	const script = await bundled('fitting');
	const runs: FittingTimes[] = [];
	for (let run = 0; run < 5; run += 1) runs.push(await inWorker(page, script, log));
	await browser.close();
	print(
		'a fit in a worker of Chromium, which is new each time',
		[
			{ what: 'the log taken apart', unit: 'ms', values: runs.map(({ histories }) => histories) },
			{ what: 'fitted and judged', unit: 'ms', values: runs.map(({ fit }) => fit) },
			{
				what: 'eight retentions played through',
				unit: 'ms',
				values: runs.map(({ outlook }) => outlook),
				budget: median(1000)
			}
		],
		[
			`${log.length.toLocaleString('en-GB')} answers, of which ${runs[0]?.reviews.toLocaleString('en-GB')} can be predicted; three in ten are choices among four, which take the mixture.`
		]
	);
}

async function inWorker(
	page: Page,
	script: string,
	events: readonly ProgressEvent[]
): Promise<FittingTimes> {
	return page.evaluate(
		([source, log]) =>
			new Promise<FittingTimes>((resolve, reject) => {
				const worker = new Worker(URL.createObjectURL(new Blob([source])));
				worker.onmessage = ({ data }: MessageEvent<FittingTimes>) => resolve(data);
				worker.onerror = ({ message }) => reject(new Error(message));
				worker.postMessage(log);
			}),
		[script, events] as const
	);
}

function printLosses(): void {
	console.log(
		`\nmean log loss of the latest fifth of the answers, in nats, mean of ${seeds.length} learners of each kind`
	);
	const head = [
		'',
		'answers',
		'published',
		'fitted',
		'true',
		'wins',
		'published, recalibrated',
		'fitted, recalibrated'
	];
	const lines = kinds.map((kind) => {
		const rows = seeds.map((seed) => measured(kind, seed));
		const of = (pick: (row: Row) => number): string => average(rows.map(pick)).toFixed(4);
		return [
			kind.name,
			average(rows.map(({ reviews }) => reviews)).toFixed(0),
			of(({ report }) => report.losses.published),
			of(({ report }) => report.losses.fitted),
			kind.weights === null ? '–' : of(({ truth }) => truth),
			`${rows.filter(({ report }) => report.wins).length} of ${rows.length}`,
			of(({ recalibrated }) => recalibrated.published),
			of(({ recalibrated }) => recalibrated.fitted)
		];
	});
	const table = [head, ...lines];
	const widths = head.map((_, column) =>
		Math.max(...table.map((cells) => cells[column]?.length ?? 0))
	);
	for (const cells of table)
		console.log(
			`  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`
		);
	console.log(
		'  · The fit sees the four fifths before. Recalibrated: by the 200 answers before each.'
	);
}

interface Row {
	readonly reviews: number;
	readonly report: FitReport;
	readonly truth: number;
	readonly recalibrated: { readonly published: number; readonly fitted: number };
}

function measured({ weights, truth }: Kind, seed: number): Row {
	const log = simulatedLog({
		weights: weights ?? defaultWeights,
		cards: 600,
		days,
		newPerDay: 5,
		seed: 100 + seed,
		...(truth ? { truth } : {})
	});
	const histories = historiesOf(log);
	const run = fitAndJudge(histories, defaultWeights, marking, seed);
	let turn = run.next();
	while (turn.done !== true) turn = run.next();
	const report = turn.value;
	const lossOf = (of: Weights): number =>
		mean(lossesOf(histories.cards, of, marking, report.seen, histories.reviews));
	const again = (of: Weights): number =>
		recalibratedLoss(predictionsOf(histories, of), report.seen);
	return {
		reviews: histories.reviews,
		report,
		truth: lossOf(weights ?? defaultWeights),
		recalibrated: { published: again(defaultWeights), fitted: again(report.weights) }
	};
}

/** Without guesses, what an answer costs tells what was predicted for it. */
function predictionsOf({ cards, reviews }: Histories, weights: Weights): readonly Prediction[] {
	const losses = lossesOf(cards, weights, marking, 0, reviews);
	const predictions: Prediction[] = [];
	for (const history of cards)
		for (const { trial, review } of history) {
			if (review === null) continue;
			const right = targetOf(trial.outcome) === 1;
			const chance = Math.exp(-(losses[review] ?? 0));
			predictions[review] = { recall: right ? chance : 1 - chance, right };
		}
	return predictions;
}

function average(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
