import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { heNormal } from "../../../../src/lib/core/initialisers.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { normal, seededRandom } from "../../../../src/lib/core/random.js";
import { rootMeanSquare } from "../../../../src/lib/labs/depth/layer-signals.js";
import {
  layerFactor,
  uniformLimit,
  uniformVariance,
} from "../../../../src/pages/initialisation/study/variance.js";

describe("layerFactor", () => {
  it("is 1 for He behind ReLU and for 1/n_in where nothing is cut off", () => {
    expect(layerFactor(128, 2 / 128, true)).toBe(1);
    expect(layerFactor(128, 1 / 128, false)).toBe(1);
  });

  it("is what a layer of ReLU does to random numbers", () => {
    const random = seededRandom(1);
    const backend = referenceBackend("float64");
    const [x, w, b] = [zeros(400, 200, "float64"), zeros(200, 200, "float64"), zeros(1, 200, "float64")];
    for (let k = 0; k < x.data.length; k++) x.data[k] = normal(random);
    heNormal(w, random);
    const h = zeros(400, 200, "float64");
    backend.affine(x, w, b, h);
    backend.relu(h, h);
    const squares = rootMeanSquare(h) ** 2;
    expect(squares).toBeCloseTo(layerFactor(200, 2 / 200, true), 1);
  });
});

describe("uniformLimit", () => {
  it("undoes uniformVariance", () => {
    expect(uniformVariance(uniformLimit(0.01))).toBeCloseTo(0.01, 15);
  });

  it("gives Xavier's √(6/(in + out))", () => {
    expect(uniformLimit(2 / (784 + 128))).toBeCloseTo(Math.sqrt(6 / (784 + 128)), 15);
  });
});
