import { describe, expect, it } from "vitest";
import { type LossName, losses } from "../../../../src/lib/core/losses.js";
import type { Matrix } from "../../../../src/lib/core/matrix.js";
import { type Random, seededRandom } from "../../../../src/lib/core/random.js";
import { expectTwins, ordinary, type Pair, pairs } from "./twins.js";

/** The same layers in both backends. */
function twinLayers({ twins }: Pair, widths: readonly number[], random: Random, draw = ordinary) {
  return widths.slice(1).map((out, l) => ({
    weight: twins(widths[l], out, random, draw),
    bias: twins(1, out, random, draw),
  }));
}

function picturesOf(count: number, pixels: number, classes: number, random: Random) {
  return {
    pixels: Uint8Array.from({ length: count * pixels }, () =>
      random.uniform() < 0.6 ? 0 : random.below(256),
    ),
    labels: Uint8Array.from({ length: count }, () => random.below(classes)),
  };
}

interface Case {
  widths: readonly number[];
  loss: LossName;
  ink?: number;
  eta?: number;
  draw?: (random: Random) => number;
  count?: number;
}

/** Takes the same steps on both sides, and expects the same bits of everything. */
function expectSame(pair: Pair, { widths, loss, ink = 1, eta = 0.05, draw, count = 40 }: Case) {
  const random = seededRandom(5);
  const layers = twinLayers(pair, widths, random, draw);
  const set = picturesOf(20, widths[0], widths[widths.length - 1], random);
  const rows = Uint32Array.from({ length: count }, () => random.below(20));
  const etas = Float32Array.from({ length: count }, () => eta * (0.5 + random.uniform()));
  const side = (k: 0 | 1) => {
    const own = layers.map(({ weight, bias }) => ({ weight: weight[k], bias: bias[k] }));
    return (k === 0 ? pair.reference : pair.wasm).pictureSteps(own, ink).take(set, rows, etas, loss);
  };
  const [plain, fast] = [side(0), side(1)];
  expect(fast).toEqual(plain);
  const matrices: [Matrix, Matrix][] = layers.flatMap(({ weight, bias }) => [weight, bias]);
  for (const twin of matrices) expectTwins(twin);
  return plain;
}

describe.each(pairs)("pictureSteps of the WebAssembly backend, $profile", (pair) => {
  const { wasm } = pair;
  it.each(losses.filter(({ name }) => name !== "squared-scores"))(
    "gives the reference's bits with $name, whatever the widths",
    ({ name: loss }) => {
      for (const widths of [
        [20, 3],
        [20, 7, 3],
        [33, 17, 47],
        [9, 40, 21, 5],
      ]) {
        expect(expectSame(pair, { widths, loss }).done).toBe(40);
      }
    },
  );

  it("gives them with pixels up to another number than 1", () => {
    expectSame(pair, { widths: [20, 9, 4], loss: "squared-error", ink: 255, eta: 0.0001 });
    expectSame(pair, { widths: [20, 9, 4], loss: "squared-error", ink: 0.3 });
  });

  it("gives them where a power of e is subnormal or 0, and where scores are huge", () => {
    for (const size of [100, 200, 1e4]) {
      expectSame(pair, {
        widths: [20, 9, 6],
        loss: "cross-entropy",
        draw: (random) => size * ordinary(random),
      });
    }
  });

  it("gives them over more steps than one call takes", () => {
    expectSame(pair, { widths: [20, 5, 3], loss: "squared-error-diagonal", count: 700 });
  });

  it("stops where the reference stops, with the same loss and the same weights", () => {
    const huge = { widths: [20, 9, 4], loss: "cross-entropy", eta: 1e30 } as const;
    const { done } = expectSame(pair, huge);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(40);
  });

  it("refuses pictures that are not there and labels that are no class", () => {
    const layers = [{ weight: wasm.matrix(4, 2), bias: wasm.matrix(1, 2) }];
    const steps = wasm.pictureSteps(layers, 1);
    const set = { pixels: new Uint8Array(8), labels: Uint8Array.of(0, 2) };
    const take = (row: number) => () =>
      steps.take(set, Uint32Array.of(row), Float32Array.of(1), "cross-entropy");
    expect(take(2)).toThrow("picture is not in the set: 2");
    expect(take(1)).toThrow("label must be in [0, 2): 2");
  });
});
