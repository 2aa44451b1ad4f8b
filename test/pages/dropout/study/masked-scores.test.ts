import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { maskedScores } from "../../../../src/pages/dropout/study/masked-scores.js";
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
