import type { Random } from "../../../core/random.js";
import type { Drawing } from "../../drawing.js";
import { arc, line } from "../shapes.js";
import { sketch } from "../sketch.js";
import { between, chance, repeated } from "../template.js";

/** Ways of drawing it: wider above than below, with a rim, with a handle that stands or hangs. */
export const bucket = repeated(
  [3, bucketWithHandle],
  [3, bucketWithRim],
  [3, plainBucket],
  [2, sketch("14 40, 20 98, 80 98, 86 40, 14 40 | ~16 40, 26 8, 50 0, 74 8, 84 40")],
  [1, sketch("~10 40, 16 84, 50 100, 84 84, 90 40 / 90 40, 10 40 | ~12 40, 24 10, 50 0, 76 10, 88 40")],
  [1, sketch("34 44, 38 98, 62 98, 66 44, 34 44 | ~34 44, 40 8, 50 0, 60 8, 66 44 | ?~34 44, 50 50, 66 44")],
);

function body(random: Random): { left: number; right: number; top: number; inset: number } {
  return { left: 30, right: 226, top: between(random, 70, 110), inset: between(random, 20, 55) };
}

function bucketWithHandle(random: Random): Drawing {
  const { left, right, top, inset } = body(random);
  return [
    arc(128, top, 98, between(random, 12, 28)),
    line([left, top], [left + inset, 245], [right - inset, 245], [right, top]),
    arc(128, top, 98, between(random, 50, 100), 0.5, 1),
  ];
}

function bucketWithRim(random: Random): Drawing {
  const { left, right, top, inset } = body(random);
  const curve = between(random, 8, 20);
  return [
    arc(128, top, 98, between(random, 14, 26)),
    line([left, top], [left + inset, 235]),
    line([right, top], [right - inset, 235]),
    arc(128, 235, 98 - inset, curve, 0.5, 0),
    ...(chance(random, 0.6) ? [arc(128, top, 98, between(random, 60, 130), 0.5, 0)] : []),
  ];
}

function plainBucket(random: Random): Drawing {
  const { left, right, top, inset } = body(random);
  return [
    line([left, top], [left + inset, 240], [right - inset, 240], [right, top], [left, top]),
    arc(128, top, 96, between(random, 45, 90), 0.5, 1),
    ...(chance(random, 0.3) ? [line([left + 8, top + 30], [right - 8, top + 30])] : []),
  ];
}
