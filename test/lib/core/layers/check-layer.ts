import { expect } from "vitest";
import { checkGradient } from "../../../../src/lib/core/gradient-check.js";
import type { Layer } from "../../../../src/lib/core/layers/layer.js";
import { type Matrix, zeros } from "../../../../src/lib/core/matrix.js";
import { type Random, seededRandom } from "../../../../src/lib/core/random.js";

/** A float64 matrix of numbers from −scale to scale, none nearer to 0 than a tenth of it. */
export function randomMatrix(rows: number, cols: number, random: Random, scale = 1): Matrix {
  const matrix = zeros(rows, cols, "float64");
  fillAwayFromZero(matrix, random, scale);
  return matrix;
}

/** Fills a matrix so: kinks at 0, as ReLU has, are then farther away than a gradient check looks. */
export function fillAwayFromZero({ data }: Matrix, random: Random, scale = 1): void {
  for (let k = 0; k < data.length; k++) {
    const size = scale * (0.1 + 0.9 * random.uniform());
    data[k] = random.uniform() < 0.5 ? -size : size;
  }
}

/** Σ c ⊙ y. */
function weightedSum(c: Matrix, y: Matrix): number {
  let sum = 0;
  for (let i = 0; i < y.rows; i++) {
    for (let j = 0; j < y.cols; j++) sum += c.data[i * c.stride + j] * y.data[i * y.stride + j];
  }
  return sum;
}

/**
 * Expects the gradients of a layer, by x and by its parameters, to agree with central differences of
 * L = Σ c ⊙ y, for random c, to a relative error of 1e-6.
 *
 * @param forward runs the layer on x; must give the same y for the same x and parameters
 */
export function expectGradients(layer: Layer, x: Matrix, forward = () => layer.forward(x, "train")): void {
  const y = forward();
  const c = randomMatrix(y.rows, y.cols, seededRandom(99));
  const dx = layer.backward(c);
  if (!dx) throw new Error("the layer must work out dx to be checked");
  const loss = () => weightedSum(c, forward());
  for (const checked of [{ name: "x", value: x, gradient: dx }, ...layer.parameters]) {
    const { compared, worst } = checkGradient(checked, { loss });
    expect(compared).toBe(checked.value.rows * checked.value.cols);
    expect(worst.error, `${checked.name} ${JSON.stringify(worst)}`).toBeLessThanOrEqual(1e-6);
  }
}
