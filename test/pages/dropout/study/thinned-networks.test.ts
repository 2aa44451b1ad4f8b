import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { maskedScores } from "../../../../src/pages/dropout/study/masked-scores.js";
import { thinnedNetworks } from "../../../../src/pages/dropout/study/thinned-networks.js";

const backend = referenceBackend("float64");
const x = [1, 0.5, 0, 2];
const networkOf = (hidden: readonly number[]) =>
  buildNetwork(backend, {
    inputs: 4,
    hidden,
    classes: 3,
    activation: "relu",
    initialiser: "he-normal",
    initialRandom: seededRandom(1),
  });

function asked(hidden: readonly number[], count: number, rate: number) {
  const thinned = thinnedNetworks(networkOf(hidden), count, seededRandom(2));
  thinned.show(x);
  thinned.dropAt(rate);
  return thinned;
}

describe("thinnedNetworks", () => {
  it("says what the layers say with the masks of the same generator", () => {
    const network = networkOf([12, 10]);
    const random = seededRandom(2);
    const thinned = asked([12, 10], 20, 0.5);
    thinned.work(20);
    for (let n = 0; n < 20; n++) {
      const z = maskedScores({ backend, network, x: matrixFrom([x], "float64"), rate: 0.5, random });
      for (const [j, score] of z.entries()) expect(thinned.scores[3 * n + j]).toBeCloseTo(score, 5);
    }
  });

  it("has the pass with nothing dropped for its whole network, and for all of them at rate 0", () => {
    const thinned = asked([12, 10], 2, 0);
    thinned.work(2);
    const [scores] = rowsOf(networkOf([12, 10]).forward(matrixFrom([x], "float64"), "predict"));
    for (const [j, score] of scores.entries()) {
      expect(thinned.whole()[j]).toBeCloseTo(score, 12);
      expect(thinned.scores[3 + j]).toBeCloseTo(score, 5);
    }
  });

  it("comes to the softmax of the one pass with the geometric mean, where one linear layer follows", () => {
    const thinned = asked([12], 20_000, 0.5);
    thinned.work(20_000);
    const { geometric, arithmetic, counts } = thinned.votes();
    for (const [j, p] of softmaxOf(Array.from(thinned.whole())).entries())
      expect(geometric[j]).toBeCloseTo(p, 1);
    for (const parts of [geometric, arithmetic]) expect(parts.reduce((sum, p) => sum + p)).toBeCloseTo(1, 10);
    expect(counts.reduce((sum, count) => sum + count)).toBe(20_000);
  });

  it("works out so many at a time, and goes on where it was when the rate changes", () => {
    const thinned = asked([60], 10, 0.5);
    expect(thinned.work(4)).toBe(6);
    expect(thinned.scores.slice(0, 12).every((z) => z !== 0)).toBe(true);
    expect(thinned.scores.slice(12).every((z) => z === 0)).toBe(true);
    thinned.dropAt(0.2);
    expect(thinned.work(6)).toBe(4);
    expect(thinned.scores.slice(12).every((z) => z !== 0)).toBe(true);
    expect(thinned.work(100)).toBe(0);
  });

  it("drops more of the same units as the rate rises, and the others stay", () => {
    const thinned = asked([12], 5, 0.3);
    const few = thinned.kept(3, 0);
    thinned.dropAt(0.7);
    const more = thinned.kept(3, 0);
    expect(more.filter(Boolean).length).toBeLessThan(few.filter(Boolean).length);
    expect(more.every((kept, unit) => !kept || few[unit])).toBe(true);
  });

  it.each([-0.1, 1, Number.NaN])("refuses a rate of %s", (rate) => {
    expect(() => asked([12], 1, rate)).toThrow(`drop rate must be in [0, 1): ${rate}`);
  });
});
