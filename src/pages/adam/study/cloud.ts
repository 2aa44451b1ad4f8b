import { remembered } from "../../../components/ui/remembered.js";
import { power } from "../../../lib/core/numbers/power.js";
import { constants } from "../worked.js";

/** What one line of the algorithm makes of the step: the rule up to it, and the size of the step in η. */
export interface Line {
  /** The line, and the step that follows from it. */
  readonly code: string;
  readonly step: string;
  /** |Δ|/η of a weight. */
  length(memory: Memory, k: number, epsilon: number): number;
}

/** What Adam would know of every weight after step t. */
export interface Memory {
  readonly t: number;
  readonly g: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  /** 1/(1 − β₁ᵗ) and 1/(1 − β₂ᵗ). */
  readonly correction1: number;
  readonly correction2: number;
}

/** Lines in the order in which they are turned on; each keeps those before it. */
export const lines: readonly Line[] = [
  { code: "g ← ∂L/∂w", step: "η·g", length: ({ g }, k) => Math.abs(g[k]) },
  { code: "m ← β₁·m + (1 − β₁)·g", step: "η·m", length: ({ m }, k) => Math.abs(m[k]) },
  { code: "m̂ ← m/(1 − β₁ᵗ)", step: "η·m̂", length: firstMoment },
  {
    code: "v ← β₂·v + (1 − β₂)·g²",
    step: "η·m̂/√v",
    length: (memory, k) => firstMoment(memory, k) / Math.sqrt(memory.v[k]),
  },
  {
    code: "v̂ ← v/(1 − β₂ᵗ)",
    step: "η·m̂/√v̂",
    length: (memory, k) => firstMoment(memory, k) / secondRoot(memory, k),
  },
  {
    code: "+ ε",
    step: "η·m̂/(√v̂ + ε)",
    length: (memory, k, epsilon) => firstMoment(memory, k) / (secondRoot(memory, k) + epsilon),
  },
];

/**
 * m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g² over the gradients of the first t steps, from m = v = 0.
 *
 * @param gradients of all weights, a row for each step
 * @param from a memory of an earlier step to go on from; defaults to that before the first
 * @throws RangeError unless t is a whole number from 1 to the number of steps
 */
export function memoryAt(gradients: readonly Float32Array[], t: number, from?: Memory): Memory {
  if (!(Number.isInteger(t) && t >= 1 && t <= gradients.length))
    throw new RangeError(`t must be a whole number from 1 to ${gradients.length}: ${t}`);
  const { beta1, beta2 } = constants;
  const g = gradients[t - 1];
  const [m, v] = [
    from?.m.slice() ?? new Float32Array(g.length),
    from?.v.slice() ?? new Float32Array(g.length),
  ];
  for (const row of gradients.slice(from?.t ?? 0, t)) {
    for (let k = 0; k < row.length; k++) {
      m[k] = beta1 * m[k] + (1 - beta1) * row[k];
      v[k] = beta2 * v[k] + (1 - beta2) * row[k] * row[k];
    }
  }
  return { t, g, m, v, correction1: 1 / (1 - power(beta1, t)), correction2: 1 / (1 - power(beta2, t)) };
}

/** `memoryAt` for a hand that goes to and fro: what was worked out for earlier steps is kept. */
export function memories(gradients: readonly Float32Array[]): (t: number) => Memory {
  const kept: Memory[] = [];
  return (t) => {
    // A step that is none, and one that was not taken, are refused there.
    while (kept.length < t && kept.length < gradients.length)
      kept.push(memoryAt(gradients, kept.length + 1, kept[kept.length - 1]));
    return kept[t - 1] ?? memoryAt(gradients, t);
  };
}

/** |Δ|/η of every weight; NaN for one that has had no gradient yet, and so no place in the cloud. */
export function stepLengths(memory: Memory, line: Line, epsilon: number): Float32Array {
  const { v } = memory;
  return v.map((square, k) => (square > 0 ? line.length(memory, k, epsilon) : Number.NaN));
}

/** √v̂ of every weight: the size of the gradients that it has met. */
export const gradientSizes = remembered(
  (memory: Memory): Float32Array => memory.v.map((_, k) => secondRoot(memory, k)),
);

/** The tenth of the weights that have met the smallest gradients beside the tenth that have met the largest. */
export interface Tenths {
  /** Weights that have met a gradient at all. */
  readonly count: number;
  /** Mean length of a step of either tenth. */
  readonly smallest: number;
  readonly largest: number;
}

/**
 * @param sizes of the gradients that each weight has met
 * @param lengths of their steps
 */
export function tenthsOf(sizes: Float32Array, lengths: Float32Array): Tenths {
  const sorted = inOrder(sizes);
  const tenth = Math.ceil(sorted.length / 10);
  const [low, high] = [sorted[tenth - 1], sorted[sorted.length - tenth]];
  return {
    count: sorted.length,
    smallest: meanWhere(lengths, (k) => sizes[k] > 0 && sizes[k] <= low),
    largest: meanWhere(lengths, (k) => sizes[k] >= high),
  };
}

/** Numbers sorted as such: places sorted by their numbers would take as long as all the rest of a frame. */
const inOrder = remembered((sizes: Float32Array) => sizes.filter((size) => size > 0).sort());

function meanWhere(values: Float32Array, counts: (k: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (let k = 0; k < values.length; k++) {
    if (!counts(k)) continue;
    sum += values[k];
    count++;
  }
  return sum / count;
}

/** |m̂|. */
function firstMoment({ m, correction1 }: Memory, k: number): number {
  return Math.abs(m[k]) * correction1;
}

/** √v̂. */
function secondRoot({ v, correction2 }: Memory, k: number): number {
  return Math.sqrt(v[k] * correction2);
}
