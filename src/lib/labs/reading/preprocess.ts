import { characterChoices, characterStages } from "../../drawing/character-stages.js";
import type { Convention } from "../../drawing/conventions.js";
import { doodleChoices, doodleStages } from "../../drawing/doodle-stages.js";
import type { Drawing } from "../../drawing/drawing.js";
import type { Raster } from "../../drawing/raster.js";

/** Steps from strokes to pixels that can be left out, for each data set, in their order. */
export const stepsOf = {
  emnist: ["blurred", "cropped", "rescaled"],
  "quick-draw": ["scaled", "thinned", "centred", "antialiased"],
} as const satisfies Readonly<Record<Convention, readonly string[]>>;

/** A step of either data set. */
export type Step = (typeof stepsOf)[Convention][number];

/** What there is after a step: pixels, or strokes in units from 0 to 256. */
export interface AfterStep {
  readonly name: string;
  readonly raster: Raster | undefined;
  readonly strokes: Drawing | undefined;
}

/** How strokes are made into pixels. */
export interface Preprocessing {
  readonly convention: Convention;
  /** Width of the line as a part of the data set's own; defaults to 1. */
  readonly pen?: number;
  /** Steps that are left out. */
  readonly without?: readonly Step[];
}

/**
 * The pixels of strokes, as the pictures of a data set are made, and what there is after each step. With no step left out
 * and a pen of 1 the levels are those of `characterPicture` or of `doodlePicture`.
 *
 * @returns levels: [28 × 28], 0 paper … 255 ink
 * @throws RangeError when a coordinate is not finite or the pen is not above 0
 */
export function preprocess(
  drawing: Drawing,
  { convention, pen = 1, without = [] }: Preprocessing,
): { levels: Uint8Array; stages: AfterStep[] } {
  const taken = (step: Step) => !without.includes(step);
  if (convention === "emnist") {
    const { drawn, blurred, cropped, fitted, levels } = characterStages(drawing, {
      lineWidth: characterChoices.lineWidth * pen,
      blurred: taken("blurred"),
      cropped: taken("cropped"),
      rescaled: taken("rescaled"),
    });
    return {
      levels,
      stages: [
        pixelsAfter("drawn", drawn),
        pixelsAfter("blurred", blurred),
        pixelsAfter("cropped", cropped),
        pixelsAfter("fitted", fitted),
      ],
    };
  }
  const { scaled, thinned, coverage, levels } = doodleStages(drawing, {
    ...doodleChoices,
    resampled: false,
    lineWidth: doodleChoices.lineWidth * pen,
    scaled: taken("scaled"),
    thinned: taken("thinned"),
    centred: taken("centred"),
    antialiased: taken("antialiased"),
  });
  return {
    levels,
    stages: [
      strokesAfter("scaled", scaled),
      strokesAfter("thinned", thinned),
      pixelsAfter("placed", coverage),
    ],
  };
}

function pixelsAfter(name: string, raster: Raster): AfterStep {
  return { name, raster, strokes: undefined };
}

function strokesAfter(name: string, strokes: Drawing): AfterStep {
  return { name, raster: undefined, strokes };
}
