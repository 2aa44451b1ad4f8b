import { seededRandom } from "../../../../src/lib/core/random.js";
import { doodlePicture } from "../../../../src/lib/drawing/doodle-picture.js";
import type { Drawing } from "../../../../src/lib/drawing/drawing.js";
import { addDrawings, type Collection, emptyCollection } from "../../../../src/lib/labs/teach/collection.js";

/** Lines of a hand, each a little different from the one before. */
function hand() {
  const random = seededRandom(11);
  const near = (value: number) => Math.round(value + 40 * random.uniform() - 20);
  return {
    lying: (): Drawing => [
      [
        [20, 235],
        [near(128), near(128)],
      ],
    ],
    standing: (): Drawing => [
      [
        [near(128), near(128)],
        [20, 235],
      ],
    ],
  };
}

/** A line that lies, one that stands, and both. */
export const { lying, standing } = hand();
export const cross = (): Drawing => [...lying(), ...standing()];

/** Lines of two classes, every fifth held out; one of them was set pixel by pixel. */
export function lines(each = 10): Collection {
  const draw = hand();
  const one = (k: number, word: string, strokes: Drawing) => ({
    word,
    heldOut: k % 5 === 4,
    ink:
      k === 0
        ? ({ kind: "pixels", pixels: doodlePicture(strokes) } as const)
        : ({ kind: "strokes", strokes } as const),
  });
  return addDrawings(
    emptyCollection(),
    Array.from({ length: each }, (_, k) => [
      one(k, "lying", draw.lying()),
      one(k, "standing", draw.standing()),
    ]).flat(),
  );
}
