import type { Random } from "../../core/random.js";
import type { Drawing } from "../drawing.js";
import { scaleTo255 } from "../simplify.js";
import { chooseStrokes } from "./choose-strokes.js";
import { dense, type PenPath } from "./pen-path.js";
import { shake } from "./shake.js";
import { doodleVariation, type Variation } from "./variation.js";
import { randomWarp, type Warp, warped } from "./warp.js";

/** Points of a stroke are put no farther apart than this before it is bent, in units. */
const spacing = 12;
/** The middle of a drawing, and half its side, in units. */
const middle = 127.5;

/**
 * A drawing as another hand would draw it: other strokes of it left out, doubled or parted, each of them shaky and a
 * little out of place, all of them turned, stretched, sheared and bent as one. Its longest side is 255 units, as that
 * of simplified drawings.
 *
 * @param drawing strokes in 0…255; those without points are left out
 * @param random the same generator state gives the same drawing
 * @param variation how much, defaults to what doodles differ by
 */
export function vary(drawing: Drawing, random: Random, variation: Variation = doodleVariation): Drawing {
  const paths = drawing.filter(([xs]) => xs.length > 0).map((stroke) => dense(stroke, spacing));
  const chosen = chooseStrokes(paths, random, variation);
  const warp = randomWarp(random, variation);
  for (const path of chosen) {
    shake(path, spacing, random, variation);
    bend(path, warp);
  }
  return scaleTo255(chosen);
}

function bend([xs, ys]: PenPath, { across, down }: Warp): void {
  for (let k = 0; k < xs.length; k++) {
    const u = (xs[k] - middle) / middle;
    const v = (ys[k] - middle) / middle;
    xs[k] = middle + middle * warped(across, u, v);
    ys[k] = middle + middle * warped(down, u, v);
  }
}
