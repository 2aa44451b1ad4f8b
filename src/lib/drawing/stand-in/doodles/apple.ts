import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, curve, line, onEllipse, type Point } from "../shapes.js";
import { between, chance, eitherWay, repeated, sometimes } from "../template.js";

/** Ways of drawing it: a body with a dent above and often below, or a ball; a stem, often a leaf. */
export const apple = repeated([5, lobedApple], [4, roundApple], [1, bittenApple]);

function lobedApple(random: Random): Drawing {
  const dent = between(random, 0, 36);
  return eitherWay(random, [lobes(random, dent), ...onTop(random, 50 + dent)]);
}

/** Two halves that meet in a dent, from the dent around to it. */
function lobes(random: Random, dent: number): Stroke {
  const wide = between(random, 90, 135);
  const bottom = between(random, 215, 255);
  const notch = chance(random, 0.4) ? between(random, 5, 32) : 0;
  const shoulder = wide * between(random, 0.4, 0.75);
  const hip = wide * between(random, 0.5, 0.95);
  const half = (side: number): Point[] => [
    [128 + side * shoulder, 50],
    [128 + side * wide, between(random, 90, 140)],
    [128 + side * hip, bottom - 35],
    [128 + side * wide * 0.35, bottom],
  ];
  const top: Point = [128, 50 + dent];
  return curve(top, ...half(-1), [128, bottom - notch], ...half(1).reverse(), top);
}

function roundApple(random: Random): Drawing {
  const high = between(random, 75, 105);
  const wide = high * between(random, 0.85, 1.5);
  const body = arc(128, 250 - high, wide, high, between(random, -0.35, -0.15));
  return eitherWay(random, [body, ...onTop(random, 250 - 2 * high + between(random, -4, 20))]);
}

/** A body with a bite out of its side. */
function bittenApple(random: Random): Drawing {
  const at = between(random, 120, 170);
  const bitten = curve([128, 60], [60, 44], [14, 110], [50, 230], [128, 245], [200, 232], [232, at + 30]);
  const bite = curve([232, at + 30], [196, at + 10], [194, at - 24], [234, at - 36]);
  const rest = curve([234, at - 36], [210, 60], [170, 44], [128, 60]);
  return eitherWay(random, [bitten, bite, rest, ...onTop(random, 60)]);
}

/** A stem that starts at some height, with or without a leaf. */
function onTop(random: Random, y: number): Drawing {
  const tip: Point = [128 + between(random, -20, 60), y - between(random, 30, 85)];
  const x = between(random, 120, 136);
  return [
    ...(chance(random, 0.2) ? [thickStem(x, y, tip)] : [curve([x, y], [x + 4, (y + tip[1]) / 2], tip)]),
    ...sometimes(random, 0.4, () => [leaf(random, x, y - between(random, 5, 40))]),
    ...sometimes(random, 0.06, () => [arc(190, 120, 12, 20, 0.7, 1.1)]),
  ];
}

function thickStem(x: number, y: number, [tipX, tipY]: Point): Stroke {
  return line([x - 7, y], [tipX - 10, tipY], [tipX + 10, tipY], [x + 7, y]);
}

/** Two bows from the stem to the tip of a leaf. */
function leaf(random: Random, x: number, y: number): Stroke {
  const long = between(random, 35, 80);
  const tip = onEllipse(x, y, long, long, between(random, -0.2, 0.02));
  const thick = between(random, 8, 22);
  const [midX, midY] = [(x + tip[0]) / 2, (y + tip[1]) / 2];
  return curve([x, y], [midX - thick / 2, midY - thick], tip, [midX + thick / 2, midY + thick], [x, y]);
}
