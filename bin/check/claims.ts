import type { Claim, PageClaims } from "../../site/claims/claims.js";
import type { Fault } from "./fault.js";

/** The claims of pages of which nothing tells how they are known. */
export function claimFaults(pages: readonly PageClaims[]): Fault[] {
  return pages
    .flatMap(({ claims }) => claims)
    .filter(({ known }) => known === "open")
    .map(({ page, line, kind, words, sentence, why }) => ({
      page: `${page}:${line}`,
      kind: "unsourced",
      message: `“${words}” in “${sentence}”: ${why ?? expected[kind]}`,
    }));
}

const expected: Readonly<Record<Claim["kind"], string>> = {
  number: "expected a live value, or a mark: by, reported, source or given",
  attribution: "expected a mark: source or reported",
};

/** How many numbers and attributions there are, by how they are known. */
export function claimCounts(pages: readonly PageClaims[]): string {
  const counts = new Map<string, number>();
  for (const { kind, known } of pages.flatMap(({ claims }) => claims)) {
    const name = `${kind} ${known}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const computed = pages.reduce((sum, page) => sum + page.computed, 0);
  return [`live value ${computed}`, ...Array.from(counts, ([name, count]) => `${name} ${count}`).sort()].join(
    "\n",
  );
}
