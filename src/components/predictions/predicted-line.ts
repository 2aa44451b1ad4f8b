import { sketchFrom } from "../../lib/exercises/sketch.js";
import type { Curves, Series } from "../chart/curves.js";
import { t } from "../words/t.js";
import { onPrediction, predictionOf } from "./page-predictions.js";
import { sketchQuestion } from "./sketch-question.js";

/** Of what a reader predicted: dots, in the colour of the text. */
const look = { colour: "var(--ink)", dash: "1 5", width: 3 };

/**
 * What the reader predicted in a box, as a line of a chart: the sketch of a curve, or a number at its height all along.
 *
 * @param over what the chart shows, and over what: nothing else is drawn into it
 */
export function predictedLine(
  id: string,
  over: { readonly x: string; readonly y: string; readonly end: number },
): Series | undefined {
  const box = document.getElementById(`predict-${id}`);
  const prediction = predictionOf(id);
  if (!box || !prediction || box.dataset.y !== over.y) return undefined;
  if (box.dataset.kind === "curve") {
    const { x, to } = sketchQuestion(box);
    return x === over.x
      ? { ...look, label: t("your sketch"), ...sketchFrom(prediction.said, to) }
      : undefined;
  }
  const value = Number(prediction.said) / (box.dataset.unit === "%" ? 100 : 1);
  return { ...look, label: t("your guess"), x: [0, over.end], y: [value, value] };
}

/** What a chart shows, and over what, beside the prediction of a box. */
export interface BesidePrediction {
  /** Of the box. */
  readonly id: string;
  readonly x: string;
  readonly y: string;
  /** Where the chart ends. */
  readonly end: number;
  /** Until when it is drawn. */
  readonly invalidation: Promise<unknown>;
}

/** Draws lines into a chart, and the prediction of a box among them, whenever that is another. */
export function drawBeside(chart: Curves, lines: readonly Series[], beside: BesidePrediction): void {
  const { id, end, invalidation } = beside;
  function draw(): void {
    const guess = predictedLine(id, beside);
    chart.update(guess ? [...lines, guess] : lines, end);
  }
  onPrediction(draw, invalidation);
  draw();
}
