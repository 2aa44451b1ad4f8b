import {
  type CharacterChoices,
  type CharacterStages,
  characterChoices,
  characterStages,
} from "../../drawing/character-stages.js";
import type { Convention } from "../../drawing/conventions.js";
import {
  type DoodleChoices,
  type DoodleStages,
  doodleChoices,
  doodleStages,
} from "../../drawing/doodle-stages.js";
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

/** What became of strokes. */
export interface Preprocessed {
  /** [28 × 28], 0 paper … 255 ink */
  readonly levels: Uint8Array;
  readonly stages: readonly AfterStep[];
}

/**
 * The pixels of strokes, as the pictures of a data set are made, and what there is after each step. With no step left out
 * and a pen of 1 the levels are those of `characterPicture` or of `doodlePicture`.
 *
 * @throws RangeError when a coordinate is not finite or the pen is not above 0
 */
export function preprocess(
  drawing: Drawing,
  { convention, pen = 1, without = [] }: Preprocessing,
): Preprocessed {
  return preprocessWith(drawing, { convention, pen }, [without])[0];
}

/**
 * The same with one choice of steps after another. What they have in common with the first is made once.
 *
 * @param withouts for each, the steps that are left out
 */
export function preprocessWith(
  drawing: Drawing,
  { convention, pen = 1 }: Omit<Preprocessing, "without">,
  withouts: readonly (readonly Step[])[],
): Preprocessed[] {
  if (convention === "emnist") {
    let first: CharacterStages | undefined;
    return withouts.map((without) => {
      const stages = characterStages(drawing, characterChoicesOf(pen, without), first);
      first ??= stages;
      return characterPreprocessed(stages);
    });
  }
  let first: DoodleStages | undefined;
  return withouts.map((without) => {
    const stages = doodleStages(drawing, doodleChoicesOf(pen, without), first);
    first ??= stages;
    return doodlePreprocessed(stages);
  });
}

function characterChoicesOf(pen: number, without: readonly Step[]): CharacterChoices {
  return {
    lineWidth: characterChoices.lineWidth * pen,
    blurred: !without.includes("blurred"),
    cropped: !without.includes("cropped"),
    rescaled: !without.includes("rescaled"),
  };
}

function doodleChoicesOf(pen: number, without: readonly Step[]): DoodleChoices {
  return {
    ...doodleChoices,
    resampled: false,
    lineWidth: doodleChoices.lineWidth * pen,
    scaled: !without.includes("scaled"),
    thinned: !without.includes("thinned"),
    centred: !without.includes("centred"),
    antialiased: !without.includes("antialiased"),
  };
}

function characterPreprocessed({ drawn, blurred, cropped, fitted, levels }: CharacterStages): Preprocessed {
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

function doodlePreprocessed({ scaled, thinned, coverage, levels }: DoodleStages): Preprocessed {
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
