import { describe, expect, it } from "vitest";
import { controls, type NumberControl } from "../../../src/lib/training/hyperparameters.js";
import { positionOf, valueAt } from "../../../src/lib/training/sliders.js";

const numbers = controls.filter((control): control is NumberControl => control.kind === "number");

function numberControl(key: string): NumberControl {
  const found = numbers.find((control) => control.key === key);
  if (!found) throw new Error(`no such control: ${key}`);
  return found;
}

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
