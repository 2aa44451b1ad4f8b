import type { PageWeight } from "./weight.js";

/** What opening a page may take at most. */
export type Budget = Pick<PageWeight, "requests" | "scriptBytes" | "pageBytes" | "blocking" | "shift">;

/** What holds for every page that has no budget of its own. */
const usual: Budget = { requests: 40, scriptBytes: 185_000, pageBytes: 520_000, blocking: 1, shift: 0.05 };

/** Pages that need more, each with what it needs it for; and those that are to stay lighter than most. */
const own: Readonly<Record<string, Partial<Budget>>> = {
  // A reader's first page.
  "index.html": { requests: 25 },
};

/** What opening a page takes beyond its budget. */
export function overBudget(page: string, weight: PageWeight): string[] {
  const budget = { ...usual, ...own[page] };
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
