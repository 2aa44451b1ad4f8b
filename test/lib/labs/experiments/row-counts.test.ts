import { describe, expect, it } from "vitest";
import { readRowCounts } from "../../../../src/lib/labs/experiments/row-counts.js";

describe("readRowCounts", () => {
  const counts = {
    classes: ["fish", "fork"],
    counts: [30, 12],
    rarest: 12,
    forkAndHammer: 11,
    full: { classes: ["clock"], rarest: 40 },
  };

  it("reads what was counted", () => {
    expect(readRowCounts(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
  });

  it("names the field at fault", () => {
    expect(() => readRowCounts({ ...counts, rarest: "12" })).toThrow(/rarest/);
    expect(() => readRowCounts({ ...counts, counts: [30, -1] })).toThrow(/counts/);
  });
});
