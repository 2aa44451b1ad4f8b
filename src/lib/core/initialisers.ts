import type { Matrix } from "./matrix.js";
import { entryOf, type Named } from "./named.js";
import { normal, type Random } from "./random.js";

/** Fills the weights of a layer, W: [in × out], row by row. */
export type Initialiser = (w: Matrix, random: Random) => void;

/** Sets every element of w to what `draw` returns, row by row. Padding stays 0. */
export function fillWith(w: Matrix, draw: () => number): void {
  for (let i = 0; i < w.rows; i++) {
    for (let j = 0; j < w.cols; j++) w.data[i * w.stride + j] = draw();
  }
}

/** w uniform in [−a, a) with a = √(6/(in + out)), of variance 2/(in + out) (Glorot and Bengio 2010). */
export const xavierUniform: Initialiser = (w, random) => {
  const limit = Math.sqrt(6 / (w.rows + w.cols));
  fillWith(w, () => limit * (2 * random.uniform() - 1));
};

/** w normal with mean 0 and variance 2/in (He et al. 2015). */
export const heNormal: Initialiser = (w, random) => {
  const deviation = Math.sqrt(2 / w.rows);
  fillWith(w, () => deviation * normal(random));
};

/** w uniform in [−a, a) with a = √(6/in), of variance 2/in (He et al. 2015). */
export const heUniform: Initialiser = (w, random) => {
  const limit = Math.sqrt(6 / w.rows);
  fillWith(w, () => limit * (2 * random.uniform() - 1));
};

/** w normal with mean 0 and a deviation that takes no notice of the size of the layer: to see what goes wrong then. */
export function fixedNormal(deviation: number): Initialiser {
  if (!(deviation > 0)) throw new RangeError(`deviation must be above 0: ${deviation}`);
  return (w, random) => fillWith(w, () => deviation * normal(random));
}

/**
 * w = 0, to see what chance is for: the neurons of a layer then stay copies of one another, and behind a ReLU
 * no gradient reaches them at all.
 */
export const allZero: Initialiser = (w) => fillWith(w, () => 0);

/** w = 0.05 everywhere, to see what chance is for: the neurons of a layer are copies of one another and stay so. */
export const allEqual: Initialiser = (w) => fillWith(w, () => 0.05);

/** The standard deviation of weights that begin too small for a deep network. */
export const smallDeviation = 0.01;

/** Every initialiser that can be chosen. */
export const initialisers = [
  { name: "xavier-uniform", label: "Xavier, uniform", fill: xavierUniform },
  { name: "he-normal", label: "He, normal", fill: heNormal },
  { name: "he-uniform", label: "He, uniform", fill: heUniform },
  { name: "small-normal", label: "normal, deviation 0.01", fill: fixedNormal(smallDeviation) },
  { name: "large-normal", label: "normal, deviation 1", fill: fixedNormal(1) },
  { name: "zeros", label: "all 0", fill: allZero },
  { name: "all-equal", label: "all equal", fill: allEqual },
] as const satisfies readonly (Named & { fill: Initialiser })[];
export type InitialiserName = (typeof initialisers)[number]["name"];

/** The initialiser of a name. */
export function makeInitialiser(name: InitialiserName): Initialiser {
  return entryOf("initialiser", initialisers, name).fill;
}
