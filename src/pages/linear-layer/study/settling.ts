import type { PlacedBalance, PlacedGrain } from "./balance-layout.js";

/** Milliseconds in which what is left of a way falls to 1/e: after 300 ms less than 1 % is left. */
const pace = 60;
/** Pixels from its place at which something counts as being there. */
const near = 0.4;

/** A grain on its way. */
export interface MovingGrain extends PlacedGrain {
  /** Where it is to come to rest. */
  readonly to: { readonly x: number; readonly y: number };
}

/** A balance on its way to its place of rest. */
export interface Settling {
  readonly lean: number;
  readonly grains: readonly MovingGrain[];
}

/**
 * The same balance with another place to go: every grain sets out from where it is, and one that was not there from its pixel.
 *
 * @param from where a pixel of the drawing is
 */
export function aimed(
  now: Settling,
  target: PlacedBalance,
  from: (pixel: number) => { readonly x: number; readonly y: number },
): Settling {
  const known = new Map(now.grains.map((grain) => [grain.pixel, grain]));
  const grains = target.grains.map((grain) => {
    const { x, y } = known.get(grain.pixel) ?? from(grain.pixel);
    return { ...grain, x, y, to: { x: grain.x, y: grain.y } };
  });
  return { lean: now.lean, grains };
}

/**
 * A step on the way there.
 *
 * @param lean where the beam comes to rest
 * @param ms since the last step; without end puts everything where it belongs
 */
export function advanced(now: Settling, lean: number, ms: number): Settling & { readonly rests: boolean } {
  const part = 1 - Math.exp(-ms / pace);
  let farthest = Math.abs(lean - now.lean);
  const grains = now.grains.map((grain) => {
    const [dx, dy] = [grain.to.x - grain.x, grain.to.y - grain.y];
    farthest = Math.max(farthest, Math.abs(dx), Math.abs(dy));
    return { ...grain, x: grain.x + part * dx, y: grain.y + part * dy };
  });
  if (farthest > near) return { lean: now.lean + part * (lean - now.lean), grains, rests: false };
  return { lean, grains: grains.map((grain) => ({ ...grain, ...grain.to })), rests: true };
}
