import type { doodleClasses } from "../../data/sample-sets.js";
import type { Random } from "../../random.js";
import type { Drawing, Stroke } from "../drawing.js";
import { arc, line, polygon, spoke } from "./shapes.js";

/** A way of drawing something: strokes in 0…255, with the choices a person makes left to chance. */
export type Template = (random: Random) => Drawing;

/** Several ways of drawing each class, each as likely as the others. */
export const templates: Readonly<Record<(typeof doodleClasses)[number], readonly Template[]>> = {
  headphones: [bandAndCups, bandAndPads, bandWithCable],
  bucket: [bucketWithHandle, bucketWithRim, plainBucket],
  clock: [clockWithHands, clockWithTicks, clockWithNumerals],
  pizza: [wholePizza, slice, slice, sliceWithCrust],
  hexagon: [pointyHexagon, flatHexagon, flatHexagon],
};

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}

function chance(random: Random, part: number): boolean {
  return random.uniform() < part;
}

function times(count: number, make: (k: number) => Stroke): Stroke[] {
  return Array.from({ length: count }, (_, k) => make(k));
}

function bandAndCups(random: Random): Drawing {
  const top = between(random, 90, 130);
  const cup = between(random, 22, 40);
  const low = between(random, 160, 200);
  return [
    arc(128, low, 100, top, 0.5, 1),
    arc(28 + cup / 3, low + cup / 2, cup * 0.7, cup * 1.3),
    arc(228 - cup / 3, low + cup / 2, cup * 0.7, cup * 1.3),
    ...(chance(random, 0.5) ? [arc(128, low, 84, top - 18, 0.5, 1)] : []),
  ];
}

function bandAndPads(random: Random): Drawing {
  const low = between(random, 130, 170);
  const width = between(random, 28, 50);
  const height = between(random, 60, 90);
  const pad = (x: number) =>
    line([x, low], [x + width, low], [x + width, low + height], [x, low + height], [x, low]);
  return [arc(128, low, 100, between(random, 90, 130), 0.5, 1), pad(14), pad(242 - width)];
}

function bandWithCable(random: Random): Drawing {
  const cup = between(random, 25, 38);
  const end = between(random, 90, 170);
  return [
    ...bandAndCups(random),
    arc(40, 190, cup * 0.6, cup),
    line([40, 225], [60, 248], [end, 235], [end + 20, 255]),
  ];
}

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

function hands(random: Random): Stroke[] {
  const hour = random.uniform();
  const minute = chance(random, 0.6) ? 0.75 : random.uniform();
  const long = between(random, 55, 95);
  return [spoke(128, 128, minute, 0, long), spoke(128, 128, hour, 0, long * between(random, 0.5, 0.9))];
}

function clockWithHands(random: Random): Drawing {
  return [arc(128, 128, 122, between(random, 110, 126), between(random, 0, 1)), ...hands(random)];
}

function clockWithTicks(random: Random): Drawing {
  const ticks = chance(random, 0.5) ? 12 : 4;
  const inner = between(random, 90, 105);
  return [...clockWithHands(random), ...times(ticks, (k) => spoke(128, 128, k / ticks, inner, 118))];
}

function clockWithNumerals(random: Random): Drawing {
  const r = between(random, 84, 98);
  const small = between(random, 6, 12);
  const numerals = times(12, (k) => {
    const [xs, ys] = spoke(128, 128, k / 12, r, r);
    return chance(random, 0.5)
      ? arc(xs[0], ys[0], small, small)
      : line([xs[0] - small / 2, ys[0] - small], [xs[0], ys[0] + small]);
  });
  return [...clockWithHands(random), ...numerals];
}

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

function pointyHexagon(random: Random): Drawing {
  return [polygon(128, 128, between(random, 95, 124), 126, 6, 0.25)];
}

function flatHexagon(random: Random): Drawing {
  const shoulder = between(random, 55, 95);
  const high = between(random, 90, 125);
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
