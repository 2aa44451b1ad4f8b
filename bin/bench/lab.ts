import type { Page } from "playwright-core";
import { withBuiltPage } from "./built-page.js";
import { type PageTasks, tasksOf } from "./page-tasks.js";

/**
 * How busy the built page on training is in its own thread for ten seconds of a run, its lower parts in sight.
 *
 * @param folder of the built site
 */
export function measureLab(folder: string): Promise<PageTasks> {
  return withBuiltPage(folder, "pages/train-doodles", async (page, browser) => {
    await page.locator('.training-lab[data-state="paused"]').waitFor();
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.locator('.training-lab[data-state="running"]').waitFor();
    await browser.startTracing(page, { categories: ["toplevel"] });
    await lookAt(page, [".worst", ".weights"]);
    return tasksOf(await browser.stopTracing());
  });
}

async function lookAt(page: Page, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await page.locator(part).scrollIntoViewIfNeeded();
    await page.waitForTimeout(5000);
  }
}
