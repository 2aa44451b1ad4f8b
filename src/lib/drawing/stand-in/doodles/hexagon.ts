import type { Random } from "../../../core/random.js";
import type { Drawing } from "../../drawing.js";
import { line, onEllipse, type Point, polygon } from "../shapes.js";
import { between, chance, repeated, times } from "../template.js";

/** Ways of drawing it: on a corner, on a side, with too few or too many corners, and not finished. */
export const hexagon = repeated([2, onCorner], [5, onSide], [3, uneven], [2, begun]);

function onCorner(random: Random): Drawing {
  return [polygon(128, 128, between(random, 95, 124), 126, 6, 0.25)];
}

function onSide(random: Random): Drawing {
  const shoulder = between(random, 50, 95);
  const high = between(random, 60, 125);
  return [
    line(
      [128 - shoulder, 128 - high],
      [128 + shoulder, 128 - high],
      [252, 128],
      [128 + shoulder, 128 + high],
      [128 - shoulder, 128 + high],
      [4, 128],
      [128 - shoulder, 128 - high],
    ),
  ];
}

/** Corners around a middle, as far from each other and from it as it happens. */
function corners(random: Random): Point[] {
  const count = chance(random, 0.6) ? 6 : 5 + random.below(4);
  const turn = random.uniform();
  return times(count, (k) => {
    const far = between(random, 80, 126);
    return onEllipse(128, 128, far, far, turn + (k + between(random, -0.2, 0.2)) / count);
  });
}

function uneven(random: Random): Drawing {
  const points = corners(random);
  return [line(...points, points[0])];
}

/** Guessed before it was closed. */
function begun(random: Random): Drawing {
  const points = chance(random, 0.5)
    ? corners(random)
    : times(6, (k) => onEllipse(128, 128, 124, 120, k / 6));
  const first = random.below(points.length);
  const from = [...points.slice(first), ...points.slice(0, first)];
  return [line(...from.slice(0, 3 + random.below(3)))];
}
