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

/** Relative errors up to this are those of the finite difference. */
const tolerance = 1e-5;

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
    title: "Loss while training",
    xLabel: "epoch",
    scale: "log",
    yTicks: lossTicks,
    format: (value) => (lossTicks.includes(value) ? trimmed(value) : shortLoss(value)),
  });
  const accuracy = curves({
    title: "Accuracy, held out",
    xLabel: "epoch",
    scale: "linear",
    yTicks: accuracyTicks,
    format: (part) => percent(part, accuracyTicks.includes(part) ? 0 : 1),
  });
  const about = html`<p class="compare-setting"></p>`;
  const status = liveStatus("compare-status");
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", "steps of the changed network done");
  const rows = { original: rowOf("the library’s"), changed: rowOf("yours") };
  const numbers = table({
    label: `Both networks in numbers, with your ${setting.functions.join(" and ")}`,
    head: ["code", "gradients", "accuracy, held out", "loss, held out", "a step takes"],
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
      status.say("Both train, step by step, from the same seed.");
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
  return { label: name === "original" ? "the library’s" : "yours", ...points, ...looks[name] };
}

function rowOf(name: string): { element: HTMLElement; show(log: SideLog): void } {
  const cells = Array.from({ length: 4 }, () => html`<td>–</td>`);
  return {
    element: html`<tr><th scope="row">${name}</th>${cells}</tr>`,
    show(log) {
      const accuracy = log.heldOut.y.at(-1);
      const texts = [
        log.gradients,
        log.stopped ? "stopped" : accuracy === undefined ? "–" : percent(accuracy, 1),
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
  if (wrong.length === 0) return `✓ ${compared} of ${compared} agree with finite differences`;
  const worst = wrong.reduce((one, other) => (other.error > one.error ? other : one));
  const error = worst.error < 0.01 ? scientific(worst.error) : decimal(worst.error);
  return `✗ wrong in ${wrong.map(({ name }) => name).join(", ")}: relative error up to ${error}`;
}

function settingText(
  dataset: Dataset,
  { trainPart, hyperparameters: chosen }: { trainPart: number; hyperparameters: Hyperparameters },
): string {
  const convolutions = chosen.convolutions === noConvolutions ? [] : [chosen.convolutions];
  const widths = [dataset.width * dataset.height, ...convolutions, ...chosen.hidden, dataset.classes.length];
  const sizes = widths.join("–");
  const drawings = Math.round(trainPart * dataset.labels.length);
  return `A network ${sizes} with ${nameOf(chosen.activation)} trains on ${grouped(drawings)} of the drawings for ${chosen.epochs} epochs: ${nameOf(chosen.optimiser)}, η = ${chosen.learningRate}, batches of ${chosen.batchSize}, seed ${chosen.seed}. Both sides run on the reference backend: plain loops, the code as it is printed. The table tells how fast they are.`;
}

function outcome({ original, changed }: Readonly<Record<SideName, SideLog>>): string {
  if (changed.stopped) return "Your network went no further: the message above says why.";
  const [theirs, yours] = [original.heldOut.y.at(-1) ?? 0, changed.heldOut.y.at(-1) ?? 0];
  return `Done. Held-out accuracy: the library’s ${percent(theirs, 1)}, yours ${percent(yours, 1)}.`;
}
