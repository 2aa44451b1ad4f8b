import { decimal } from "../../../components/ui/numbers.js";
import { range } from "../../../components/ui/range.js";
import { toggle } from "../../../components/ui/toggle.js";
import { doodleChoices, doodleStages } from "../../../lib/drawing/doodle-stages.js";
import { boxOf, type Drawing } from "../../../lib/drawing/drawing.js";
import { pointCount } from "../../../lib/drawing/first-points.js";
import { side } from "../../../lib/drawing/picture-size.js";
import { describing, inkOf, type Stages, stagesView } from "./stages-view.js";

const names = ["As drawn", "Scaled", "Thinned", "Placed", "Line", "Coverage", "Grey levels"] as const;

/** From strokes to the pixels of a doodle, as Google made the bitmaps of Quick, Draw!, each step to be switched. */
export function doodleStagesView() {
  const scaled = toggle({ label: "1 scale to 255", value: doodleChoices.scaled });
  const thinned = toggle({ label: "2 leave points out", value: doodleChoices.thinned });
  const epsilon = range({
    symbol: "ε",
    label: "distance of a point left out",
    min: 0,
    max: 20,
    step: 0.5,
    value: doodleChoices.epsilon,
  });
  const centred = toggle({ label: "3 centre the drawing", value: doodleChoices.centred });
  const lineWidth = range({
    symbol: "w",
    label: "line width in units",
    min: 2,
    max: 48,
    step: 1,
    value: doodleChoices.lineWidth,
  });
  const antialiased = toggle({ label: "6 antialias", value: doodleChoices.antialiased });
  return stagesView({
    names,
    controls: [scaled, thinned, epsilon, centred, lineWidth, antialiased],
    compute: (drawing) =>
      stagesOf(drawing, {
        scaled: scaled.value,
        thinned: thinned.value,
        resampled: true,
        epsilon: epsilon.value,
        centred: centred.value,
        lineWidth: lineWidth.value,
        antialiased: antialiased.value,
      }),
  });
}

function stagesOf(drawing: Drawing, choices: typeof doodleChoices): Stages {
  const { scaled, thinned, placed, lineWidth, coverage, levels } = doodleStages(drawing, choices);
  const units = { side: 256, around: 24, points: true };
  const pixels = { side, grid: true };
  const contents = [
    { content: { ...units, strokes: drawing }, say: pointsIn(drawing, boxWords(drawing)) },
    { content: { ...units, strokes: scaled }, say: pointsIn(scaled, boxWords(scaled)) },
    {
      content: { ...units, strokes: thinned },
      say: choices.thinned
        ? `${pointCount(thinned)} points remain of ${pointCount(drawing)}; those between them lie within ε = ${decimal(choices.epsilon, 1)}.`
        : "Every point is kept.",
    },
    {
      content: { ...pixels, strokes: placed, points: true },
      say: `304 units are 28 pixels, so a unit is ${decimal(side / 304, 3)} pixels.`,
    },
    {
      content: { ...pixels, strokes: placed, lineWidth },
      say: `${choices.lineWidth} units wide: ${decimal(lineWidth, 2)} pixels, with round ends and corners.`,
    },
    {
      content: { ...pixels, ink: coverage, strokes: placed, describe: describing("coverage", coverage) },
      say: "How much of each pixel the line covers.",
    },
    {
      content: { ...pixels, ink: inkOf(levels), describe: describing("coverage", coverage, levels) },
      say: choices.antialiased
        ? "Stroke by stroke: the coverage times 255, rounded, painted over what is there."
        : "A pixel that is at least half covered is ink; any other is paper.",
    },
  ];
  return { contents, levels };
}

function pointsIn(drawing: Drawing, box: string): string {
  const strokes = drawing.length === 1 ? "1 stroke" : `${drawing.length} strokes`;
  return `${strokes}, ${pointCount(drawing)} points${box}.`;
}

function boxWords(drawing: Drawing): string {
  const box = boxOf(drawing);
  if (!box) return "";
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map((side) =>
    decimal(side, 0),
  );
  return `; x from ${left} to ${right}, y from ${top} to ${bottom}`;
}
