import { normal } from "../../initialisers/normal.js";
import { cos, sin } from "../../numbers/cos.js";
import type { Random } from "../../random.js";
import { boxOf, type Drawing, type Stroke } from "../drawing.js";

/** Points of a stroke are put no farther apart than this before it is bent, in units. */
const spacing = 12;

/**
 * A drawing as another hand would draw it: turned, sheared and stretched as a whole, each stroke a little out
 * of place and shaky, its ends too short or too long, now and then a stroke forgotten. Fitted to 0…255.
 */
export function vary(drawing: Drawing, random: Random): Drawing {
  const kept = drawing.filter((_, k) => k === 0 || random.uniform() > 0.04);
  const bent = kept.map((stroke) => wobble(dense(stroke), random));
  return fitted(affine(bent, random));
}

function dense([xs, ys]: Stroke): Stroke {
  const outXs: number[] = [xs[0]];
  const outYs: number[] = [ys[0]];
  for (let k = 1; k < xs.length; k++) {
    const [dx, dy] = [xs[k] - xs[k - 1], ys[k] - ys[k - 1]];
    const parts = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / spacing));
    for (let p = 1; p <= parts; p++) {
      outXs.push(xs[k - 1] + (dx * p) / parts);
      outYs.push(ys[k - 1] + (dy * p) / parts);
    }
  }
  return [outXs, outYs];
}

/** Shifts a stroke and adds three slow waves of random height and phase. */
function wobble([xs, ys]: Stroke, random: Random): Stroke {
  const end = Math.max(1, xs.length - 1);
  const lost = random.uniform() < 0.2 ? random.below(Math.ceil(xs.length / 10) + 1) : 0;
  const length = Math.max(1, xs.length - lost);
  return [waved(xs.slice(0, length), end, random), waved(ys.slice(0, length), end, random)];
}

function waved(values: readonly number[], end: number, random: Random): number[] {
  const shift = 4 * normal(random);
  const waves = [1, 2, 3].map((turns) => ({
    turns,
    height: (5 / turns) * normal(random),
    phase: random.uniform(),
  }));
  return values.map((value, k) => {
    let sum = value + shift;
    for (const { turns, height, phase } of waves) {
      sum += height * sin(2 * Math.PI * ((turns * k) / end + phase));
    }
    return sum;
  });
}

function affine(drawing: Drawing, random: Random): Drawing {
  const angle = 0.12 * normal(random);
  const [c, s] = [cos(angle), sin(angle)];
  const shear = 0.08 * normal(random);
  const stretch = 1 + 0.12 * normal(random);
  const mirrored = random.uniform() < 0.5 ? -1 : 1;
  return drawing.map(([xs, ys]): Stroke => {
    const us = xs.map((x, k) => mirrored * (x - 128) + shear * (ys[k] - 128));
    const vs = ys.map((y) => stretch * (y - 128));
    return [us.map((u, k) => c * u - s * vs[k]), us.map((u, k) => s * u + c * vs[k])];
  });
}

/** Moved and scaled so that the longer side of its box runs from 0 to 255, as simplified drawings are. */
function fitted(drawing: Drawing): Drawing {
  const box = boxOf(drawing);
  if (!box) return drawing;
  const scale = 255 / Math.max(box.right - box.left, box.bottom - box.top, 1);
  return drawing.map(
    ([xs, ys]): Stroke => [xs.map((x) => (x - box.left) * scale), ys.map((y) => (y - box.top) * scale)],
  );
}
