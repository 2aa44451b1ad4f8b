import { html } from "htl";
import { noConvolutions } from "../../lib/core/convolution/stages.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { pointSize } from "../../lib/training/curve-recorder.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { nameOf } from "../../lib/training/settings.js";
import { type CompareReply, type SideName, sideNames } from "../../lib/workers/compare-sides.js";
import { curves, type Series } from "../chart/curves.js";
import { shortLoss } from "../training/scores-table.js";
import { decimal, grouped, percent, scientific, trimmed } from "../ui/numbers.js";
import { liveStatus } from "../ui/status.js";
import { table } from "../ui/table.js";
import { libraryWords } from "../words/library-words.js";
import { locale } from "../words/locale.js";
import { t } from "../words/t.js";

/** Relative errors up to this are those of the finite difference. */
const tolerance = 1e-5;

const inWords = new Intl.ListFormat(locale);
const lossTicks = [0.01, 0.1, 1, 10];
const accuracyTicks = [0, 0.25, 0.5, 0.75, 1];

const looks = {
  original: { colour: "var(--class-0)", mark: "dot" },
  changed: { colour: "var(--class-1)", dash: "6 3", mark: "square" },
} as const;

/** What is known of a side. */
interface SideLog {
  readonly loss: { x: number[]; y: number[] };
  readonly heldOut: { x: number[]; y: number[] };
  heldOutLoss: number;
  gradients: string;
  stepTime: number;
  step: number;
  stopped: string;
}

/** Two runs beside each other: their curves, and a table of how each does. */
export interface CompareView {
  readonly element: HTMLElement;
  /** Clears everything for a new comparison. */
  begin(dataset: Dataset): void;
  show(reply: CompareReply): void;
  /** The comparison is given up. */
  end(): void;
}

export function compareView(setting: {
  trainPart: number;
  hyperparameters: Hyperparameters;
  functions: readonly string[];
}): CompareView {
  const { epochs } = setting.hyperparameters;
  const loss = curves({
    title: t("Loss while training"),
    xLabel: t("epoch"),
    scale: "log",
    yTicks: lossTicks,
    format: (value) => (lossTicks.includes(value) ? trimmed(value) : shortLoss(value)),
  });
  const accuracy = curves({
    title: t("Accuracy, held out"),
    xLabel: t("epoch"),
    scale: "linear",
    yTicks: accuracyTicks,
    format: (part) => percent(part, accuracyTicks.includes(part) ? 0 : 1),
  });
  const about = html`<p class="compare-setting"></p>`;
  const status = liveStatus("compare-status");
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", t("steps of the changed network done"));
  const rows = { original: rowOf(t("the library’s")), changed: rowOf(t("yours")) };
  const numbers = table({
    label: t("Both networks in numbers, with your {names}", { names: inWords.format(setting.functions) }),
    head: [t("code"), t("gradients"), t("accuracy, held out"), t("loss, held out"), t("a step takes")],
    rows: [rows.original.element, rows.changed.element],
    className: "compare-table",
    rightAligned: false,
  });
  const element = html`<div class="compare" hidden>
    ${about}
    ${bar}${status}${numbers}
    <div class="compare-charts">${loss}${accuracy}</div>
  </div>`;
  let logs = emptyLogs();

  function draw(): void {
    loss.update(
      sideNames.map((name) => seriesOf(name, logs[name].loss)),
      epochs,
    );
    accuracy.update(
      sideNames.map((name) => seriesOf(name, logs[name].heldOut)),
      epochs,
    );
    for (const name of sideNames) rows[name].show(logs[name]);
  }

  function take(reply: Exclude<CompareReply, { kind: "done" }>): void {
    switch (reply.kind) {
      case "gradients":
        logs[reply.side].gradients = gradientText(reply.checks);
        break;
      case "heldOut":
        logs[reply.side].heldOut.x.push(reply.position);
        logs[reply.side].heldOut.y.push(reply.accuracy);
        logs[reply.side].heldOutLoss = reply.loss;
        break;
      case "stopped":
        logs[reply.side].stopped = reply.message;
        break;
      case "progress":
        for (const name of sideNames) addProgress(logs[name], reply[name]);
        bar.value = reply.changed.step / Math.max(1, reply.totalSteps);
        break;
    }
  }

  return {
    element,
    begin(dataset) {
      about.textContent = settingText(dataset, setting);
      logs = emptyLogs();
      bar.value = 0;
      element.hidden = false;
      status.say(t("Both train, step by step, from the same seed."));
      draw();
    },
    show(reply) {
      if (reply.kind === "done") status.say(outcome(logs));
      else take(reply);
      draw();
    },
    end() {
      element.hidden = true;
    },
  };
}

function emptyLogs(): Record<SideName, SideLog> {
  const empty = (): SideLog => ({
    loss: { x: [], y: [] },
    heldOut: { x: [], y: [] },
    heldOutLoss: Number.NaN,
    gradients: "–",
    stepTime: 0,
    step: 0,
    stopped: "",
  });
  return { original: empty(), changed: empty() };
}

function addProgress(
  log: SideLog,
  { curve, step, stepTime }: { curve: Float32Array; step: number; stepTime: number },
): void {
  log.step = step;
  log.stepTime = stepTime;
  for (let k = 0; k < curve.length; k += pointSize) {
    log.loss.x.push(curve[k]);
    log.loss.y.push(curve[k + 1]);
  }
}

function seriesOf(name: SideName, points: { x: readonly number[]; y: readonly number[] }): Series {
  return { label: name === "original" ? t("the library’s") : t("yours"), ...points, ...looks[name] };
}

function rowOf(name: string): { element: HTMLElement; show(log: SideLog): void } {
  const cells = Array.from({ length: 4 }, () => html`<td>–</td>`);
  return {
    element: html`<tr><th scope="row">${name}</th>${cells}</tr>`,
    show(log) {
      const accuracy = log.heldOut.y.at(-1);
      const texts = [
        log.gradients,
        log.stopped ? t("stopped") : accuracy === undefined ? "–" : percent(accuracy, 1),
        Number.isNaN(log.heldOutLoss) ? "–" : shortLoss(log.heldOutLoss),
        log.stepTime > 0 ? `${log.stepTime.toFixed(1)} ms` : "–",
      ];
      for (const [k, text] of texts.entries()) cells[k].textContent = text;
    },
  };
}

/** Whether backpropagation and finite differences agree on the numbers that were looked at. */
function gradientText(checks: readonly { name: string; compared: number; error: number }[]): string {
  const wrong = checks.filter(({ error }) => !(error <= tolerance));
  const compared = checks.reduce((sum, check) => sum + check.compared, 0);
  if (wrong.length === 0) return t("✓ {n} of {n} agree with finite differences", { n: compared });
  const worst = wrong.reduce((one, other) => (other.error > one.error ? other : one));
  const error = worst.error < 0.01 ? scientific(worst.error) : decimal(worst.error);
  return t("✗ wrong in {names}: relative error up to {error}", {
    names: wrong.map(({ name }) => name).join(", "),
    error,
  });
}

function settingText(
  dataset: Dataset,
  { trainPart, hyperparameters: chosen }: { trainPart: number; hyperparameters: Hyperparameters },
): string {
  const convolutions = chosen.convolutions === noConvolutions ? [] : [chosen.convolutions];
  const widths = [dataset.width * dataset.height, ...convolutions, ...chosen.hidden, dataset.classes.length];
  const sizes = widths.join("–");
  const drawings = Math.round(trainPart * dataset.labels.length);
  return t(
    "A network {sizes} with {activation} trains on {n} of the drawings for {epochs} epochs: {optimiser}, η = {rate}, batches of {batch}, seed {seed}. Both sides run on the reference backend: plain loops, the code as it is printed. The table tells how fast they are.",
    {
      sizes,
      activation: libraryWords(nameOf(chosen.activation)),
      n: grouped(drawings),
      epochs: chosen.epochs,
      optimiser: libraryWords(nameOf(chosen.optimiser)),
      rate: chosen.learningRate,
      batch: chosen.batchSize,
      seed: chosen.seed,
    },
  );
}

function outcome({ original, changed }: Readonly<Record<SideName, SideLog>>): string {
  if (changed.stopped) return t("Your network went no further: the message above says why.");
  const [theirs, yours] = [original.heldOut.y.at(-1) ?? 0, changed.heldOut.y.at(-1) ?? 0];
  return t("Done. Held-out accuracy: the library’s {theirs}, yours {yours}.", {
    theirs: percent(theirs, 1),
    yours: percent(yours, 1),
  });
}
