import { boxOf, type Drawing, simplifiedBox } from "./drawing.js";
import { madeAlike } from "./made-alike.js";
import { side } from "./picture-size.js";
import { placeDrawing } from "./place.js";
import type { Raster } from "./raster.js";
import { paintStrokes, units } from "./rasterise.js";
import { resample } from "./resample-stroke.js";
import { simplifiedStrokes } from "./simplified-strokes.js";
import { scaleTo255 } from "./simplify.js";

/** Which steps are taken on the way from strokes to the pixels of a doodle, and how. */
export interface DoodleChoices {
  /** Whether the drawing is moved to the corner and scaled to 255. */
  readonly scaled: boolean;
  /** Whether points near a line are left out. */
  readonly thinned: boolean;
  /** Whether points are spread evenly along each stroke before that. */
  readonly resampled: boolean;
  /** ε: how far a point that is left out may lie from the line, in units. */
  readonly epsilon: number;
  /** Whether the box of the drawing is put into the middle of the picture. */
  readonly centred: boolean;
  /** In units, of which 256 + 3 × 16 make 28 pixels. */
  readonly lineWidth: number;
  /** Whether a pixel that is covered in part is grey; otherwise it is ink from one half on. */
  readonly antialiased: boolean;
}

/** The choices that Google made for the bitmaps of Quick, Draw!. */
export const doodleChoices: DoodleChoices = {
  scaled: true,
  thinned: true,
  resampled: true,
  epsilon: 2,
  centred: true,
  lineWidth: 16,
  antialiased: true,
};

/** What there is after each step. */
export interface DoodleStages {
  readonly choices: DoodleChoices;
  /** In units: moved and scaled. */
  readonly scaled: Drawing;
  /** In units: fewer points. */
  readonly thinned: Drawing;
  /** In pixels of the picture. */
  readonly placed: Drawing;
  /** In pixels of the picture. */
  readonly lineWidth: number;
  /** [28 × 28], 0 … 1 */
  readonly coverage: Raster;
  /** [28 × 28], 0 … 255, antialiased */
  readonly painted: Uint8Array;
  /** [28 × 28], 0 … 255 */
  readonly levels: Uint8Array;
}

/** The frame of a drawing that is left where it is: units from 0 to 256. */
const frame = { left: 0, top: 0, right: 256, bottom: 256 };

/**
 * The pixels of a drawing step by step. With the choices of Quick, Draw! the last is
 * `rasterise(simplify(drawing))`; without resampling, `doodlePicture(drawing)`.
 *
 * @param known stages of the same drawing by other choices, from which the steps are taken over up to the first that differs
 * @throws RangeError when a coordinate is not finite, epsilon is below 0 or the line width is not above 0
 */
export function doodleStages(drawing: Drawing, choices: DoodleChoices, known?: DoodleStages): DoodleStages {
  const { epsilon, centred, antialiased } = choices;
  if (!(choices.lineWidth > 0 && choices.lineWidth < Infinity)) {
    throw new RangeError(`line width must be above 0 and finite: ${choices.lineWidth}`);
  }
  const scale = side / units;
  const scaledAlike = madeAlike(known, choices, ["scaled"]);
  const scaled = scaledAlike?.scaled ?? (choices.scaled ? scaleTo255(drawing) : drawing);
  const thinnedAlike = madeAlike(scaledAlike, choices, ["thinned", "resampled", "epsilon"]);
  const thinned =
    thinnedAlike?.thinned ?? (choices.thinned ? thin(scaled, choices.resampled, epsilon) : scaled);
  const box = centred ? ((choices.scaled ? simplifiedBox(thinned) : boxOf(thinned)) ?? frame) : frame;
  const placed = placeDrawing(thinned, box, scale, side / 2);
  const lineWidth = choices.lineWidth * scale;
  const paintedAlike = madeAlike(thinnedAlike, choices, ["centred", "lineWidth"]);
  const { coverage, painted } = paintedAlike ?? paint(placed, lineWidth / 2);
  const levels = antialiased ? painted : halfCovered(coverage);
  return { choices, scaled, thinned, placed, lineWidth, coverage, painted, levels };
}

function paint(placed: Drawing, radius: number): Pick<DoodleStages, "coverage" | "painted"> {
  const { coverage, levels } = paintStrokes(placed, radius);
  return { coverage, painted: levels };
}

function thin(drawing: Drawing, resampled: boolean, epsilon: number): Drawing {
  return simplifiedStrokes(resampled ? drawing.map((stroke) => resample(stroke)) : drawing, epsilon);
}

/** Ink, 255, where at least half of a pixel is covered, else paper, 0. */
function halfCovered({ values }: Raster): Uint8Array {
  return Uint8Array.from(values, (coverage) => (coverage >= 0.5 ? 255 : 0));
}
