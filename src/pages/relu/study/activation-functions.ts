import type { ActivationName } from "../../../lib/core/layers/activations.js";
import { sigmoid } from "../../../lib/core/numbers/sigmoid.js";
import { tanh } from "../../../lib/core/numbers/tanh.js";

/** An activation and its derivative, for one number. */
export interface ActivationFunction {
  /** h = f(a). */
  readonly f: (a: number) => number;
  /** f′(a). */
  readonly slope: (a: number) => number;
  /** Largest f′(a) there is. */
  readonly steepest: number;
}

/**
 * ReLU: f(a) = max(a, 0), f′(a) = 1 for a > 0 and 0 elsewhere.
 * Sigmoid: f(a) = 1/(1 + e⁻ᵃ), f′(a) = f(a)·(1 − f(a)).
 * Tanh: f(a) = (eᵃ − e⁻ᵃ)/(eᵃ + e⁻ᵃ), f′(a) = 1 − f(a)².
 */
export const activationFunctions: Readonly<Record<ActivationName, ActivationFunction>> = {
  relu: { f: (a) => Math.max(a, 0), slope: (a) => (a > 0 ? 1 : 0), steepest: 1 },
  sigmoid: { f: sigmoid, slope: (a) => sigmoid(a) * (1 - sigmoid(a)), steepest: 0.25 },
  tanh: { f: tanh, slope: (a) => 1 - tanh(a) ** 2, steepest: 1 },
};
