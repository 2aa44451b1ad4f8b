import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standInDrawing } from "../../../../src/lib/data/stand-in.js";
import { characterPicture } from "../../../../src/lib/drawing/character-picture.js";
import { doodlePicture } from "../../../../src/lib/drawing/doodle-picture.js";
import {
  preprocess,
  preprocessWith,
  type Step,
  stepsOf,
} from "../../../../src/lib/labs/reading/preprocess.js";

const letter = standInDrawing("R", seededRandom(1));
const fish = standInDrawing("fish", seededRandom(1));

describe("preprocess", () => {
  it("makes characters as EMNIST did, and drawings as Quick, Draw! did", () => {
    expect(preprocess(letter, { convention: "emnist" }).levels).toEqual(characterPicture(letter));
    expect(preprocess(fish, { convention: "quick-draw" }).levels).toEqual(doodlePicture(fish));
  });

  it("draws with a pen of another width", () => {
    expect(preprocess(letter, { convention: "emnist", pen: 1.5 }).levels).toEqual(
      characterPicture(letter, { lineWidth: 4.5 }),
    );
    expect(preprocess(fish, { convention: "quick-draw", pen: 0.5 }).levels).toEqual(doodlePicture(fish, 8));
  });

  it.each(stepsOf.emnist)("can leave out the step %s of characters, and other pixels come out", (step) => {
    const { levels } = preprocess(letter, { convention: "emnist", without: [step] });
    expect(levels).not.toEqual(characterPicture(letter));
  });

  it.each(["thinned", "antialiased"] as const)("can leave out the step %s of drawings", (step) => {
    const { levels } = preprocess(fish, { convention: "quick-draw", without: [step] });
    expect(levels).not.toEqual(doodlePicture(fish));
  });

  it("depends on place and size only without the step that takes them away", () => {
    const small = letter.map(([xs, ys]): [number[], number[]] => [
      xs.map((x) => 0.3 * x + 150),
      ys.map((y) => 0.3 * y + 20),
    ]);
    const far = (without: readonly "cropped"[]) => {
      const [a, b] = [letter, small].map((one) => preprocess(one, { convention: "emnist", without }).levels);
      return a.reduce((sum, level, k) => sum + Math.abs(level - b[k]), 0) / 784;
    };
    expect(far([])).toBeLessThan(0.5);
    expect(far(["cropped"])).toBeGreaterThan(10);
  });

  it.each([
    ["emnist", letter],
    ["quick-draw", fish],
  ] as const)("makes %s with several choices of steps at once as one by one", (convention, drawing) => {
    const steps: readonly Step[] = stepsOf[convention];
    const pairs = steps.flatMap((a) => steps.map((b) => [a, b]));
    const rest = [[], ...steps.map((step) => [step]), ...pairs];
    const alone = new Map(
      rest.map((without) => [without, preprocess(drawing, { convention, pen: 1.2, without })]),
    );
    for (const first of [rest[0], ...pairs]) {
      const withouts = [first, ...rest];
      const together = preprocessWith(drawing, { convention, pen: 1.2 }, withouts);
      // `toEqual` would look at millions of pixels one by one.
      expect(withouts.filter((without, k) => !isDeepStrictEqual(together[k], alone.get(without)))).toEqual(
        [],
      );
    }
  });

  it("gives pixels or strokes after each step", () => {
    for (const { raster, strokes } of preprocess(fish, { convention: "quick-draw" }).stages) {
      expect([raster, strokes].filter((one) => one !== undefined)).toHaveLength(1);
    }
  });
});
