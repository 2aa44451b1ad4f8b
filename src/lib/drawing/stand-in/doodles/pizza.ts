import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, line, spoke, turned } from "../shapes.js";
import { between, chance, pick, repeated, times } from "../template.js";

/** Ways of drawing it: whole, cut or only topped, or a slice, which people hold in any direction. */
export const pizza = repeated(
  [2, wholePizza],
  [2, topped],
  [6, slice],
  [5, sliceWithCrust],
  [5, turnedSlice],
);

function dots(random: Random, count: number, place: () => [number, number]): Stroke[] {
  return times(count, () => {
    const [x, y] = place();
    const r = between(random, 7, 16);
    return arc(x, y, r, r);
  });
}

function wholePizza(random: Random): Drawing {
  const cuts = 2 + random.below(3);
  const inDisc = (): [number, number] => {
    const [xs, ys] = spoke(128, 128, random.uniform(), 0, between(random, 25, 85));
    return [xs[1], ys[1]];
  };
  return [
    arc(128, 128, 124, 122),
    ...(chance(random, 0.6) ? [arc(128, 128, 104, 102)] : []),
    ...times(chance(random, 0.75) ? cuts : 0, (k) => {
      const [ax, ay] = spoke(128, 128, k / (2 * cuts), 0, 118);
      return line([256 - ax[1], 256 - ay[1]], [ax[1], ay[1]]);
    }),
    ...dots(random, random.below(9), inDisc),
  ];
}

/** A disc with toppings as large as people draw them, and no cut. */
function topped(random: Random): Drawing {
  const rings = times(3 + random.below(9), () => {
    const [xs, ys] = spoke(128, 128, random.uniform(), 0, between(random, 10, 90));
    const r = between(random, 8, 20);
    return arc(xs[1], ys[1], r, r);
  });
  const crust = chance(random, 0.35) ? [arc(128, 128, 106, 102)] : [];
  return [arc(128, 128, 124, between(random, 80, 124)), ...crust, ...rings];
}

function turnedSlice(random: Random): Drawing {
  const drawing = chance(random, 0.5) ? slice(random) : sliceWithCrust(random);
  const narrow = between(random, 0.5, 1);
  const thin = drawing.map(([xs, ys]): Stroke => [xs.map((x) => 128 + narrow * (x - 128)), ys]);
  return turned(thin, pick(random, [0.25, 0.5, 0.5, 0.75, 0.1, -0.1, 0]));
}

function inSlice(random: Random, top: number): [number, number] {
  const y = between(random, top + 30, 170);
  const half = ((245 - y) / (245 - top)) * 75;
  return [128 + between(random, -half, half), y];
}

function slice(random: Random): Drawing {
  const top = between(random, 30, 50);
  return [
    line([12, top], [128, 250], [244, top]),
    arc(128, top, 116, between(random, 10, 40), 0.5, 1),
    ...(chance(random, 0.5) ? [arc(128, top + 20, 104, between(random, 8, 20), 0.5, 1)] : []),
    ...dots(random, 1 + random.below(6), () => inSlice(random, top)),
  ];
}

function sliceWithCrust(random: Random): Drawing {
  const top = between(random, 30, 60);
  return [
    line([14, top], [242, top], [128, 250], [14, top]),
    line([6, top], [8, top - 24], [248, top - 24], [250, top]),
    ...dots(random, 1 + random.below(6), () => inSlice(random, top)),
  ];
}
