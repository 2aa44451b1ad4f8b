import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { criteria } from "../../../site/words/wcag.js";

/** Source: WCAG 2.2, W3C Recommendation of 12 December 2024: the criteria of each level; 4.1.1 is obsolete and removed. */
const levels = {
  A: "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
  AA: "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
};

describe("the table of WCAG 2.2", () => {
  it.each(Object.entries(levels))("has every criterion of level %s once", (level, numbers) => {
    const ours = criteria.filter((criterion) => criterion.level === level).map(({ number }) => number);
    expect(ours.toSorted()).toEqual(numbers.split(" ").toSorted());
  });

  it("has 55 criteria, in order", () => {
    expect(criteria).toHaveLength(55);
    const place = (number: string) => number.split(".").reduce((sum, part) => 100 * sum + Number(part), 0);
    const places = criteria.map(({ number }) => place(number));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(criteria.map((criterion) => [criterion.number, criterion] as const))(
    "%s is shown by tests that are there, or by what the gate looks for",
    (_, { shownBy }) => {
      const kinds = readFileSync("bin/check/fault.ts", "utf8");
      expect(shownBy.length).toBeGreaterThan(0);
      for (const one of shownBy) {
        const [, kind] = /^gate: (.*)$/.exec(one) ?? [];
        if (kind) expect(kinds).toContain(`| "${kind}"`);
        else if (one !== "by eye") expect(existsSync(one), one).toBe(true);
      }
    },
  );

  it("says what is missing wherever the workbook does not conform", () => {
    for (const { conformance, remarks, shownBy } of criteria) {
      if (conformance !== "not applicable") expect(remarks.length).toBeGreaterThan(20);
      else expect(shownBy).toEqual(["by eye"]);
    }
  });
});
