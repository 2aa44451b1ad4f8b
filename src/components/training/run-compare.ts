import { html } from "htl";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { differences, shownValue } from "../../lib/training/settings.js";
import { curves } from "../chart/curves.js";
import { lineLook } from "../chart/line-looks.js";
import { percent } from "../ui/numbers.js";
import { onInput } from "../ui/on-input.js";
import { table } from "../ui/table.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";

/** A line of a run: parts of 1 at some epochs. */
export interface AccuracyLine {
  readonly position: readonly number[];
  readonly accuracy: readonly number[];
}

/** A run as it stands beside another. */
export interface ComparedRun {
  /** Stays the same when its name does not. */
  readonly id: number;
  readonly name: string;
  readonly hyperparameters: Hyperparameters;
  readonly heldOut: AccuracyLine;
  readonly trained: AccuracyLine;
  /** What it came to, in words, under heads that all runs share. */
  readonly results: Readonly<Record<string, string>>;
}

/** Two runs side by side. */
export interface RunCompare extends HTMLElement {
  /** Takes the runs there are. Two that the reader chose stay chosen while they are there; else the last two are. */
  show(runs: readonly ComparedRun[]): void;
}

/**
 * Two runs chosen by name: their curves together, the settings in which they differ, and what each came to.
 *
 * @param untrained what the samples are that no run trains on; defaults to those held out
 */
export function runCompare(untrained = t("held out")): RunCompare {
  let runs: readonly ComparedRun[] = [];
  const selects = [t("Compare"), t("with")].map((label) => {
    const select = document.createElement("select");
    return {
      select,
      field: html`<label class="field"><span class="field-label">${label}</span> ${select}</label>`,
    };
  });
  const chart = curves({
    title: t("Accuracy of the two runs"),
    xLabel: t("epoch"),
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    scale: "linear",
    format: (part) => percent(part, 1),
    height: 206,
  });
  const numbers = html`<div></div>`;
  const body = html`<div class="run-compare-body" hidden><div class="run-compare-choice">${selects.map(({ field }) => field)}</div>${chart}${numbers}</div>`;
  const empty = html`<p class="lab-empty">${t("When two runs are done, they can be laid side by side here.")}</p>`;
  const root = html`<section class="run-compare" aria-label=${t("Two runs side by side")}>${empty}${body}</section>`;
  let chosenByReader = false;
  onInput(root, () => {
    chosenByReader = true;
    draw();
  });

  function draw(): void {
    const pair = selects.flatMap(({ select }) => runs.find(({ id }) => String(id) === select.value) ?? []);
    const [one, other] = pair;
    if (!one || !other) return;
    const lines = pair.flatMap(({ name, heldOut, trained }, k) => [
      { ...lineLook(k), label: `${name}, ${untrained}`, ...lineOf(heldOut), width: 2.25 },
      { ...lineLook(k), label: `${name}, ${t("training")}`, ...lineOf(trained), dash: "1 3", width: 1.25 },
    ]);
    chart.update(lines, Math.max(1, ...lines.flatMap(({ x }) => x)));
    numbers.replaceChildren(compareTable(one, other));
  }

  return Object.assign(root, {
    show(next: readonly ComparedRun[]) {
      runs = next;
      body.hidden = runs.length < 2;
      empty.hidden = !body.hidden;
      const chosen = selects.map(({ select }) => runs.find(({ id }) => String(id) === select.value));
      const pair = chosen.every((run) => run) && chosenByReader ? chosen : runs.slice(-2);
      for (const [k, { select }] of selects.entries()) {
        select.replaceChildren(...runs.map(({ id, name }) => new Option(name, String(id))));
        select.value = String(pair[k]?.id);
      }
      if (!body.hidden) draw();
    },
  });
}

function lineOf({ position, accuracy }: AccuracyLine) {
  return { x: position, y: accuracy };
}

/** The settings that differ, then what each run came to. */
function compareTable(one: ComparedRun, other: ComparedRun): HTMLElement {
  const differ = differences(one.hyperparameters, other.hyperparameters);
  const settings = differ.map((control) => [
    libraryWords(control.label),
    libraryWords(shownValue(control, one.hyperparameters)),
    libraryWords(shownValue(control, other.hyperparameters)),
  ]);
  const results = Object.keys(one.results).map((head) => [
    head,
    one.results[head],
    other.results[head] ?? "–",
  ]);
  return table({
    label: t("{one} beside {other}", { one: one.name, other: other.name }),
    head: ["", one.name, other.name],
    rows: [
      ...settings,
      ...(differ.length === 0 ? [[t("settings"), t("the same"), t("the same")]] : []),
      ...results,
    ],
  });
}
