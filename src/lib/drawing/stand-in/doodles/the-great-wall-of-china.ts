import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { curve, joined, line, type Point, rectangle, turned } from "../shapes.js";
import { between, chance, eitherWay, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: battlements, a way over the hills, bricks, a filled band, a wall between towers. */
export const theGreatWallOfChina = repeated(
  [6, battlements],
  [4, overHills],
  [3, masonry],
  [2, wallWithTowers],
  [2, filled],
  [2, flatTop],
  [1, battlementsOnBox],
);

/** A wall runs level, climbs a little, or up the side of a mountain. */
function climbing(random: Random, drawing: Drawing): Drawing {
  const slope = chance(random, 0.25) ? between(random, 0.03, 0.14) : between(random, -0.02, 0.03);
  return eitherWay(random, turned(drawing, slope));
}

/** Merlons and gaps in turn between two places, so high over the gaps. */
function merlons(random: Random, from: number, to: number, y: number, high: number): Stroke {
  const count = 2 + random.below(6);
  const step = (to - from) / (2 * count + 1);
  const merlonPart = between(random, 0.6, 1.4);
  const points = times(2 * count + 1, (k): Point[] => {
    const at = y + between(random, -4, 4) - (k % 2 === 0 ? 0 : high * between(random, 0.8, 1.2));
    const x = from + k * step;
    const wide = k % 2 === 0 ? step : step * merlonPart;
    return [
      [x, at],
      [x + wide, at],
    ];
  }).flat();
  return line(...points);
}

/** A row of them alone, over a ground line, or with the wall's ends. */
function battlements(random: Random): Drawing {
  const high = chance(random, 0.7) ? between(random, 8, 28) : between(random, 28, 60);
  const foot = 128 + between(random, 14, 80);
  const below = pick(random, [
    [],
    [],
    [line([0, foot], [255, foot])],
    [line([0, 128], [0, foot]), line([252, 128], [252, foot])],
  ]);
  return climbing(random, [merlons(random, 0, 255, 128, high), ...below]);
}

function battlementsOnBox(random: Random): Drawing {
  const high = between(random, 15, 55);
  const bottom = 110 + between(random, 50, 160);
  const top = merlons(random, 8, 247, 110, high);
  const [xs, ys] = top;
  const sides = line([xs[xs.length - 1], ys[ys.length - 1]], [247, bottom], [8, bottom], [xs[0], ys[0]]);
  return [joined(top, sides), ...sometimes(random, 0.3, () => uprights(random, 128, bottom))];
}

/** Two or three lines up and down, one beside the other. */
function overHills(random: Random): Drawing {
  const tall = between(random, 5, 45);
  const heights = times(5, () => between(random, -tall, tall));
  const apart = between(random, 18, 50);
  const hill = (down: number): Stroke =>
    curve(...times(5, (k): Point => [64 * k, 115 + down + heights[k] + between(random, -6, 6)]));
  const lines = times(chance(random, 0.15) ? 3 : 2, (k) => hill(k * apart));
  const joints = times(3 + random.below(7), (): Stroke => {
    const k = random.below(4);
    const part = random.uniform();
    const y = 115 + heights[k] + part * (heights[k + 1] - heights[k]);
    return line([64 * (k + part), y], [64 * (k + part), y + apart]);
  });
  return climbing(random, [...lines, ...sometimes(random, 0.35, () => joints)]);
}

/** Strokes from one height down to another. */
function uprights(random: Random, top: number, bottom: number): Stroke[] {
  const count = 3 + random.below(9);
  return times(count, (k) => {
    const x = (255 * (k + between(random, 0.2, 0.8))) / count;
    return line([x, top], [x, bottom]);
  });
}

/** Courses with joints that go through, or that differ from one course to the next. */
function masonry(random: Random): Drawing {
  const high = chance(random, 0.75) ? between(random, 45, 110) : between(random, 110, 220);
  const rows = 1 + random.below(4);
  const heights = times(rows + 1, (k) => 128 + high * (k / rows - 0.5));
  const joints = chance(random, 0.5)
    ? uprights(random, heights[0], heights[rows])
    : heights.slice(1).flatMap((y, k) => uprights(random, heights[k], y));
  const courses = heights.map((y) => line([0, y], [255, y]));
  const frame = rectangle(0, heights[0], 255, heights[rows]);
  return climbing(random, [...(chance(random, 0.5) ? [frame, ...courses.slice(1, -1)] : courses), ...joints]);
}

/** A band that is filled from end to end, seldom a whole block. */
function filled(random: Random): Drawing {
  const high = chance(random, 0.75) ? between(random, 10, 75) : between(random, 90, 150);
  const rows = Math.ceil(high / 7);
  const sweeps = times(2 * rows, (k): Point => {
    const y = 128 + high * (k / (2 * rows) - 0.5);
    return [k % 2 === 0 ? between(random, 0, 12) : between(random, 243, 255), y];
  });
  return climbing(random, [
    line(...sweeps),
    ...sometimes(random, 0.4, () => uprights(random, 120, 136 + high / 2)),
  ]);
}

function wallWithTowers(random: Random): Drawing {
  const high = between(random, 20, 70);
  const wide = between(random, 16, 45);
  const above = between(random, 8, 40);
  const tower = (x: number): Drawing => [
    rectangle(x, 110 - above, x + wide, 110 + high),
    ...sometimes(random, 0.3, () => [merlons(random, x, x + wide, 108 - above, 8)]),
  ];
  const towers = pick(random, [[0, 255 - wide], [between(random, 30, 180)], [0, 110, 255 - wide], [0]]);
  const walls = [line([0, 110], [255, 110]), line([0, 110 + high], [255, 110 + high])];
  return climbing(random, [...(chance(random, 0.6) ? walls : walls.slice(0, 1)), ...towers.flatMap(tower)]);
}

/** One line along the top that turns down at its ends, or a long box; often with strokes that hang from it. */
function flatTop(random: Random): Drawing {
  const high = between(random, 15, 90);
  const outline = pick(random, [
    line([2, 100 + high], [0, 100], [255, 100], [253, 100 + high]),
    rectangle(0, 100, 255, 100 + high),
    curve([0, 110], [80, 100], [160, 112], [255, 100]),
  ]);
  const hanging = uprights(random, 100, 100 + high);
  return climbing(random, [outline, ...sometimes(random, 0.25, () => hanging)]);
}
