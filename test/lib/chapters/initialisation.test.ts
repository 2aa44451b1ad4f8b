import { describe, expect, it } from "vitest";
import { layerFactor, uniformLimit } from "../../../src/lib/initialisers/variance.js";

describe("the numbers of the chapter on initialisation", () => {
  it("128 inputs with a deviation of 0.1 fade behind ReLU", () => {
    expect(layerFactor(128, 0.01, true)).toBeCloseTo(0.64, 12);
    expect(layerFactor(128, 0.01, true) ** 10).toBeCloseTo(0.0115, 4);
  });

  it("the worked example has Xavier's limit 1 and He's variance ½", () => {
    expect(uniformLimit(2 / (4 + 2))).toBeCloseTo(1, 12);
    expect(2 / 4).toBe(0.5);
  });

  it("too small a start leaves 0.0566 of the size in each layer of 64", () => {
    expect(Math.sqrt(layerFactor(64, 0.01 ** 2, true))).toBeCloseTo(0.0566, 4);
  });
});
