import { describe, expect, it } from "vitest";
import { claimCounts, claimFaults } from "../../../bin/check/claims.js";
import { faultLine } from "../../../bin/check/fault.js";
import { claimsOf } from "../../../site/claims/claims.js";

const pages = [
  claimsOf("src/pages/a.md", "It is 7, or [8]{given}, or ${nine}, or 0. The project is slow.", {
    sources: [],
    names: [],
    tested: new Set(),
    reported: new Map(),
    evaluate: () => 0,
  }),
];

describe("claimFaults", () => {
  it("lists what nothing tells the source of: where, the sentence, what is expected", () => {
    expect(claimFaults(pages).map(faultLine)).toEqual([
      "src/pages/a.md:1: unsourced: “7” in “It is 7, or 8, or ${…}, or 0.”: expected a live value, or a mark: by, reported, source or given",
      "src/pages/a.md:1: unsourced: “The project” in “The project is slow.”: expected a mark: source or reported",
    ]);
  });
});

describe("claimCounts", () => {
  it("counts how each is known", () => {
    expect(claimCounts(pages).split("\n")).toEqual([
      "live value 1",
      "attribution open 1",
      "number exempt 1",
      "number given 1",
      "number open 1",
    ]);
  });
});
