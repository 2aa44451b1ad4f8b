import type { Page } from "playwright-core";

/** How high a page may be where a window is 1,280 px wide, with its deep parts folded and its exercises shut, in px. */
const longest = 10_000;

/**
 * Chapters that are still higher, with what each may be at most: a little more than it was when it was measured last. They are to become
 * shorter, and none may be added.
 */
const stillLonger: ReadonlyMap<string, number> = new Map([
  ["linear-layer", 16_100],
  ["convolution", 15_900],
  ["relu", 14_300],
  ["backprop", 13_900],
  ["initialisation", 10_900],
  ["gradient-descent", 10_700],
  ["adam", 10_400],
]);

/** How high a page is that is open, were its folds shut, in px. */
export async function pageLength(tab: Page): Promise<number> {
  return Number(
    await tab.evaluate(`(() => {
      const folds = document.querySelectorAll("details:is(.deep, .exercise-task)[open]");
      for (const fold of folds) fold.open = false;
      const length = document.documentElement.scrollHeight;
      for (const fold of folds) fold.open = true;
      return length;
    })()`),
  );
}

/**
 * What is wrong with a page of some length, or nothing.
 *
 * @param page its file in the built site
 */
export function lengthFault(page: string, length: number): string | undefined {
  const slug = /^pages\/([\w-]+)\/index\.html$/.exec(page)?.[1] ?? "";
  const allowed = stillLonger.get(slug) ?? longest;
  if (length <= allowed) return undefined;
  const [is, most] = [length, allowed].map((px) => px.toLocaleString("en-GB"));
  return `${is} px high with its folds shut; at most ${most}: mark what can wait {deep="…"}`;
}
