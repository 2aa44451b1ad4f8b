/** The worked example: a weight, the gradients it gets, and the constants of Adam. */
export const example = { w: 1, gradients: [2, 1, -1, 4] };
export const constants = { eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** The same constants as a line of code. */
export const constantsInCode = `const [eta, beta1, beta2, epsilon] = [${Object.values(constants).join(", ")}];`;

/** A second β₂, beside which the usual one corrects for long. */
export const shorterBeta2 = 0.99;

/** |m_t/√v_t| of gradients that are all equal: (1 − β₁ᵗ)/√(1 − β₂ᵗ), the length of a step without correction, in η. */
export function uncorrectedLength(t: number, beta2: number): number {
  return (1 - constants.beta1 ** t) / Math.sqrt(1 - beta2 ** t);
}

/** Ftrl's first step: a weight as it was drawn, the rate, and the sum of squares that it begins with. */
export const ftrlStart = { w: 0.5, eta: 0.05, sum: 0.1 };

/** The run that is watched: 784–16–5 with Adam. */
export const adamRun = { hidden: 16, batchSize: 40, steps: 60, eta: 0.001, seed: 1 };

/** Powers of ten: the ε with which the curve of small gradients opens, and the gradient that is read at it. */
export const epsilonStart = { epsilon: -7, size: -6 };

/** The step of it that the cloud opens with, and the power of ten of its ε. */
export const cloudStart = { t: 20, epsilon: -7 };
