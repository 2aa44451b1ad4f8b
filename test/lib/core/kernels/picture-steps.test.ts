import { describe, expect, it } from "vitest";
import { pictureSteps } from "../../../../src/lib/core/kernels/picture-steps.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";

/** Two pixels, of which one is paper, a hidden unit and two classes; in float64. */
const layers = () => [
  { weight: matrixFrom([[0.5], [9]], "float64"), bias: matrixFrom([[0.5]], "float64") },
  { weight: matrixFrom([[1, -1]], "float64"), bias: matrixFrom([[0, 0]], "float64") },
];
const set = { pixels: Uint8Array.of(0, 0, 255, 0), labels: Uint8Array.of(0, 1) };

describe("pictureSteps", () => {
  it("takes a step that can be checked by hand", () => {
    const chain = layers();
    const { done, losses, right } = pictureSteps(chain, 1).take(
      set,
      Uint32Array.of(1),
      Float32Array.of(0.5),
      "cross-entropy",
    );
    // h = 0.5·1 + 0.5 = 1, z = (1, −1), p₀ = e²/(e² + 1); the label is 1.
    const p = Math.exp(2) / (Math.exp(2) + 1);
    expect([done, right[0]]).toEqual([1, 0]);
    expect(losses[0]).toBeCloseTo(-Math.log(1 - p), 12);
    // dz = (p, −p), dW₂ = h·dz, dh = p·1 + (−p)·(−1) = 2p, and the paper's weight stays at 9.
    const expected = [
      [[0.5 - 0.5 * 2 * p], [9]],
      [[0.5 - 0.5 * 2 * p]],
      [[1 - 0.5 * p, -1 + 0.5 * p]],
      [[-0.5 * p, 0.5 * p]],
    ];
    const found = chain.flatMap(({ weight, bias }) => [rowsOf(weight), rowsOf(bias)]);
    for (const [k, rows] of expected.entries()) {
      for (const [i, row] of rows.entries()) {
        for (const [j, value] of row.entries()) expect(found[k][i][j]).toBeCloseTo(value, 12);
      }
    }
  });

  it("makes the grey level 255 the ink it was told", () => {
    const [plain, dark] = [layers(), layers()];
    dark[0].weight.data[0] = 0.5 / 255;
    const loss = (chain: ReturnType<typeof layers>, ink: number) =>
      pictureSteps(chain, ink).take(set, Uint32Array.of(1), Float32Array.of(0.1), "squared-error").losses[0];
    expect(loss(dark, 255)).toBeCloseTo(loss(plain, 1), 12);
  });

  it("stops before a step whose loss is no number, and moves nothing", () => {
    const chain = layers();
    chain[1].bias.data[0] = Number.NaN;
    const before = chain.map(({ weight }) => rowsOf(weight));
    const { done, losses } = pictureSteps(chain, 1).take(
      set,
      Uint32Array.of(0, 1),
      Float32Array.of(1, 1),
      "squared-error",
    );
    expect(done).toBe(0);
    expect(losses[0]).toBeNaN();
    expect(chain.map(({ weight }) => rowsOf(weight))).toEqual(before);
  });
});
