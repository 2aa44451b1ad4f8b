import type { PageWeight } from "./weight.js";

/** What opening a page may take at most. */
export type Budget = Pick<PageWeight, "requests" | "scriptBytes" | "pageBytes" | "blocking" | "shift">;

/** What holds for every page that has no budget of its own. */
const usual: Budget = {
  requests: 40,
  scriptBytes: 190_000,
  pageBytes: 480_000,
  blocking: 1,
  // Formulas take their fonts' widths when those come.
  shift: 0.12,
};

/** Nothing moves on these. */
const still = { shift: 0.05 };

/** Pages that are to be lighter than most, and those that need more. */
const own: Readonly<Record<string, Partial<Budget>>> = {
  "index.html": { ...still, requests: 28 },
  "pages/draw/index.html": still,
  "pages/linear-layer/index.html": still,
  "pages/train-doodles/index.html": still,
  // The pad stands in the middle of its frame until it is whole.
  "pages/embed/draw/index.html": { shift: 0.15 },
  "pages/convolution/index.html": { requests: 47, scriptBytes: 290_000, pageBytes: 600_000 },
  "pages/data-experiments/index.html": { scriptBytes: 265_000, pageBytes: 590_000 },
  // The gate looks behind its folds, each of which fetches the worked answers of a chapter.
  "pages/for-instructors/index.html": { requests: 48 },
  "pages/inference/index.html": { requests: 48, scriptBytes: 230_000 },
  "pages/inside/index.html": { scriptBytes: 230_000 },
  "pages/pixels/index.html": { requests: 44, scriptBytes: 255_000, pageBytes: 560_000 },
  "pages/reproductions/index.html": { shift: 0.15 },
  "pages/teach/index.html": { requests: 44, scriptBytes: 295_000, pageBytes: 580_000, shift: 0.2 },
};

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
