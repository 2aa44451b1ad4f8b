import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, line, onEllipse, type Point, spoke } from "../shapes.js";
import { between, chance, repeated, times } from "../template.js";

/** Ways of drawing it: a face with hands, with ticks or numerals, and faces that were not finished. */
export const clock = repeated(
  [5, withHands],
  [2, withTicks],
  [2, withNumerals],
  [2, begunNumerals],
  [1, face],
);

function face(random: Random): Drawing {
  const rim = arc(128, 128, between(random, 104, 126), between(random, 104, 126), random.uniform());
  return chance(random, 0.12) ? [rim, arc(128, 128, 106, 106)] : [rim];
}

/** Two hands that meet near the middle, often in one stroke: people like to draw three or four o'clock. */
function hands(random: Random): Stroke[] {
  const minute = chance(random, 0.65) ? between(random, 0.7, 0.8) : random.uniform();
  const hour = chance(random, 0.55) ? between(random, -0.06, 0.14) : random.uniform();
  const long = between(random, 50, 112);
  const middle: Point = [128 + between(random, -20, 20), 128 + between(random, -16, 24)];
  const tips = [
    onEllipse(...middle, long, long, minute),
    onEllipse(...middle, long * between(random, 0.5, 1), long, hour),
  ] as const;
  const pair = chance(random, 0.5)
    ? [line(tips[0], middle, tips[1])]
    : [line(middle, tips[0]), line(middle, tips[1])];
  return chance(random, 0.25) ? [...pair, arrowHead(tips[0], minute), arrowHead(tips[1], hour)] : pair;
}

/** Two short lines back from a tip. */
function arrowHead([x, y]: Point, turn: number): Stroke {
  return line(onEllipse(x, y, 20, 20, turn + 0.4), [x, y], onEllipse(x, y, 20, 20, turn - 0.4));
}

function withHands(random: Random): Drawing {
  return [...face(random), ...hands(random)];
}

function withTicks(random: Random): Drawing {
  const ticks = chance(random, 0.5) ? 12 : 4;
  const inner = between(random, 70, 105);
  const marks = times(ticks, (k) => spoke(128, 128, k / ticks, inner, 118));
  return [...face(random), ...marks, ...(chance(random, 0.8) ? hands(random) : [])];
}

/** The first of the twelve numerals, from the top on. */
function numerals(random: Random, count: number): Stroke[] {
  const r = between(random, 76, 98);
  const size = between(random, 6, 13);
  return times(count, (k) => {
    const [x, y] = onEllipse(128, 128, r, r, k / 12 - 0.25);
    return numeral(random, x, y, size);
  }).flat();
}

function numeral(random: Random, x: number, y: number, size: number): Stroke[] {
  const upright = line([x - size / 2, y - size], [x, y + size]);
  if (chance(random, 0.3)) return [upright];
  if (chance(random, 0.4)) return [upright, arc(x + size, y, size * 0.6, size, 0.5, 1.3)];
  return [
    arc(x, y - size / 2, size * 0.7, size * 0.6, 0.6, 1.2),
    arc(x, y + size / 2, size * 0.8, size * 0.7, 0.8, 1.5),
  ];
}

function withNumerals(random: Random): Drawing {
  const count = chance(random, 0.25) ? 4 : 12;
  const drawn = count === 12 ? numerals(random, 12) : quarters(random);
  return [...face(random), ...drawn, ...(chance(random, 0.6) ? hands(random) : [])];
}

/** 12, 3, 6 and 9 alone. */
function quarters(random: Random): Stroke[] {
  return times(4, (k) => {
    const [x, y] = onEllipse(128, 128, 96, 96, k / 4);
    return numeral(random, x, y, 12);
  }).flat();
}

/** Guessed before all numerals were there. */
function begunNumerals(random: Random): Drawing {
  return [...face(random), ...numerals(random, 1 + random.below(7))];
}
