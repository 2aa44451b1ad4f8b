import { describe, expect, it } from "vitest";
import { layerSizes, parameterCount } from "../../../src/lib/core/network-size.js";
import { characterReportedRecipe, reportedCharacters } from "../../../src/lib/labs/experiments/characters.js";
import { passesOf } from "../../../src/pages/train-characters/study/passes.js";
import { example } from "../../../src/pages/train-characters/worked.js";

describe("the numbers of the chapter on training on characters", () => {
  it("784–47–47 has 39,151 weights and biases, and the recipe is that network", () => {
    expect(parameterCount(layerSizes(784, characterReportedRecipe.hidden, 47))).toBe(39_151);
  });

  it("the worked example is 0.5 in passes and at once, and 0.675 as a mean of means", () => {
    const { total, atOnce, unweighted } = passesOf(example.gradients, example.rowsPerPass);
    expect(total).toBeCloseTo(0.5, 14);
    expect(atOnce).toBeCloseTo(0.5, 14);
    expect(unweighted).toBeCloseTo(0.675, 14);
  });

  it("the project reported 74.7\u00a0% after 45 minutes", () => {
    expect(Object.values(reportedCharacters).map(({ value }) => value)).toEqual([0.747, 0.773, 2700]);
  });
});
