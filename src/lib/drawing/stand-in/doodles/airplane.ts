import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, curve, line, type Point, turned } from "../shapes.js";
import { sketch } from "../sketch.js";
import { between, chance, eitherWay, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: a body with wings across or beside it and a tail; the outline of all of them in one stroke. */
export const airplane = repeated(
  [14, bodyAndWings],
  [5, fromAbove],
  [2, sketch("0 30, 66 28, 84 4, 98 6, 95 46, 60 54, 52 92, 42 92, 46 54, 6 50, 0 30")],
  [2, sketch("~0 60, 14 48, 70 46 / 70 46, 90 24, 100 24, 96 60, 50 64, 74 80, 58 80, 30 64, 0 60")],
  [
    1,
    sketch("0 42, 36 40, 52 20, 60 22, 56 42, 86 40, 96 30, 98 56, 56 56, 60 78, 50 80, 36 58, 4 56, 0 42"),
  ],
  [1, sketch("0 50, 100 46 | 50 20, 52 80 | ?92 38, 94 56")],
);

/** Nose to the left: a body between y − half and y + half, a tail at the right, wings, windows. */
function bodyAndWings(random: Random): Drawing {
  const half = between(random, 12, 42);
  const wings = pick(random, [besideBody, besideBody, acrossBody, oneWing]);
  const drawing = [
    body(random, half),
    ...wings(random, half),
    ...sometimes(random, 0.75, () => tail(random, half)),
    ...sometimes(random, 0.2, () => windows(random, half)),
  ];
  return eitherWay(random, turned(drawing, climb(random)));
}

/** Most fly level; some climb. */
function climb(random: Random): number {
  return chance(random, 0.25) ? between(random, -0.12, 0.12) : between(random, -0.03, 0.03);
}

/** Round at both ends, or narrow towards the tail, or straight with a pointed nose. */
function body(random: Random, half: number): Stroke {
  const [top, bottom] = [128 - half, 128 + half];
  const rear = half * between(random, 0.1, 0.9);
  return pick(random, [
    curve([8, 128], [40, top], [200, top], [250, 128], [205, bottom], [40, bottom], [8, 128]),
    curve([4, 130], [30, top + 4], [110, top], [252, 128 - rear], [252, 128 + rear], [110, bottom], [4, 130]),
    line([0, 132], [40, top], [250, 128 - rear], [250, 128 + rear], [40, bottom], [0, 132]),
  ]);
}

/** A wing from the body outwards: a bent band, a triangle or a loop. */
function wing(random: Random, y: number, long: number): Stroke {
  const x = between(random, 85, 115);
  const root = between(random, 25, 75);
  const tip = root * between(random, 0.3, 1.1);
  const swept = x + between(random, -15, 70);
  const end = y + long;
  return pick(random, [
    line([x, y], [swept, end], [swept + tip, end], [x + root, y]),
    line([x, y], [swept + tip / 2, end], [x + root, y]),
    curve(
      [x, y],
      [swept, y + 0.7 * long],
      [swept + tip / 2, end],
      [swept + tip, y + 0.7 * long],
      [x + root, y],
    ),
  ]);
}

/** One wing above the body and one below it. */
function besideBody(random: Random, half: number): Drawing {
  const long = between(random, 30, 105);
  const inside = half * between(random, -0.2, 1);
  const above = wing(random, 128 - inside, -long * between(random, 0.6, 1.05));
  const below = wing(random, 128 + inside, long);
  return chance(random, 0.85) ? [above, below] : [below];
}

/** A closed band, seldom an oval, that crosses the body. */
function acrossBody(random: Random): Drawing {
  const [x, wide] = [between(random, 90, 130), between(random, 18, 48)];
  const long = between(random, 45, 105);
  if (chance(random, 0.3)) return [arc(x + wide / 2, 128, wide * 0.8, long)];
  const swept = between(random, -60, 60);
  const [top, bottom] = [128 - long, 128 + long];
  const corners: Point[] = [
    [x - swept, top],
    [x - swept + wide, top],
    [x + swept + wide, bottom],
    [x + swept, bottom],
    [x - swept, top],
  ];
  return [chance(random, 0.5) ? line(...corners) : curve(...corners)];
}

/** The wing that is seen from the side, on the body or below it. */
function oneWing(random: Random, half: number): Drawing {
  const below = wing(random, 128 + between(random, -0.5, 1) * half, between(random, 30, 80));
  return [below, ...sometimes(random, 0.4, () => [wing(random, 128 - half, -between(random, 20, 50))])];
}

/** A fin above the tail, or fins above and below. */
function tail(random: Random, half: number): Drawing {
  const high = between(random, 25, 65);
  const root = between(random, 18, 40);
  const lean = between(random, -5, 22);
  const fin = (side: number): Stroke => {
    const y = 128 + side * half * between(random, 0, 0.9);
    const end = y + side * high;
    return line([248 - root, y], [245 + lean - root / 2, end], [252 + lean, end], [250, y]);
  };
  return chance(random, 0.4) ? [fin(-1), fin(1)] : [fin(-1)];
}

function windows(random: Random, half: number): Stroke[] {
  const count = 2 + random.below(4);
  return times(count, (k) => {
    const x = 60 + (k * 130) / count;
    return line([x, 126 - half / 4], [x + 5, 126 - half / 4], [x + 5, 130], [x, 130]);
  });
}

/** The outline from above in one stroke: nose, wing, tail, and the same on the other side. */
function fromAbove(random: Random): Drawing {
  const half = between(random, 8, 24);
  const span = between(random, 50, 115);
  const swept = between(random, 0, 55);
  const chord = between(random, 20, 50);
  const finSpan = between(random, half + 5, 60);
  const side = (sign: number): Point[] => [
    [36, 128 + sign * half],
    [95, 128 + sign * half],
    [95 + swept, 128 + sign * span],
    [95 + swept + chord * 0.6, 128 + sign * span],
    [95 + chord, 128 + sign * half],
    [205, 128 + sign * half * 0.8],
    [238, 128 + sign * finSpan],
    [252, 128 + sign * finSpan],
  ];
  const outline: Point[] = [[4, 128], ...side(-1), [244, 128], ...side(1).reverse(), [4, 128]];
  return eitherWay(random, turned([line(...outline)], chance(random, 0.25) ? 0.25 : climb(random)));
}
