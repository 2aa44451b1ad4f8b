import { describe, expect, it } from "vitest";
import { goalLines, meansOf, measureAll } from "../../../bin/bench/all.js";
import type { Goal } from "../../../bin/figures/goals.js";

const goal = (number: string, more: Partial<Goal> = {}): Goal => ({
  what: `the ${number}`,
  measurement: "page",
  number,
  side: "≤",
  bound: 2,
  unit: "s",
  ...more,
});

describe("measureAll", () => {
  it("measures everything once before it measures anything again, and goes on where something fails", async () => {
    const order: string[] = [];
    const rounds = await measureAll(
      {
        one: async () => {
          order.push("one");
          return { seconds: order.length };
        },
        two: async () => {
          order.push("two");
          throw new Error("nothing is there");
        },
      },
      2,
      () => {},
    );
    expect(order).toEqual(["one", "two", "one", "two"]);
    expect(rounds.get("one")).toEqual([{ seconds: 1 }, { seconds: 3 }]);
    expect(rounds.get("two")).toEqual(["nothing is there", "nothing is there"]);
  });
});

describe("goalLines", () => {
  const rounds = new Map([
    [
      "page",
      [
        { fast: 1, slow: 3, both: 1 },
        { fast: 2, slow: 2.5, both: 9 },
      ],
    ],
  ]);

  it("says of each goal what every round found, what was asked and whether it was met", () => {
    const lines = goalLines([goal("fast"), goal("slow"), goal("both"), goal("none")], rounds);
    expect(lines[1]).toMatch(/^the fast +1\.0 +2\.0 +≤ 2 s +met$/);
    expect(lines[2]).toMatch(/^the slow +3\.0 +2\.5 +≤ 2 s +MISSED$/);
    expect(lines[3]).toMatch(/^the both +1\.0 +9\.0 +≤ 2 s +met and MISSED$/);
    expect(lines[4]).toMatch(/^the none +– +– +≤ 2 s +not measured$/);
  });

  it("says why there is no number", () => {
    const lines = goalLines([goal("fast")], new Map([["page", [{ fast: 1 }, "Chromium is missing"]]]));
    expect(lines[1]).toMatch(/1\.0 +– +≤ 2 s +met in 1 of 2$/);
    expect(lines.at(-1)).toBe("round 2, page: Chromium is missing");
  });
});

describe("meansOf", () => {
  it("has the mean over the rounds, and nothing of what failed in one", () => {
    const rounds = new Map([
      [
        "page",
        [
          { fast: 1, slow: 3 },
          { fast: 2, slow: 2 },
        ],
      ],
      ["pad", [{ fast: 1 }, "Chromium is missing"]],
    ]);
    expect(meansOf(rounds)).toEqual({ page: { fast: 1.5, slow: 2.5 } });
  });
});
