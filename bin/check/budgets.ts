import type { PageWeight } from "./weight.js";

/** What opening a page may take at most. */
export type Budget = Pick<PageWeight, "requests" | "scriptBytes" | "pageBytes" | "blocking" | "shift">;

/** What holds for every page that has no budget of its own. */
const usual: Budget = {
  requests: 40,
  scriptBytes: 190_000,
  pageBytes: 480_000,
  blocking: 1,
  shift: 0.05,
};

/** Readers unfold by hand, after which moving does not count. The gate unfolds these while they are looked at. */
const unfolded = { shift: 0.1 };

/** Pages that are to be lighter than most, and those that need more. */
const own: Readonly<Record<string, Partial<Budget>>> = {
  "index.html": { requests: 28 },
  "pages/accessibility/index.html": unfolded,
  "pages/convolution/index.html": { requests: 47, scriptBytes: 290_000, pageBytes: 600_000 },
  "pages/data-experiments/index.html": { scriptBytes: 265_000, pageBytes: 590_000 },
  // The pad stands in the middle of its frame until it is whole.
  "pages/embed/draw/index.html": { shift: 0.1 },
  // The gate looks behind its folds, each of which fetches the worked answers of a chapter.
  "pages/for-instructors/index.html": { ...unfolded, requests: 48 },
  "pages/inference/index.html": { requests: 48, scriptBytes: 230_000 },
  // Exercises are files of their own, which come when a reader unfolds one, and all of them when the gate does.
  "pages/inside/index.html": { requests: 44, scriptBytes: 230_000, shift: 0.06 },
  "pages/pixels/index.html": { requests: 44, scriptBytes: 255_000, pageBytes: 560_000 },
  "pages/teach/index.html": { requests: 46, scriptBytes: 295_000, pageBytes: 580_000 },
};

/**
 * What the first visit may take while every fold is shut, as readers find a page: what is folded away is fetched when it is opened.
 * Other budgets are of pages that the gate has unfolded.
 */
const folded: Readonly<Record<string, Pick<Budget, "scriptBytes">>> = {
  // The goal is 100 kB: bin/figures/goals.ts.
  "pages/linear-layer/index.html": { scriptBytes: 91_000 },
};

/** Pages whose first visit has a budget of its own. */
export const foldedPages: readonly string[] = Object.keys(folded);

/** What the first visit of a page takes beyond its budget. */
export function overFolded(page: string, { scriptBytes }: Pick<PageWeight, "scriptBytes">): string[] {
  const most = folded[page]?.scriptBytes ?? Number.POSITIVE_INFINITY;
  return scriptBytes <= most ? [] : [`${said.scriptBytes}, with folds shut: ${scriptBytes}, at most ${most}`];
}

/** What opening a page takes beyond its budget; that of a single figure has the budget of its chapter. */
export function overBudget(page: string, weight: PageWeight): string[] {
  const chapter = page.replace(/^pages\/embed\/([^/]+)\/[^/]+\/index\.html$/, "pages/$1/index.html");
  const budget = { ...usual, ...own[chapter] };
  return names.flatMap((name) => {
    const digits = name === "shift" ? 3 : 0;
    const [is, most] = [weight[name], budget[name]].map((value) => value.toFixed(digits));
    return weight[name] <= budget[name] ? [] : [`${said[name]}: ${is}, at most ${most}`];
  });
}

const said: Readonly<Record<keyof Budget, string>> = {
  requests: "files that are fetched",
  scriptBytes: "bytes of JavaScript, gzipped",
  pageBytes: "bytes without samples and weights, gzipped",
  blocking: "files that nothing is shown before",
  shift: "what is seen moves by itself",
};

const names: readonly (keyof Budget)[] = ["requests", "scriptBytes", "pageBytes", "blocking", "shift"];
