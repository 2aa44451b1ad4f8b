import { html } from "htl";
import { grouped, percent, trimmed } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import type { FoundReading, FoundReadings } from "../../../lib/labs/experiments/character-readings.js";
import { reportedCharacters } from "../../../lib/labs/experiments/characters.js";
import type { ReproducedExperiment } from "../../../lib/labs/experiments/reproductions.js";

/** A run of one reading of the document, as `npm run reproduce` found it. */
export interface RunReading {
  /** When the weights move. */
  readonly moves: string;
  readonly through: string;
  readonly eta: number;
  readonly trial: ReproducedExperiment["trials"][number];
}

/** Both readings of “100 iterations” beside what was reported: accuracies at the end, and seconds of training. */
export function runsTable(runs: readonly RunReading[]): HTMLElement {
  const { test, training, time } = reportedCharacters;
  const rows = runs.map(({ moves, through, eta, trial }) => {
    const [, , train, , held, seconds] = trial.curve[trial.curve.length - 1];
    return [
      moves,
      through,
      ...[trimmed(eta), percent(train), html`<b>${percent(held)}</b>`, grouped(Math.round(seconds))].map(
        numberCell,
      ),
    ];
  });
  return table({
    label: "Both readings",
    head: ["a step", "gradient through", "η", "training right", "test right", "seconds"],
    rows,
    foot: ["reported", "the diagonal", "–", ...[training.text, test.text, time.text].map(numberCell)],
    className: "whole-table",
    numbers: false,
  });
}

/** How the weights begin, the scale of the pixels and their order, with both gradients: the best η of each. */
export function searchTable(found: readonly FoundReadings[]): HTMLElement {
  const ends = ["held out right", "with η", "lost with η"];
  return table({
    label: "The readings that were tried",
    head: [
      "weights begin",
      "pixels",
      "order",
      `diagonal: ${ends[0]}`,
      ends[1],
      ends[2],
      `whole: ${ends[0]}`,
      ends[1],
      ends[2],
    ],
    rows: found.map(({ initial, ink, order, diagonal, whole }) => [
      beginnings[initial] ?? initial,
      numberCell(`0 to ${ink}`),
      order,
      ...cells(diagonal),
      ...cells(whole),
    ]),
    className: "whole-table",
    numbers: false,
  });
}

const beginnings: Readonly<Record<string, string>> = {
  "xavier-uniform": "Xavier, uniform",
  "he-normal": "He, normal",
  "small-normal": "normal, σ = 0.01",
  "large-normal": "normal, σ = 1",
  "uniform ±½": "uniform, −½ to ½, biases too",
};

function cells({ eta, heldOut, lost }: FoundReading): HTMLElement[] {
  return [percent(heldOut), String(eta), lost.length > 0 ? lost.join(", ") : "none"].map(numberCell);
}
