import type { Named } from "../named.js";

/**
 * How the sums of products are rounded that make up matrix products and convolutions: "strict" rounds each product, then the sum;
 * "fused" adds the exact product and rounds once, which is faster on many processors that have such an instruction. All else
 * is rounded in the same way. The same seed gives the same bits in each profile, and other bits in the other.
 */
export const profiles = [
  { name: "strict", label: "strict" },
  { name: "fused", label: "fused" },
] as const satisfies readonly Named[];

export type Profile = (typeof profiles)[number]["name"];
