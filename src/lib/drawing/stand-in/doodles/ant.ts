import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, curve, line, turned } from "../shapes.js";
import { between, chance, eitherWay, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: two to four balls in a row, or a long body, with legs below or on both sides, and feelers. */
export const ant = repeated([11, standing], [2, fromAbove], [1, filled], [3, longBody]);

/** A ball of the body. */
interface Ball {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

/** Head to the left, the last one often the longest. */
function balls(random: Random): Ball[] {
  const count = pick(random, [2, 2, 3, 3, 3, 3, 4]);
  const thick = between(random, 0.35, 1.1);
  const rising = between(random, -14, 14);
  let x = 0;
  return times(count, (k) => {
    const rx = (110 / count) * between(random, 0.65, 1.1) * (k === count - 1 ? between(random, 1, 1.5) : 1);
    const gap = chance(random, 0.2) ? between(random, 2, 14) : between(random, -8, 2);
    x += 2 * rx + gap;
    return { x: x - rx, y: 128 + rising * k + between(random, -9, 9), rx, ry: rx * thick };
  });
}

function body(random: Random, parts: readonly Ball[]): Stroke[] {
  const from = random.uniform();
  return parts.map(({ x, y, rx, ry }) => arc(x, y, rx, ry, from));
}

function standing(random: Random): Drawing {
  const parts = balls(random);
  const drawing = [...body(random, parts), ...legsBelow(random, parts), ...feelers(random, parts[0])];
  return eitherWay(random, [...drawing, ...sometimes(random, 0.15, () => [eye(random, parts[0])])]);
}

/** Legs under all balls, or under the middle ones alone. */
function legsBelow(random: Random, parts: readonly Ball[]): Stroke[] {
  const count = 2 + random.below(5);
  const last = parts[parts.length - 1];
  const middleOnly = chance(random, 0.35);
  const from = middleOnly ? parts[0].x + parts[0].rx * 0.8 : parts[0].x;
  const to = middleOnly ? last.x - last.rx * 0.3 : last.x + last.rx * 0.5;
  const long = between(random, 18, 70);
  const spread = between(random, 0, 0.6);
  return times(count, (k) => {
    const x = from + ((to - from) * (k + between(random, 0.3, 0.7))) / count;
    const { y, ry } = nearest(parts, x);
    const out = spread * (x - 125) * 0.5 + between(random, -12, 12);
    const foot = y + ry + long * between(random, 0.8, 1.2);
    return leg(random, x, y + ry * between(random, 0.6, 1), x + out, foot);
  });
}

function nearest(parts: readonly Ball[], x: number): Ball {
  return parts.reduce((best, part) => (Math.abs(part.x - x) < Math.abs(best.x - x) ? part : best));
}

/** Straight, or with a knee, or with a foot. */
function leg(random: Random, x: number, y: number, footX: number, footY: number): Stroke {
  const side = footX < x ? -1 : 1;
  return pick(random, [
    line([x, y], [footX, footY]),
    line([x, y], [footX, footY]),
    line([x, y], [x + 1.2 * (footX - x), (y + footY) / 2], [footX, footY]),
    line([x, y], [footX, footY], [footX + side * 10, footY]),
  ]);
}

/** Two lines upwards or forwards from the head, straight or bent. */
function feelers(random: Random, { x, y, rx, ry }: Ball): Stroke[] {
  if (chance(random, 0.25)) return [];
  const long = between(random, 15, 65);
  const forwards = between(random, -0.2, 1);
  const apart = between(random, 10, 34);
  return [-0.4, 0.4].map((side) => {
    const start = x + (side - 0.3 * forwards) * rx;
    const end = start + side * 2 * apart - forwards * long * 0.8;
    const top = y - ry - long * between(random, 0.75, 1);
    return curve([start, y - 0.85 * ry], [start + (end - start) * 0.3, (top + y - ry) / 2], [end, top]);
  });
}

function eye(random: Random, { x, y, rx }: Ball): Stroke {
  return line([x - rx * 0.3, y - 3], [x - rx * 0.3, y + between(random, 0, 4)]);
}

/** Upright or lying, three legs on each side. */
function fromAbove(random: Random): Drawing {
  const parts = balls(random);
  const long = between(random, 30, 90);
  const legs = times(6, (k) => {
    const side = k % 2 === 0 ? -1 : 1;
    const row = Math.floor(k / 2) - 1;
    const x = 115 + 24 * row + between(random, -8, 8);
    const { y, ry } = nearest(parts, x);
    const out = long * between(random, 0.3, 0.7) * row;
    return leg(random, x, y + side * ry * 0.8, x + out, y + side * (ry + long));
  });
  const drawing = [...body(random, parts), ...legs, ...feelers(random, parts[0])];
  return eitherWay(random, turned(drawing, pick(random, [0, 0, 0.25, between(random, 0, 1)])));
}

/** Balls that are filled in, with strokes from side to side. */
function filled(random: Random): Drawing {
  const parts = balls(random);
  return eitherWay(random, [
    ...parts.map(scribble),
    ...legsBelow(random, parts),
    ...feelers(random, parts[0]),
  ]);
}

function scribble({ x, y, rx, ry }: Ball): Stroke {
  const rows = Math.max(3, Math.ceil(ry / 7));
  const ends = times(2 * rows, (k) => {
    const high = (k + 0.5) / rows - 1;
    const half = rx * Math.sqrt(1 - high * high);
    return [x + (k % 2 === 0 ? -half : half), y + high * ry] as const;
  });
  return line(...ends);
}

/** One long oval, seldom a line, often with a head before it. */
function longBody(random: Random): Drawing {
  const [rx, ry] = [between(random, 70, 110), between(random, 10, 45)];
  const trunk: Ball = { x: 250 - rx, y: 128, rx, ry };
  const small = between(random, 18, 36);
  const head: Ball = {
    x: 250 - 2 * rx - small * 0.8,
    y: 128 - between(random, -5, 20),
    rx: small,
    ry: small,
  };
  const parts = chance(random, 0.7) ? [head, trunk] : [trunk];
  const drawn = chance(random, 0.15) ? [line([250 - 2 * rx, 128], [250, 128])] : body(random, parts);
  return eitherWay(random, [...drawn, ...legsBelow(random, parts), ...feelers(random, parts[0])]);
}
