import type { Page } from "playwright-core";
import { loadSamples } from "../../site/data/load.js";
import { withBuiltPage } from "./built-page.js";
import { type PageTasks, tasksLine, tasksOf } from "./page-tasks.js";

/** What is swept: as many trials as the lab of the third project, with the recipe's 25 epochs. */
const rates = [0.0001, 0.0003, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.03, 0.5, 1];
/** Drawings that each trial trains on, at least. */
const trainRows = 8000;
/** Part of the drawings that a sweep trains on. */
const trainPart = 0.64;

/** How long a sweep in the page took, and what the page was like in the meantime. */
export interface SweepTime extends PageTasks {
  readonly trials: number;
  /** Drawings that each trial trained on. */
  readonly trainRows: number;
  readonly seconds: number;
}

/**
 * Runs a sweep of 11 trials of 25 epochs in the built page on sweeps, in Chromium.
 *
 * @param folder of the built site
 */
export function timeSweep(folder: string): Promise<SweepTime> {
  return withBuiltPage(folder, "pages/sweeps", async (page, browser) => {
    await fillInSweep(page, rates, await perClassFor(trainRows));
    await browser.startTracing(page, { categories: ["toplevel"] });
    const from = performance.now();
    await page.locator("#fig-any .button--primary").click();
    await page.locator('#fig-any .sweep[data-state="finished"]').waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - from) / 1000;
    const tasks = tasksOf(await browser.stopTracing());
    const steps = await page.locator("#fig-any .sweep-table").evaluate(stepsIn);
    return { trials: rates.length, trainRows: (steps / 25) * 32, seconds, ...tasks };
  });
}

/** The lines of a report. */
export function sweepLines({ trials, trainRows, seconds, ...tasks }: SweepTime): string[] {
  return [
    `${trials} trials of 25 epochs on about ${trainRows} training drawings: ${seconds.toFixed(1)} s`,
    tasksLine(tasks),
  ];
}

/** Fills in a sweep of learning rates, with so many drawings of a class at most. */
export async function fillInSweep(page: Page, rates: readonly number[], perClass: number): Promise<void> {
  await page.locator(".exercise-place").last().waitFor({ state: "attached" });
  await page.locator("#fig-any .sweep-axis select").first().selectOption("learningRate");
  await page.locator("#fig-any .sweep-axis input").first().fill(rates.join(", "));
  await page.locator("#fig-any .sweep-per-class input").fill(String(perClass));
  await page.locator("#fig-any .sweep-per-class input").press("Enter");
  await page.locator("#fig-any .sweep-count").getByText(`${rates.length} trials`).waitFor();
}

/** Drawings of a class at most, so that there are enough to train on. */
async function perClassFor(rows: number): Promise<number> {
  const { classes, labels } = await loadSamples("sweeps");
  const counts = classes.map((_, label) => labels.filter((other) => other === label).length);
  for (let most = 8; most <= Math.max(...counts); most++) {
    const taken = counts.reduce((sum, count) => sum + Math.min(count, most), 0);
    if (taken * trainPart >= rows) return most;
  }
  throw new RangeError(`samples must be enough to train on ${rows}: ${labels.length}`);
}

function stepsIn(table: Element): number {
  const heads = Array.from(table.querySelectorAll("thead th"), ({ textContent }) => textContent ?? "");
  const column = heads.findIndex((head) => head.startsWith("steps"));
  const cell = table.querySelectorAll("tbody tr")[0].children[column];
  return Number((cell.textContent ?? "").replaceAll(",", ""));
}
