import type { Random } from "../../core/random.js";
import { type PenPath, partOf } from "./pen-path.js";
import { between, chance } from "./template.js";
import type { Variation } from "./variation.js";

/** Shortest part of a drawing that is left when it is stopped before its end. */
const leastFinished = 0.55;

/**
 * The strokes that a hand makes of those of a template: some missing, some twice or in two parts, in another order or
 * direction, a stray one added, the last ones not drawn any more.
 */
export function chooseStrokes(paths: readonly PenPath[], random: Random, variation: Variation): PenPath[] {
  const chosen: PenPath[] = [];
  for (const path of paths) {
    if (chosen.length > 0 && chance(random, variation.missing)) continue;
    chosen.push(...inParts(path, random, variation));
    if (chance(random, variation.repeated)) chosen.push(partOf(path, 0));
  }
  if (chance(random, variation.extra)) chosen.push(stray(random));
  if (chance(random, variation.reordered)) shuffle(chosen, random);
  return chance(random, variation.unfinished) ? firstPart(chosen, between(random, leastFinished, 1)) : chosen;
}

/** A stroke from one of its ends, or in two where the pen is lifted. */
function inParts(path: PenPath, random: Random, { lift, reversed }: Variation): PenPath[] {
  if (chance(random, reversed)) for (const values of path) values.reverse();
  const count = path[0].length;
  if (count < 4 || !chance(random, lift)) return [path];
  const at = 1 + random.below(count - 2);
  return [partOf(path, 0, at + 1), partOf(path, at)];
}

function stray(random: Random): PenPath {
  const [x, y] = [between(random, -20, 275), between(random, -20, 275)];
  const size = between(random, 0, 40);
  return [
    [x, x + between(random, -size, size)],
    [y, y + between(random, -size, size)],
  ];
}

function shuffle(paths: PenPath[], random: Random): void {
  for (let k = paths.length - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [paths[k], paths[other]] = [paths[other], paths[k]];
  }
}

/** The first strokes with a part of all the points. */
function firstPart(paths: readonly PenPath[], part: number): PenPath[] {
  let left = Math.ceil(part * paths.reduce((count, [xs]) => count + xs.length, 0));
  const kept: PenPath[] = [];
  for (const path of paths) {
    if (left > 0) kept.push(partOf(path, 0, left));
    left -= path[0].length;
  }
  return kept;
}
