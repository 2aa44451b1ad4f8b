import type { Page } from "playwright-core";

/** How high a page may be where a window is 1,280 px wide, with its deep parts folded and its exercises shut, in px. */
const longest = 10_000;

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

/** What is wrong with a page of some length, or nothing. */
export function lengthFault(length: number): string | undefined {
  if (length <= longest) return undefined;
  const [is, most] = [length, longest].map((px) => px.toLocaleString("en-GB"));
  return `${is} px high with its folds shut; at most ${most}: mark what can wait {deep="…"}`;
}
