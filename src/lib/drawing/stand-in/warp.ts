import { cos, sin } from "../../core/numbers/cos.js";
import { exp } from "../../core/numbers/exp.js";
import { normal, type Random } from "../../core/random.js";
import type { Variation } from "./variation.js";

/**
 * A smooth map of the plane, x′ = a·m(u, v) and y′ = b·m(u, v) with the terms
 * m = (u, v, u², uv, v², u³, u²v, uv², v³). The middle stays where it is; u and v are −1 … 1 across what is mapped.
 */
export interface Warp {
  /** a, [9] */
  readonly across: Float64Array;
  /** b, [9] */
  readonly down: Float64Array;
}

const terms = 9;

/** A map drawn at random: turned, stretched and sheared, then bent by the terms of second and third degree. */
export function randomWarp(random: Random, { turn, stretch, shear, bend }: WarpStrength): Warp {
  const angle = turn * normal(random);
  const [c, s] = [cos(angle), sin(angle)];
  const wider = exp((stretch / 2) * normal(random));
  const slant = shear * normal(random);
  const across = new Float64Array(terms);
  const down = new Float64Array(terms);
  across.set([c * wider, c * slant - s / wider]);
  down.set([s * wider, s * slant + c / wider]);
  for (let k = 2; k < terms; k++) {
    across[k] = bend * normal(random);
    down[k] = bend * normal(random);
  }
  return { across, down };
}

/** What of a variation a warp depends on. */
export type WarpStrength = Pick<Variation, "turn" | "stretch" | "shear" | "bend">;

/** One coordinate of where a map takes (u, v): that of `across` or of `down`. */
export function warped(a: Float64Array, u: number, v: number): number {
  const linear = a[0] * u + a[1] * v;
  const square = a[2] * u * u + a[3] * u * v + a[4] * v * v;
  return linear + square + u * u * (a[5] * u + a[6] * v) + v * v * (a[7] * u + a[8] * v);
}
