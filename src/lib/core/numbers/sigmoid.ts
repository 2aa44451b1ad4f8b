import { exp } from "./exp.js";

/** σ(x) = 1/(1 + e⁻ˣ), from 0 to 1, without overflow on either side; the same bits in every engine. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
