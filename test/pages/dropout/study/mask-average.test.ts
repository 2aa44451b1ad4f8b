import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { maskAverages, maskedScores } from "../../../../src/pages/dropout/study/mask-average.js";
import { compareModes } from "../../../../src/pages/dropout/study/modes.js";

const backend = referenceBackend("float64");
const network = buildNetwork(backend, {
  inputs: 4,
  hidden: [12],
  classes: 3,
  activation: "relu",
  initialiser: "he-normal",
  initialRandom: seededRandom(1),
});
const x = matrixFrom([[1, 0.5, 0, 2]], "float64");
const scaled = rowsOf(network.forward(x, "predict"))[0];

function averagesAfter(masks: number) {
  for (const average of maskAverages({ backend, network, x, rate: 0.5, random: seededRandom(2) })) {
    if (average.masks === masks) return average;
  }
  throw new Error("averages must go on");
}

describe("maskedScores", () => {
  it("is the pass itself when nothing is dropped", () => {
    expect(Array.from(maskedScores({ backend, network, x, rate: 0, random: seededRandom(1) }))).toEqual(
      scaled,
    );
  });

  it("has the scaled pass for its mean, where one linear layer follows", () => {
    const random = seededRandom(3);
    const sum = [0, 0, 0];
    for (let n = 0; n < 20_000; n++) {
      for (const [j, z] of maskedScores({ backend, network, x, rate: 0.5, random }).entries())
        sum[j] += z / 20_000;
    }
    for (const j of [0, 1, 2]) expect(sum[j]).toBeCloseTo(scaled[j], 1);
  });
});

describe("maskAverages", () => {
  it("goes to the softmax of the scaled pass with the geometric mean", () => {
    const { geometric } = averagesAfter(20_000);
    for (const [j, p] of softmaxOf(scaled).entries()) expect(geometric[j]).toBeCloseTo(p, 1);
  });

  it("counts a vote for each mask, and means that add up to 1", () => {
    const { arithmetic, geometric, votes } = averagesAfter(50);
    for (const parts of [arithmetic, geometric])
      expect(parts.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(votes.reduce((sum, count) => sum + count, 0)).toBe(50);
  });
});

describe("compareModes", () => {
  it("does the same three times where the rate is 0, and not otherwise", () => {
    const dataset = standIn("doodles", 3, seededRandom(1));
    const doodles = buildNetwork(backend, {
      inputs: 784,
      hidden: [8],
      classes: 5,
      activation: "relu",
      initialiser: "he-normal",
      initialRandom: seededRandom(1),
    });
    const results = (rate: number) => {
      const course = compareModes({
        backend,
        network: doodles,
        dataset,
        rows: Uint32Array.from(dataset.labels.keys()),
        rate,
        random: seededRandom(1),
      });
      for (;;) {
        const { done, value } = course.next();
        if (done) return value.map(({ loss }) => loss);
      }
    };
    expect(new Set(results(0)).size).toBe(1);
    expect(new Set(results(0.5)).size).toBe(3);
  });
});
