import type { Schedule } from "../../../lib/core/schedules.js";

/** Σ ηₜ and Σ ηₜ² over the steps 0 … steps − 1: how far a schedule reaches, and how much noise it lets in. */
export function scheduleSums(
  schedule: Schedule,
  steps: number,
): { readonly sum: number; readonly squares: number } {
  let [sum, squares] = [0, 0];
  for (let t = 0; t < steps; t++) {
    const eta = schedule(t);
    sum += eta;
    squares += eta * eta;
  }
  return { sum, squares };
}
