import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../site/claims/scope.js";

describe("evaluate", () => {
  it.each([
    ["12 / 14", 12 / 14],
    ["[1, 2].map((n) => n / 2)", [0.5, 1]],
    ["Math.sqrt(16)", 4],
    ["parameterCount(layerSizes(3, [], 2))", 8],
    ["countOf(countedLayers(hypothesisNetworks[0].changes, 784, 10))", 20_067],
  ])("works out %s", (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it("reads what the full run found", () => {
    const { experiments } = JSON.parse(readFileSync("data/reproductions.json", "utf8"));
    const [{ id, figures, trials }] = experiments;
    expect(evaluate(`figure('${id}', '${figures[0].name}')`)).toBe(figures[0].ours);
    expect(evaluate(`experiment('${id}').trials[0].rows.train`)).toBe(trials[0].rows.train);
  });

  it("names what is not there", () => {
    expect(() => evaluate("experiment('nothing')")).toThrow("id must be of an experiment: nothing");
    expect(() => evaluate("figure('doodles', 'luck')")).toThrow("name must be of a figure of doodles: luck");
    expect(() => evaluate("1 +")).toThrow(SyntaxError);
    expect(() => evaluate("secret")).toThrow("secret is not defined");
  });
});
