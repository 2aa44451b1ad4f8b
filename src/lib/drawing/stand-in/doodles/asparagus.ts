import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, curve, line, type Point, turned } from "../shapes.js";
import { between, chance, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: a stalk with a tip, filled in or with scales; a stalk of one line; a bundle. */
export const asparagus = repeated([8, spear], [2, scribbled], [1, ofOneLine], [1, bundle]);

/** It stands, leans to either side, or, seldom, lies. */
function leaning(random: Random, drawing: Drawing): Drawing {
  const lean = chance(random, 0.3) ? between(random, -0.17, 0.17) : between(random, -0.05, 0.05);
  return turned(drawing, chance(random, 0.04) ? lean + 0.25 : lean);
}

function spear(random: Random): Drawing {
  const half = between(random, 6, 24);
  const neck = between(random, 35, 100);
  return leaning(random, [
    ...stalk(random, half, neck),
    ...tip(random, half, neck),
    ...sometimes(random, 0.3, () => scales(random, half, neck)),
  ]);
}

/** Two sides, with or without the cut end. */
function stalk(random: Random, half: number, neck: number): Stroke[] {
  const foot = half * between(random, 0.6, 1.5);
  const bow = between(random, -14, 14);
  const side = (sign: number): Stroke =>
    curve([128 + sign * half, neck], [128 + bow + sign * half, (neck + 250) / 2], [128 + sign * foot, 250]);
  return [side(-1), side(1), ...sometimes(random, 0.75, () => [line([128 - foot, 250], [128 + foot, 250])])];
}

/** Where it is thicker and darker: an arch, a bulb, leaves like a crown, or scribbles. */
function tip(random: Random, half: number, neck: number): Drawing {
  const wide = half * between(random, 1, 2.2);
  const arch = curve(
    [128 - half, neck],
    [128 - wide, neck * 0.6],
    [128, 2],
    [128 + wide, neck * 0.6],
    [128 + half, neck],
  );
  const scribble = scribbledTip(random, wide, neck);
  return pick(random, [
    [arch],
    [arch, scribble],
    [arch, scribble],
    [scribble],
    [arc(128, neck * 0.6, wide, neck * 0.6)],
    crown(random, wide, neck),
  ]);
}

function scribbledTip(random: Random, wide: number, neck: number): Stroke {
  const count = 8 + random.below(10);
  return line(
    ...times(count, (k): Point => {
      const side = k % 2 === 0 ? -1 : 1;
      return [128 + side * wide * between(random, 0.3, 1), 4 + (neck * k) / count];
    }),
  );
}

function crown(random: Random, wide: number, neck: number): Stroke[] {
  return times(3 + random.below(4), (k) =>
    line(
      [128 + between(random, -0.4, 0.4) * wide, neck],
      [128 + wide * (0.6 * k - 1), between(random, 0, neck * 0.6)],
    ),
  );
}

/** Small marks along the stalk. */
function scales(random: Random, half: number, neck: number): Stroke[] {
  const count = 3 + random.below(5);
  return times(count, (k) => {
    const x = 128 + between(random, -1, 0.4) * half;
    const y = neck + ((240 - neck) * (k + 0.5)) / count;
    return line([x, y + 8], [x + half * 0.4, y - 8], [x + half * 0.8, y + 8]);
  });
}

/** A stalk that is filled in from end to end. */
function scribbled(random: Random): Drawing {
  const wide = between(random, 6, 40);
  const zigzag = times(16 + random.below(16), (k): Point => {
    const y = k % 2 === 0 ? between(random, 0, 70) : between(random, 150, 255);
    return [128 + between(random, -wide / 2, wide / 2), y];
  });
  return leaning(random, [line(...zigzag)]);
}

/** One line, often with a scribbled tip or leaves at its side. */
function ofOneLine(random: Random): Drawing {
  const stem = curve([128, 255], [128 + between(random, -15, 15), 130], [128, 10]);
  const leaves = times(1 + random.below(4), () => {
    const y = between(random, 20, 120);
    return line([128, y], [128 + between(random, -45, 45), y - between(random, 15, 40)]);
  });
  const wide = between(random, 8, 22);
  return leaning(random, [stem, ...pick(random, [[], leaves, [scribbledTip(random, wide, 60)]])]);
}

/** Two or three beside each other. */
function bundle(random: Random): Drawing {
  const count = 2 + random.below(2);
  const apart = between(random, 30, 60);
  const half = between(random, 6, 16);
  return times(count, (k) => {
    const out = (k - (count - 1) / 2) * apart;
    const spears = [...stalk(random, half, 60), ...tip(random, half, 60)];
    return spears.map(([xs, ys]): Stroke => [xs.map((x) => x + out), ys]);
  }).flat();
}
