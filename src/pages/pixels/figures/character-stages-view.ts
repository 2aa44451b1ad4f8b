import { range } from "../../../components/ui/range.js";
import { toggle } from "../../../components/ui/toggle.js";
import { characterChoices, characterStages } from "../../../lib/drawing/character-stages.js";
import type { Drawing } from "../../../lib/drawing/drawing.js";
import { side } from "../../../lib/drawing/picture-size.js";
import type { Raster } from "../../../lib/drawing/raster.js";
import { describing, inkOf, type Stages, stagesView } from "./stages-view.js";

const names = ["As drawn", "Raster", "Blurred", "Cropped", "Fitted", "Grey levels"] as const;

/** From strokes to the pixels of a character, as EMNIST made them of scanned forms, each step to be switched. */
export function characterStagesView() {
  const lineWidth = range({
    symbol: "w",
    label: "line width in pixels of the end",
    min: 1,
    max: 8,
    step: 0.5,
    value: characterChoices.lineWidth,
  });
  const blurred = toggle({ label: "2 blur, σ = 1", value: characterChoices.blurred });
  const cropped = toggle({ label: "3 crop to the ink", value: characterChoices.cropped });
  const rescaled = toggle({ label: "5 darkest pixel to 255", value: characterChoices.rescaled });
  return stagesView({
    names,
    controls: [lineWidth, blurred, cropped, rescaled],
    compute: (drawing) =>
      stagesOf(drawing, {
        lineWidth: lineWidth.value,
        blurred: blurred.value,
        cropped: cropped.value,
        rescaled: rescaled.value,
      }),
  });
}

function stagesOf(drawing: Drawing, choices: typeof characterChoices): Stages {
  const { drawn, blurred, cropped, fitted, levels } = characterStages(drawing, choices);
  const contents = [
    { content: { side: 256, around: 24, strokes: drawing, points: true }, say: "The strokes of the pad." },
    { content: inSquare(drawn), say: `The line on a raster of ${sizeOf(drawn)} pixels.` },
    {
      content: inSquare(blurred),
      say: choices.blurred ? "Every pixel spread over its neighbours." : "Not blurred.",
    },
    {
      content: inSquare(cropped),
      say: choices.cropped
        ? `What is not paper: ${sizeOf(cropped)} pixels.`
        : "Not cropped: the whole sheet, wherever the ink lies on it.",
    },
    {
      content: { side, grid: true, ink: fitted, describe: describing("value", fitted) },
      say: "The longer side takes 24 pixels, 2 remain as a border; in between, bicubic interpolation.",
    },
    {
      content: { side, grid: true, ink: inkOf(levels), describe: describing("value", fitted, levels) },
      say: choices.rescaled ? "Multiplied so that the darkest pixel is 255." : "The values times 255.",
    },
  ];
  return { contents, levels };
}

function inSquare(raster: Raster): { side: number; ink: Raster } {
  return { side: Math.max(raster.width, raster.height), ink: raster };
}

function sizeOf({ width, height }: Raster): string {
  return `${width} × ${height}`;
}
