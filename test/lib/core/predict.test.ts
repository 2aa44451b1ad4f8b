import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { parseConvolutions } from "../../../src/lib/core/convolution/stages.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { batchPredictor, predictor } from "../../../src/lib/core/predict.js";
import { seededRandom } from "../../../src/lib/core/random.js";

const options = {
  inputs: 2,
  hidden: [],
  classes: 2,
  activation: "relu",
  initialiser: "xavier-uniform",
  initialRandom: seededRandom(1),
} as const;

describe("predictor", () => {
  it("gives softmax of the scores of x = pixels/255", () => {
    const exact = referenceBackend("float64");
    const network = buildNetwork(exact, options);
    network.parameters[0].value.data.set([0, Math.log(3), 0, 100]);
    const p = predictor(exact, network)(Uint8Array.of(255, 0));
    expect(p[0]).toBeCloseTo(0.25, 14);
    expect(p[1]).toBeCloseTo(0.75, 14);
  });

  it("follows the weights as they change, and leaves earlier answers alone", () => {
    const exact = referenceBackend("float64");
    const network = buildNetwork(exact, options);
    const predict = predictor(exact, network);
    const before = predict(Uint8Array.of(255, 0));
    const copy = before.slice();
    network.parameters[1].value.data.set([50, 0]);
    expect(predict(Uint8Array.of(255, 0))[0]).toBeGreaterThan(0.999);
    expect(before).toEqual(copy);
  });

  it("gives the same probabilities in both backends", async () => {
    const big = { ...options, inputs: 784, hidden: [16], classes: 5 };
    const pixels = Uint8Array.from({ length: 784 }, (_, k) => (k % 5 === 0 ? k % 256 : 0));
    const answers = [referenceBackend(), await wasmBackend()].map((backend) =>
      predictor(backend, buildNetwork(backend, { ...big, initialRandom: seededRandom(4) }))(pixels),
    );
    expect(answers[1]).toEqual(answers[0]);
  });

  it("refuses a picture of another size", () => {
    const exact = referenceBackend("float64");
    const predict = predictor(exact, buildNetwork(exact, options));
    expect(() => predict(new Uint8Array(3))).toThrow(new RangeError("picture must have 2 pixels: 3"));
  });
});

describe("batchPredictor", () => {
  it("gives each picture what it gets alone, to the last bit", async () => {
    const backend = await wasmBackend();
    const network = buildNetwork(backend, {
      ...options,
      inputs: 64,
      classes: 3,
      hidden: [5],
      convolutions: parseConvolutions("3x3sp2"),
    });
    const pictures = [1, 2, 3, 4].map((by) => Uint8Array.from({ length: 64 }, (_, k) => (k * by * 31) % 256));
    const together = batchPredictor(backend, network, 4)(pictures);
    expect(together).toEqual(pictures.map(predictor(backend, network)));
    expect(batchPredictor(backend, network, 4)(pictures.slice(0, 2))).toEqual(together.slice(0, 2));
  });

  it("does so however many pictures there are, with weights that many of them meet with 0", async () => {
    const backend = await wasmBackend();
    const network = buildNetwork(backend, {
      ...options,
      inputs: 64,
      classes: 3,
      hidden: [5],
      convolutions: parseConvolutions("9x3sp2-11x3s"),
    });
    const pictures = Array.from({ length: 18 }, (_, by) =>
      Uint8Array.from({ length: 64 }, (_, k) => (k % 3 === 0 ? (k * by * 31) % 256 : 0)),
    );
    const alone = pictures.map(predictor(backend, network));
    for (const count of [3, 4, 5, 8, 9, 16, 18, 4]) {
      expect(batchPredictor(backend, network, count)(pictures.slice(0, count))).toEqual(
        alone.slice(0, count),
      );
    }
  });

  it("refuses too many pictures and pictures of another size", () => {
    const predict = batchPredictor(referenceBackend(), buildNetwork(referenceBackend(), options), 1);
    expect(() => predict([new Uint8Array(2), new Uint8Array(2)])).toThrow("pictures must be at most 1: 2");
    expect(() => predict([new Uint8Array(3)])).toThrow("picture must have 2 pixels: 3");
  });
});
