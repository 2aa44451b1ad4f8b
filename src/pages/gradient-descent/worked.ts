/** The walk that the slingshot opens with, the one of the text on two weights. */
export const slingshot = { eta: 0.5, start: [2, 0], steps: 12 } as const;

/** Six gradients for both conventions of momentum, and the rate of the average. */
export const momenta = { gradients: [1, 1, 1, -1, -1, -1], beta: 0.5, eta: 0.1 };

/** Rates by which the velocity takes the steps of the average: μ = β, η′ = (1 − β)·η. */
export function sameSteps(beta: number) {
  return { beta, eta: momenta.eta, mu: beta, velocityEta: (1 - beta) * momenta.eta };
}
