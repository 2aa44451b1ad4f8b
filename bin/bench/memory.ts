import { existsSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { withBuiltPage } from "./built-page.js";
import { fillInSweep } from "./sweep.js";

/** The most memory that a lab's page and its workers held, in megabytes. */
export interface LabMemory {
  readonly lab: string;
  /** As soon as the page is ready. */
  readonly ready: number;
  /** While something is done there. */
  readonly peak: number;
}

/** Milliseconds between two looks. */
const between = 1000;

/** Trials of the sweep whose memory is measured. */
const trials = 60;

const train = async (page: Page) => {
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.locator('.training-lab[data-state="running"]').waitFor();
  await page.waitForTimeout(20_000);
};

/** What is done in each lab. */
const labs = [
  { lab: "train-doodles", ready: '.training-lab[data-state="paused"]', work: train },
  {
    lab: "sweeps",
    ready: "#fig-any .sweep",
    work: async (page: Page) => {
      const rates = Array.from({ length: trials }, (_, k) => Number((0.0001 * 1.1 ** k).toPrecision(3)));
      await fillInSweep(page, rates, 40);
      await page.locator("#fig-any .button--primary").click();
      await page.locator('#fig-any .sweep[data-state="finished"]').waitFor({ timeout: 600_000 });
    },
  },
] as const;

/**
 * What the labs of the built site hold in memory at most: all of the process that draws the page and runs its workers.
 *
 * @param folder of the built site
 * @throws Error where the system does not tell what a process held
 */
export async function measureMemory(folder: string): Promise<LabMemory[]> {
  const found: LabMemory[] = [];
  for (const { lab, ready, work } of labs) {
    found.push(
      await withBuiltPage(folder, `pages/${lab}`, async (page, browser) => {
        await page.locator(ready).first().waitFor({ timeout: 120_000 });
        const before = await peakOf(browser);
        return { lab, ready: before, peak: await peakWhile(browser, () => work(page)) };
      }),
    );
  }
  return found;
}

/** A line for each lab. */
export function memoryLines(labs: readonly LabMemory[]): string[] {
  return labs.map(
    ({ lab, ready, peak }) =>
      `${lab}: ${ready.toFixed(0)} MB when it is ready, at most ${peak.toFixed(0)} MB while it works`,
  );
}

/** The peaks by the labs' names. */
export function memoryNumbers(labs: readonly LabMemory[]): Record<string, number> {
  return Object.fromEntries(labs.map(({ lab, peak }) => [lab, peak]));
}

/** The most of what is found while something is done: browsers begin the count of a process anew now and then. */
async function peakWhile(browser: Browser, work: () => Promise<void>): Promise<number> {
  let peak = 0;
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    peak = Math.max(peak, await peakOf(browser));
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, between))]);
  }
  await done;
  return Math.max(peak, await peakOf(browser));
}

/** Megabytes that the largest process of a page has held so far. */
async function peakOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return Math.max(...pages.map(({ id }) => peakOfProcess(id)));
}

function peakOfProcess(id: number): number {
  const file = `/proc/${id}/status`;
  if (!existsSync(file)) throw new Error(`the system must tell what a process held: no ${file}`);
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8")) ?? [];
  return Number(kilobytes) / 1000;
}
