import type { Schedule } from "./schedule.js";

/** η(t) = η₀ */
export function constant(eta0: number): Schedule {
  return () => eta0;
}
