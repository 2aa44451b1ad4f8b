import { describe, expect, it } from "vitest";
import { formulaFigures, pairFigures } from "../../../bin/check/algebra.js";
import { pairGroups } from "../../../bin/check/algebra-pairs.js";

describe("the table of formulas", () => {
  it("has 400 pairs or more", () => {
    const pairs = pairGroups.reduce((sum, { same, other }) => sum + same.length + other.length, 0);
    expect(pairs).toBeGreaterThanOrEqual(400);
  });

  it.each(pairGroups)("is judged rightly: $about", (group) => {
    const { lines, isWell } = pairFigures([group]);
    expect(lines.slice(-2)).toEqual(["wrong refusals: 0", "wrong acceptances: 0"]);
    expect(isWell).toBe(true);
  });

  it("would show what is judged wrongly", () => {
    const [{ alphabet, answer }] = pairGroups;
    const group = { about: "", alphabet, answer, same: ["x W"], other: ["b + x W", "x W +"] };
    expect(pairFigures([group])).toEqual({
      lines: [
        "refused wrongly: x W",
        "refused wrongly: x W +",
        "accepted wrongly: b + x W",
        "3 pairs, 1 equal and 2 not",
        "wrong refusals: 2",
        "wrong acceptances: 1",
      ],
      isWell: false,
    });
  });
});

describe("formulaFigures", () => {
  it("counts what was tried", () => {
    const { lines, isWell } = formulaFigures(20);
    expect(isWell).toBe(true);
    expect(lines[0]).toMatch(/^20 formulas, none crashed: /);
  });
});
