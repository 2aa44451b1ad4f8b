import type { Locator, Page } from "playwright-core";
import { reportedCharacters } from "../../src/lib/labs/experiments/characters.js";
import { withBuiltPage } from "./built-page.js";

/** Seconds of training in the built page on characters, with all of them. */
export interface CharacterTimes {
  /** 100 full batches of the recipe as it was reported. */
  readonly asReported: number;
  /** The last stage of the ladder, to each accuracy on the test characters. */
  readonly past: readonly { readonly accuracy: number; readonly seconds: number }[];
}

/**
 * Trains the first and the last stage of the ladder in the built page, in Chromium.
 *
 * @param folder of the built site, with real characters
 */
export function timeCharacters(folder: string): Promise<CharacterTimes> {
  return withBuiltPage(folder, "pages/train-characters", async (page) => {
    await page.locator("#fig-ladder").getByRole("radio", { name: /all,/ }).check();
    const asReported = await timeOf(page, await started(page, "as reported"), 1);
    const best = await started(page, "decay");
    const past = [];
    for (const accuracy of [reportedCharacters.test.value, 0.84]) {
      past.push({ accuracy, seconds: await timeOf(page, best, accuracy) });
    }
    return { asReported, past };
  });
}

/** The lines of a report. */
export function characterLines({ asReported, past }: CharacterTimes): string[] {
  return [
    `784–47–47 as reported, 100 full batches: ${asReported.toFixed(1)} s of training`,
    ...past.map(
      ({ accuracy, seconds }) =>
        `the last stage past ${(100 * accuracy).toFixed(1)} % of the test characters: ${seconds.toFixed(1)} s of training`,
    ),
  ];
}

/** Starts a stage, and gives its row of the table. */
async function started(page: Page, stage: string): Promise<Locator> {
  await page.getByRole("button", { name: `Train: ${stage}` }).click();
  await page.locator('#fig-ladder .ladder[data-state="running"]').waitFor({ timeout: 120_000 });
  return page.locator("#fig-ladder .ladder-table tbody tr").filter({ hasText: stage }).first();
}

/** Seconds when a stage is first seen past an accuracy on the test characters, or has come to its end. */
async function timeOf(page: Page, row: Locator, accuracy: number): Promise<number> {
  const ladder = page.locator("#fig-ladder .ladder");
  for (;;) {
    const cells = await row.locator("td").allTextContents();
    const [right, time] = [cells[2], cells[4]];
    if (Number.parseFloat(right) / 100 >= accuracy) return secondsIn(time);
    const state = await ladder.getAttribute("data-state");
    if (state === "finished") return secondsIn(time);
    if (state === "failed" || state === "diverged") throw new Error(`training has ended early: ${state}`);
    await page.waitForTimeout(50);
  }
}

/** "1 min 3 s" and "3.4 s" as seconds. */
export function secondsIn(text: string): number {
  const [, minutes = "0", seconds] = /(?:(\d+) min )?([\d.]+) s$/.exec(text.trim()) ?? [];
  if (seconds === undefined) throw new RangeError(`time must be of minutes and seconds: ${text}`);
  return 60 * Number(minutes) + Number(seconds);
}
