import { describe, expect, it } from "vitest";
import {
  controlOf,
  controls,
  type NumberControl,
  positionOf,
  restarts,
  valueAt,
} from "../../../src/lib/training/controls.js";
import { defaultHyperparameters, doodleRecipe } from "../../../src/lib/training/recipe.js";

const numbers = controls.filter((control): control is NumberControl => control.kind === "number");

function numberControl(key: string): NumberControl {
  const found = numbers.find((control) => control.key === key);
  if (!found) throw new Error(`no such control: ${key}`);
  return found;
}

describe("controls", () => {
  it("has each hyperparameter once", () => {
    expect(controls.map(({ key }) => key).sort()).toEqual(Object.keys(defaultHyperparameters).sort());
  });

  it("explains each in a sentence", () => {
    for (const { explanation } of controls) expect(explanation).toMatch(/^\p{L}.{15,}\.$/u);
  });

  it("has the values of the recipe in range", () => {
    for (const { key, min, max, scale } of numbers) {
      const value = doodleRecipe[key];
      expect(value === 0 && scale === "log-or-zero" ? min : value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });

  it("knows what a run has to start over for", () => {
    expect(controls.filter(restarts).map(({ key }) => key)).toEqual([
      "convolutions",
      "hidden",
      "activation",
      "initialiser",
      "workers",
      "seed",
    ]);
  });

  it("shows the constants of the optimiser at hand only", () => {
    const adam = { ...defaultHyperparameters, optimiser: "adam" } as const;
    const sgd = { ...defaultHyperparameters, optimiser: "sgd" } as const;
    expect(controlOf("beta1").applies?.(adam)).toBe(true);
    expect(controlOf("beta1").applies?.(sgd)).toBe(false);
    expect(controlOf("momentum").applies?.({ ...sgd, optimiser: "nesterov" })).toBe(true);
  });
});

describe("positionOf and valueAt", () => {
  it("run logarithmically for the learning rate, in two digits", () => {
    const eta = numberControl("learningRate");
    expect(positionOf(eta, 0.01)).toBeCloseTo(0.5, 12);
    expect(valueAt(eta, 0.5)).toBe(0.01);
    expect(valueAt(eta, 0.51)).toBe(0.011);
  });

  it("have 0 at the left end of a penalty's slider, and its least value beside it", () => {
    const l2 = numberControl("l2");
    expect(positionOf(l2, 0)).toBe(0);
    expect(valueAt(l2, 0)).toBe(0);
    expect(valueAt(l2, 0.05)).toBe(0);
    expect(valueAt(l2, 0.06)).toBe(0.000001);
    expect(valueAt(l2, 1)).toBe(1);
  });

  it("stay in range at both ends, and whole where that is asked for", () => {
    for (const control of numbers.filter(({ scale }) => scale !== "log-or-zero")) {
      expect(valueAt(control, 0)).toBe(control.min);
      expect(valueAt(control, 1)).toBe(control.max);
      if (control.whole) expect(Number.isInteger(valueAt(control, 0.37))).toBe(true);
    }
  });

  it("go up and down in the steps of a linear slider", () => {
    expect(valueAt(numberControl("dropout"), 0.2 / 0.95)).toBe(0.2);
  });
});
