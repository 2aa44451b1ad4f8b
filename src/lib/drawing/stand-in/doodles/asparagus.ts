import type { Random } from "../../../random.js";
import type { Drawing } from "../../drawing.js";
import { line, type Point } from "../shapes.js";
import { sketches } from "../sketch.js";
import { between, times } from "../template.js";

/** Ways of drawing it: a thin stalk with a tip, scales on it, or scribbled over. */
export const asparagus = [
  ...sketches(
    [
      3,
      "~44 100, 43 34, 50 0, 58 34, 57 100 / 57 100, 44 100 | ?~44 30, 50 20, 57 30 | ?~46 16, 50 10, 55 16",
    ],
    [3, "45 100, 46 30 | 56 100, 56 30 | ~46 30, 38 12, 50 0, 64 12, 56 30 | ?46 14, 56 22 | ?44 20, 58 8"],
    [2, "46 100, 45 4, 54 2, 55 100 | ?46 20, 54 24 | ?46 44, 54 40 | ?46 66, 54 70"],
    [2, "49 100, 50 24 | 53 100, 53 24 | ~42 26, 48 2, 54 20, 46 8, 60 16, 44 20, 58 6"],
    [2, "46 100, 54 20 | 54 100, 62 20 | ~54 20, 52 4, 66 0, 70 14, 60 22 | 54 8, 66 18 | ?56 14, 66 4"],
    [1, "50 100, 50 30 | 50 30, 40 8 | 50 30, 50 0 | 50 30, 60 8"],
    [1, "46 100, 44 2 | 52 100, 54 0"],
  ),
  scribbled,
  scribbled,
];

/** A stalk that is filled in. */
function scribbled(random: Random): Drawing {
  const lean = between(random, -0.4, 0.4);
  const wide = between(random, 8, 26);
  const zigzag = times(24, (k): Point => {
    const y = k % 2 === 0 ? between(random, 0, 60) : between(random, 150, 255);
    return [128 + lean * (128 - y) + between(random, -wide / 2, wide / 2), y];
  });
  return [line(...zigzag)];
}
