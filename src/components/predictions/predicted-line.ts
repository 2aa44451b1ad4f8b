import { sketchFrom } from "../../lib/exercises/sketch.js";
import { predictionOf } from "./page-predictions.js";
import { sketchQuestion } from "./sketch-question.js";

/**
 * What the reader predicted in a box, as a line of a chart: the sketch of a curve, or a number at its height all along.
 *
 * @param over what the chart shows, and over what: nothing else is drawn into it
 */
export function predictedLine(
  id: string,
  over: { readonly x: string; readonly y: string; readonly end: number },
): { readonly label: string; readonly x: readonly number[]; readonly y: readonly number[] } | undefined {
  const box = document.getElementById(`predict-${id}`);
  const prediction = predictionOf(id);
  if (!box || !prediction || box.dataset.y !== over.y) return undefined;
  if (box.dataset.kind === "curve") {
    const { x, to } = sketchQuestion(box);
    return x === over.x ? { label: "your sketch", ...sketchFrom(prediction.said, to) } : undefined;
  }
  const value = Number(prediction.said) / (box.dataset.unit === "%" ? 100 : 1);
  return { label: "your guess", x: [0, over.end], y: [value, value] };
}
