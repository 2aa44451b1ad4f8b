import { type Matrix, shapeOf } from "./matrix.js";
import type { Network } from "./network.js";

/** The numbers of a parameter by name, row by row and without padding, as a file of weights holds them. */
export interface NamedWeights {
  /** "dense1.weight", "dense1.bias", … */
  readonly name: string;
  /** [in, out] of a weight matrix, [1, out] of a bias. */
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A copy of every parameter of a network, in the order of its layers. */
export function weightsOf(network: Network): NamedWeights[] {
  return network.parameters.map(({ name, value }) => ({
    name,
    shape: [value.rows, value.cols],
    data: withoutPadding(value),
  }));
}

/**
 * Overwrites the parameters of a network with those of the same names.
 *
 * @throws RangeError when a parameter is missing, is not known or has another shape; nothing is changed then
 */
export function setWeights(network: Network, weights: readonly NamedWeights[]): void {
  const byName = new Map(weights.map((named) => [named.name, named]));
  const known = new Set(network.parameters.map(({ name }) => name));
  for (const name of byName.keys()) {
    if (!known.has(name)) throw new RangeError(`weights must be of this network: ${name}`);
  }
  const found = network.parameters.map(({ name, value }) => {
    const named = byName.get(name);
    if (!named) throw new RangeError(`weights are missing: ${name}`);
    expectFit(named, value);
    return named;
  });
  for (const [k, { value }] of network.parameters.entries()) {
    for (let i = 0; i < value.rows; i++) {
      value.data.set(found[k].data.subarray(i * value.cols, (i + 1) * value.cols), i * value.stride);
    }
  }
}

/**
 * Weights between those of two networks of one shape, w = (1 − part)·a + part·b. Between the beginning and the end of a training
 * that goes on with other pictures lie networks that lose little of either (Wortsman et al. 2022, arXiv:2109.01903).
 *
 * @param part from 0, which is a, to 1, which is b
 * @throws RangeError when the two have other parameters, or the part is not in [0, 1]
 */
export function weightsBetween(
  a: readonly NamedWeights[],
  b: readonly NamedWeights[],
  part: number,
): NamedWeights[] {
  if (!(part >= 0 && part <= 1)) throw new RangeError(`part must be in [0, 1]: ${part}`);
  const described = (weights: readonly NamedWeights[]) =>
    weights.map(({ name, shape }) => `${name} [${shape.join(" × ")}]`).join(", ");
  if (described(a) !== described(b)) {
    throw new RangeError(`weights must both be ${described(a)}: ${described(b)}`);
  }
  return a.map((from, k) => ({
    ...from,
    data: from.data.map((value, i) => (1 - part) * value + part * b[k].data[i]),
  }));
}

function expectFit({ name, shape, data }: NamedWeights, value: Matrix): void {
  const [rows, cols] = shape;
  const fits = shape.length === 2 && rows === value.rows && cols === value.cols;
  if (!(fits && data.length === rows * cols)) {
    throw new RangeError(`${name} must be ${shapeOf(value)}: [${shape.join(" × ")}], ${data.length} numbers`);
  }
}

function withoutPadding({ rows, cols, stride, data }: Matrix): Float32Array {
  const plain = new Float32Array(rows * cols);
  for (let i = 0; i < rows; i++) plain.set(data.subarray(i * stride, i * stride + cols), i * cols);
  return plain;
}
