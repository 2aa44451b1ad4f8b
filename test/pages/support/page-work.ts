import type { Page } from "playwright-core";
import { type PageTasks, tasksOf } from "../../../bin/bench/page-tasks.js";

/** What the tasks of a page take while something is done. */
export async function tasksDuring(page: Page, work: () => Promise<void>): Promise<PageTasks> {
  const browser = page.context().browser();
  if (!browser) throw new Error("page must belong to a browser: none");
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  return tasksOf(await browser.stopTracing());
}

/**
 * Processor time of a fixed piece of arithmetic in the page, in milliseconds. It is 50 ms on a machine as quick as the
 * one that the bars of speed are for, when that has nothing else to do, and in proportion where it is slower or busy.
 */
export async function fiftyMilliseconds(page: Page): Promise<number> {
  const { longestWork } = await tasksDuring(page, async () => {
    for (let round = 0; round < 5; round++) await page.evaluate(arithmetic);
  });
  return longestWork;
}

/** Mixes the bits of a number, over and over. */
function arithmetic(): number {
  let mixed = 1;
  for (let k = 0; k < 7_000_000; k++) mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) + k;
  return mixed;
}
