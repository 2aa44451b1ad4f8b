/** Constants of Adam. */
export interface AdamSettings {
  readonly eta: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Whether m and v are divided by 1 − βᵗ; defaults to true. */
  readonly corrected?: boolean;
}

/** All numbers of one step of Adam on one weight. */
export interface AdamStep {
  /** From 1. */
  readonly t: number;
  readonly g: number;
  readonly m: number;
  readonly v: number;
  /** m/(1 − β₁ᵗ), or m itself. */
  readonly mHat: number;
  /** v/(1 − β₂ᵗ), or v itself. */
  readonly vHat: number;
  /** −η·m̂/(√v̂ + ε). */
  readonly step: number;
  /** The weight after it. */
  readonly w: number;
}

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), w ← w − η·m̂/(√v̂ + ε),
 * written out for one weight.
 *
 * @param gradients one for each step
 * @param start the weight before the first step
 */
export function adamSteps(gradients: readonly number[], start: number, settings: AdamSettings): AdamStep[] {
  const { eta, beta1, beta2, epsilon, corrected = true } = settings;
  let [m, v, w, kept1, kept2] = [0, 0, start, 1, 1];
  return gradients.map((g, k) => {
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    kept1 *= beta1;
    kept2 *= beta2;
    const mHat = corrected ? m / (1 - kept1) : m;
    const vHat = corrected ? v / (1 - kept2) : v;
    const step = (-eta * mHat) / (Math.sqrt(vHat) + epsilon);
    w += step;
    return { t: k + 1, g, m, v, mHat, vHat, step, w };
  });
}
