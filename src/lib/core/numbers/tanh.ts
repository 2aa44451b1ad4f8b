import { expm1 } from "./expm1.js";

/** tanh x = (e²ˣ − 1)/(e²ˣ + 1), from −1 to 1, the same bits in every engine. */
export function tanh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > 22) return Math.sign(x);
  if (magnitude === 0) return x; // keeps the sign of zero
  const t = expm1(2 * magnitude);
  const y = t / (t + 2);
  return x < 0 ? -y : y;
}
