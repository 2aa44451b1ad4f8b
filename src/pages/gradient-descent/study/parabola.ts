/**
 * wₜ = (1 − ηc)ᵗ·w₀: gradient descent on L = ½·c·w², whose gradient is c·w.
 *
 * @returns w₀ … w_steps; it ends early where a number is no longer finite
 */
export function parabolaPath({
  curvature,
  eta,
  start,
  steps,
}: {
  curvature: number;
  eta: number;
  start: number;
  steps: number;
}): number[] {
  const path = [start];
  for (let t = 0; t < steps; t++) {
    const next = path[t] - eta * curvature * path[t];
    if (!Number.isFinite(next)) break;
    path.push(next);
  }
  return path;
}
