import { chromium, type Page } from "playwright-core";
import { loadSamples } from "../../site/data/load.js";
import { chromiumArguments, findChromium } from "../chromium.js";
import { serveSite } from "../serve.js";

/** What is swept: as many trials as the lab of the third project, with the recipe's 25 epochs. */
const rates = [0.0001, 0.0003, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.03, 0.5, 1];
/** Drawings that each trial trains on, at least. */
const trainRows = 8000;
/** Part of the drawings that a sweep trains on. */
const trainPart = 0.64;

/** How long a sweep in the page took, and what the page was like in the meantime. */
export interface SweepTime {
  readonly trials: number;
  /** Drawings that each trial trained on. */
  readonly trainRows: number;
  readonly seconds: number;
  /** Tasks of the page's own thread that took longer than 50 ms, in milliseconds. */
  readonly longTasks: readonly number[];
  /** Longest time between two frames, in milliseconds. */
  readonly longestFrame: number;
}

/**
 * Runs a sweep of 11 trials of 25 epochs in the built page on sweeps, in Chromium.
 *
 * @throws Error when the site has not been built, or Chromium is missing
 */
export async function timeSweep(folder: string): Promise<SweepTime> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium must be on this machine: none was found");
  const server = await serveSite(folder);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(new URL("pages/sweeps", server.url).href);
    await fillIn(page);
    await page.evaluate(watch);
    const from = performance.now();
    await page.locator("#fig-any .button--primary").click();
    await page.locator('#fig-any .sweep[data-state="finished"]').waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - from) / 1000;
    const seen: { longTasks: number[]; longestFrame: number } = await page.evaluate("window.seen");
    const steps = await page.locator("#fig-any .sweep-table").evaluate(stepsIn);
    return { trials: rates.length, trainRows: (steps / 25) * 32, seconds, ...seen };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The lines of a report. */
export function sweepLines({ trials, trainRows, seconds, longTasks, longestFrame }: SweepTime): string[] {
  const longest = longTasks.length > 0 ? `, the longest ${Math.max(...longTasks).toFixed(0)} ms` : "";
  return [
    `${trials} trials of 25 epochs on about ${trainRows} training drawings: ${seconds.toFixed(1)} s`,
    `tasks of the page over 50 ms: ${longTasks.length}${longest}; longest time between two frames: ${longestFrame.toFixed(0)} ms`,
  ];
}

async function fillIn(page: Page): Promise<void> {
  await page.locator("form.exercise").last().waitFor({ state: "attached" });
  await page.locator("#fig-any .sweep-axis select").first().selectOption("learningRate");
  await page.locator("#fig-any .sweep-axis input").first().fill(rates.join(", "));
  await page.locator("#fig-any .sweep-per-class input").fill(String(await perClassFor(trainRows)));
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

/** As text, because the compiler's helpers are not in the page. */
const watch = `(() => {
  window.seen = { longTasks: [], longestFrame: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.seen.longTasks.push(duration);
  }).observe({ type: "longtask" });
  let last = performance.now();
  requestAnimationFrame(function look() {
    const now = performance.now();
    window.seen.longestFrame = Math.max(window.seen.longestFrame, now - last);
    last = now;
    requestAnimationFrame(look);
  });
})()`;

function stepsIn(table: Element): number {
  const heads = Array.from(table.querySelectorAll("thead th"), ({ textContent }) => textContent ?? "");
  const column = heads.findIndex((head) => head.startsWith("steps"));
  const cell = table.querySelectorAll("tbody tr")[0].children[column];
  return Number((cell.textContent ?? "").replaceAll(",", ""));
}
