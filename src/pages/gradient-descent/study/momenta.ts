/** One step of momentum in both conventions. */
export interface MomentumStep {
  readonly g: number;
  /** m ← β·m + (1 − β)·g, the average. */
  readonly m: number;
  /** −η·m, the step that the average takes. */
  readonly stepOfAverage: number;
  /** v ← μ·v − η′·g, the velocity, which is the step itself. */
  readonly velocity: number;
}

/**
 * Momentum as an average, Δw = −η·m with m ← β·m + (1 − β)·g, beside momentum as a velocity, Δw = v with
 * v ← μ·v − η′·g. With μ = β and η′ = (1 − β)·η both take the same steps.
 */
export function bothMomenta(
  gradients: readonly number[],
  { beta, eta, mu, velocityEta }: { beta: number; eta: number; mu: number; velocityEta: number },
): MomentumStep[] {
  let [m, velocity] = [0, 0];
  return gradients.map((g) => {
    m = (1 - beta) * g + beta * m;
    velocity = mu * velocity - velocityEta * g;
    return { g, m, stepOfAverage: -eta * m, velocity };
  });
}
