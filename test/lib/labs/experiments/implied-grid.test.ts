import { describe, expect, it } from "vitest";
import { impliedGrid } from "../../../../src/lib/labs/experiments/implied-grid.js";
import { fitFigure, fitTargets } from "../../../../src/lib/labs/experiments/reported.js";

describe("impliedGrid", () => {
  it.each(fitTargets)("reads the same levels of rows off the table of %s: 200 to 1,400, by 100", (target) => {
    const { levels, step, mean } = impliedGrid(target);
    expect(levels).toEqual([200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400]);
    expect(Math.abs(step - 100)).toBeLessThan(0.05);
    expect(Math.abs(mean - 800)).toBeLessThan(0.5);
  });

  it.each(fitTargets)(
    "has as many trainings and the condition number that the table of %s gives",
    (target) => {
      const { categories, levels, conditionNumber } = impliedGrid(target);
      expect(categories.length * levels.length).toBe(fitFigure(target, "observations").value);
      expect(conditionNumber.toExponential(2)).toBe(
        fitFigure(target, "condition number").text.replace("+0", "+"),
      );
    },
  );
});
