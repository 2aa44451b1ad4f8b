import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { naiveSoftmax, softmax, softmaxGradient, softmaxOf } from "../../../src/lib/core/kernels/softmax.js";

import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { trainedNetwork } from "../../../src/lib/training/weights/trained-network.js";
import { softmaxJacobian } from "../../../src/pages/softmax/study/jacobian.js";
import { candidates, example, pair } from "../../../src/pages/softmax/worked.js";
import { saidIn } from "../said.js";

describe("the numbers of the chapter on softmax", () => {
  it("one score raised beside four of 0 gets the second of the three shares to choose from", () => {
    const [score, ...offered] = saidIn("softmax", /Raise one to (\d).*: about (\d+), (\d+) or (\d+) %/);
    const share = 100 * softmaxOf([score, 0, 0, 0, 0])[0];
    expect(offered.map((percent) => Math.abs(percent - share) < 0.5)).toEqual([false, true, false]);
  });

  it("ln(1 + eᶻ) gives 3 and 1 the ratio that the page says, and nearly 1 with 100 added; softmax keeps its own", () => {
    const [z, other, ratio, added] = saidIn(
      "softmax",
      /scores of (\d) and (\d) it gives shares in the ratio ([\d.]+)\. Add (\d+)/,
    );
    expect([z, other]).toEqual(pair);
    const softplus = candidates.find(({ name }) => name.startsWith("ln(1"))?.f ?? Number;
    const ratioOf = ([p, q]: readonly number[]) => p / q;
    const raised = pair.map((score) => score + added);
    expect(ratioOf(pair.map(softplus))).toBeCloseTo(ratio, 2);
    expect(ratioOf(raised.map(softplus))).toBeLessThan(1.05);
    expect(ratioOf(softmaxOf(raised))).toBeCloseTo(ratioOf(softmaxOf(pair)), 12);
  });

  it("another base is another stretch of the scores, and a temperature is one over it", () => {
    const kappa = Math.log(2);
    const z = [3, 1, -0.5];
    const powers = z.map((score) => 2 ** score);
    const sum = powers.reduce((total, power) => total + power, 0);
    for (const [j, p] of softmaxOf(z, 1 / kappa).entries()) expect(p).toBeCloseTo(powers[j] / sum, 12);
  });

  it("pixels that are not divided by 255 give the doodle network scores far beyond 89", () => {
    const backend = referenceBackend();
    const { network } = trainedNetwork(
      backend,
      readFileSync("data/models/doodles.json", "utf8"),
      new Uint8Array(readFileSync("data/models/doodles.safetensors")),
    );
    const { pixels } = standIn("doodles", 5, seededRandom(1));
    const mostOf = (divisor: number) =>
      Array.from({ length: 25 }, (_, row) => Array.from(pixels.subarray(784 * row, 784 * (row + 1)))).map(
        (levels) => {
          const x = matrixFrom([levels.map((level) => level / divisor)]);
          return Math.max(...rowsOf(network.forward(x, "predict"))[0]);
        },
      );
    expect(Math.max(...mostOf(255))).toBeLessThan(89);
    expect(Math.min(...mostOf(1))).toBeGreaterThan(89);
  });

  it("where one probability is near 1, every entry of the Jacobian is near 0", () => {
    expect(softmaxOf([12, 0, 1])[0]).toBeGreaterThan(0.9999);
    for (const entry of rowsOf(softmaxJacobian(softmaxOf([12, 0, 1]))).flat())
      expect(Math.abs(entry)).toBeLessThan(1e-4);
  });

  it("the second class of the worked example has more than half", () => {
    expect(softmaxOf(example.z[0]).map((p) => Number(p.toFixed(3)))).toEqual([0.245, 0.665, 0.09]);
  });

  it("the formula as written gives up in float32 at the first whole score that the page says", () => {
    const [score] = saidIn("softmax", /and \$e\^\{(\d+)\}\$ is more than that/);
    const givesUp = (z: number, type: "float32" | "float64") => naiveSoftmax([z, 0], type).some(Number.isNaN);
    expect([givesUp(score, "float32"), givesUp(score - 1, "float32"), givesUp(score, "float64")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("the short form of dz is dp times the Jacobian", () => {
    const z = matrixFrom(example.z.slice(0, 1), "float64");
    const [dp] = example.dp;
    const [p, dz] = [zeros(1, 3, "float64"), zeros(1, 3, "float64")];
    softmax(z, p);
    softmaxGradient(p, matrixFrom([dp], "float64"), dz);
    const jacobian = rowsOf(softmaxJacobian(rowsOf(p)[0]));
    for (let j = 0; j < 3; j++) {
      expect(dz.data[j]).toBeCloseTo(
        dp.reduce((sum, value, i) => sum + value * jacobian[i][j], 0),
        14,
      );
    }
    expect(rowsOf(dz)[0].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14);
  });
});
