import { shortLoss } from "../../../components/training/scores-table.js";
import { grouped, percent, trimmed } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import { batchFacts, jumpEpochs, moveFacts } from "../study/trial-facts.js";
import { shortLabel, variedControls } from "../study/varied.js";
import type { TrialEntry } from "./trial-entry.js";

/** How long the steps of each trial of something were, which of its units fell silent, and how often it says the same. */
export function moveTable(entries: readonly TrialEntry[], what: string): HTMLElement {
  return tableOf(
    entries,
    `How the trials of ${what} moved`,
    [
      "‖w‖ at the start",
      "first step ‖Δw‖",
      "as part of ‖w‖",
      "a step of the last epoch",
      "silent units",
      "says one class",
      "training loss",
    ],
    ({ found, point, epochs }) => {
      if (!found) return undefined;
      const facts = moveFacts(found);
      const widths = point.hyperparameters.hidden;
      return [
        lengthText(facts.startLength),
        lengthText(facts.firstStep),
        partText(facts.firstPart),
        lengthText(facts.lastStep),
        facts.silent.map((count, k) => `${count} of ${widths[k]}`).join(", ") || "–",
        percent(facts.mostSaid, 0),
        `${shortLoss(epochs[0].train.loss)} → ${shortLoss(epochs.at(-1)?.train.loss ?? Number.NaN)}`,
      ];
    },
  );
}

/** What the size of the batch makes of an epoch: its steps, its time, its jumps. */
export function batchTable(entries: readonly TrialEntry[]): HTMLElement {
  return tableOf(
    entries,
    "What the batch size changes",
    [
      "steps an epoch",
      "steps in all",
      "seconds",
      "ms a step",
      "a step of the last epoch",
      "jumps, points",
      "held out right",
    ],
    ({ found, epochs }) => {
      if (!found) return undefined;
      const facts = batchFacts(found.result);
      return [
        grouped(facts.stepsPerEpoch),
        grouped(facts.steps),
        facts.seconds.toFixed(1),
        facts.stepTime.toFixed(2),
        lengthText(moveFacts(found).lastStep),
        (100 * facts.jump).toFixed(1),
        percent(epochs.at(-1)?.heldOut.accuracy ?? Number.NaN),
      ];
    },
    `Jumps: how far the held-out accuracy of an epoch lies from the mean of the epochs before and after it, in points, over ${jumpEpochs} epochs at the end.`,
  );
}

function tableOf(
  entries: readonly TrialEntry[],
  name: string,
  columns: readonly string[],
  cells: (entry: TrialEntry) => readonly string[] | undefined,
  caption = "",
): HTMLElement {
  const all = entries.map(({ point }) => point.hyperparameters);
  const varied = all.length > 0 ? variedControls(all) : [];
  const rows = entries.map((entry, k) => {
    const texts = cells(entry) ?? columns.map((_, column) => (column === 0 ? "not trained yet" : "–"));
    return [`${entry.tag}: ${shortLabel(varied, all[k])}`, ...texts.map(numberCell)];
  });
  return table({
    label: name,
    head: ["trial", ...columns],
    rows,
    caption,
    className: "fact-table",
    numbers: false,
  });
}

function lengthText(length: number): string {
  return Number.isNaN(length)
    ? "–"
    : length >= 100
      ? grouped(Math.round(length))
      : trimmed(length, length < 0.1 ? 4 : 2);
}

function partText(part: number): string {
  if (Number.isNaN(part)) return "–";
  if (part >= 2) return `${trimmed(part, 1)} ×`;
  return percent(part, part < 0.001 ? 4 : part < 0.1 ? 2 : 0);
}
