import type { Random } from "../../../core/random.js";
import type { Drawing } from "../../drawing.js";
import { curve, line, type Point, rectangle } from "../shapes.js";
import { sketch } from "../sketch.js";
import { between, chance, eitherWay, pick, repeated, sometimes } from "../template.js";

/** Ways of drawing it: a heavy top with a horn, a waist and a foot in one outline or in parts; a T, a bowl. */
export const anvil = repeated(
  [7, outline],
  [3, tee],
  [2, inParts],
  [1, hourglass],
  [1, sketch("0 26, 100 22, 76 48, 70 74, 26 76, 24 50, 0 26")],
  [1, sketch("2 30, 98 26, 78 44, 20 46, 2 30 | 40 46, 34 74 | 62 44, 66 74 | ?26 74, 74 74")],
);

/** Where the corners are: the top's underside, the foot's upper side and its lower one; half the waist and the foot. */
interface Build {
  readonly under: number;
  readonly above: number;
  readonly bottom: number;
  readonly waist: number;
  readonly foot: number;
}

function someBuild(random: Random): Build {
  const high = between(random, 85, 220);
  const waist = between(random, 22, 75);
  return {
    under: high * between(random, 0.25, 0.5),
    above: high * between(random, 0.6, 0.82),
    bottom: high,
    waist,
    foot: Math.min(125, waist + between(random, 15, 70)),
  };
}

/** The left end of the top, from below to above: a horn that narrows, a block, or a step. */
function horn(random: Random, waist: number, under: number): Point[] {
  const tip = under * between(random, 0, 0.4);
  return pick(random, [
    [[128 - waist, under] as const, [60, under * 0.9], [0, tip], [90, 0]],
    [[128 - waist, under] as const, [40, under * 0.75], [0, tip]],
    [[128 - waist, under] as const, [4, under], [4, 0]],
    [[128 - waist, under] as const, [55, under], [55, under * 0.6], [0, under * 0.3], [0, 0]],
  ]);
}

/** The right end, from above to below. */
function heel(random: Random, waist: number, under: number): Point[] {
  const wide = between(random, 215, 255);
  const slanted = wide - between(random, 0, 50);
  return [
    [wide, between(random, -6, 6)],
    [slanted, under * between(random, 0.7, 1.05)],
    [128 + waist, under],
  ];
}

/** Right and left side of the foot, from the waist around to it. */
function base(random: Random, { above, bottom, waist, foot }: Build): Point[] {
  const side = (sign: number): Point[] => [
    [128 + sign * waist, above],
    [128 + sign * foot, above + (bottom - above) * between(random, 0, 0.6)],
    [128 + sign * foot, bottom],
  ];
  return [...side(1), ...side(-1).reverse()];
}

function outline(random: Random): Drawing {
  const build = someBuild(random);
  const left = horn(random, build.waist, build.under);
  const points = [...left, ...heel(random, build.waist, build.under), ...base(random, build), left[0]];
  const stroke = chance(random, 0.25) ? curve(...points) : line(...points);
  return eitherWay(random, [stroke]);
}

/** A top on a straight or a bent leg, without a foot. */
function tee(random: Random): Drawing {
  const { under, bottom, waist } = someBuild(random);
  const left = horn(random, waist, under);
  const spread = between(random, -8, 22);
  const leg: Point[] = [
    [128 + waist + spread, bottom],
    [128 - waist - spread, bottom],
  ];
  return eitherWay(random, [line(...left, ...heel(random, waist, under), ...leg, left[0])]);
}

/** A top, a waist and a foot drawn one by one. */
function inParts(random: Random): Drawing {
  const { under, above, bottom, waist, foot } = someBuild(random);
  const top = [...horn(random, waist, under), ...heel(random, waist, under)];
  return eitherWay(random, [
    line(...top, top[0]),
    line([128 - waist, under], [128 - waist, above]),
    line([128 + waist, under], [128 + waist, above]),
    ...sometimes(random, 0.8, () => [rectangle(128 - foot, above, 128 + foot, bottom)]),
  ]);
}

/** Two bows between a top and a foot that are as wide. */
function hourglass(random: Random): Drawing {
  const high = between(random, 100, 210);
  const waist = between(random, 30, 85);
  const foot = between(random, 75, 125);
  const right = curve([250, 0], [128 + waist, high * 0.5], [128 + foot, high]);
  const left = curve([128 - foot, high], [128 - waist, high * 0.5], [5, 0]);
  return [line([5, 0], [250, 0]), right, line([128 + foot, high], [128 - foot, high]), left];
}
