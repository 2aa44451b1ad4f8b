import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import { mostFrequent } from "../../lib/data/most-frequent.js";
import { usualTrainPart } from "../../lib/data/split-of.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../lib/training/recipe.js";
import { choice } from "../chapter/choice.js";
import { curves } from "../curves.js";
import { percent } from "../numbers.js";
import type { RunLog } from "../training/run-log.js";
import { trainingClient } from "../training/training-client.js";
import { type TrainingDesk, trainingDesk } from "../training/training-desk.js";

/** The two runs: what a pixel of ink becomes, and the look of the line. */
const lanes = [
  { label: "x from 0 to 1", ink: 1, colour: "var(--class-0)", mark: "dot", dash: "none" },
  { label: "x from 0 to 255", ink: 255, colour: "var(--class-1)", mark: "square", dash: "6 3" },
] as const;

/** What the two runs have in common: one small hidden layer, a few epochs, the same seed. */
const shared: Hyperparameters = { ...defaultHyperparameters, hidden: [32], batchSize: 32, epochs: 5 };

const rules = [
  { name: "SGD, η = 0.1", changes: { optimiser: "sgd", learningRate: 0.1 } },
  { name: "SGD, η = 0.001", changes: { optimiser: "sgd", learningRate: 0.001 } },
  { name: "Adam, η = 0.001", changes: { optimiser: "adam", learningRate: 0.001 } },
] as const;

const lossTicks = [0.01, 0.1, 1, 10, 100, 1000];

/**
 * Two runs that differ in nothing but the scale of their pixels, trained by two workers at the press of a button.
 *
 * @param options load: the samples, fetched when they are first needed; invalidation: ends the workers
 */
export function scaleRace({
  load,
  invalidation,
}: {
  load: () => Promise<Dataset>;
  invalidation: Promise<unknown>;
}): HTMLElement {
  const rule = choice({ legend: "How both learn", options: rules.map(({ name }) => name) });
  const train = html`<button type="button" class="button button--primary">Train both</button>`;
  const chart = curves({
    ...{ title: "Loss on held-out drawings", xLabel: "epoch", yTicks: lossTicks, scale: "log", height: 240 },
    format: (value) => (lossTicks.includes(value) ? String(value) : value.toPrecision(3)),
  });
  const table = html`<tbody></tbody>`;
  const status = html`<p class="race-status" aria-live="polite">Not trained yet.</p>`;
  const root = html`<div class="race" data-state="idle">${rule}<div class="race-top">${train}${status}</div>${chart}<div class="scroll" tabindex="0" role="region" aria-label="Both runs in numbers"><table class="race-table"><thead><tr><th scope="col">run</th><th scope="col">loss before training</th><th scope="col">loss after</th><th scope="col">held-out drawings right</th></tr></thead>${table}</table></div></div>`;
  let dataset: Promise<Dataset> | undefined;
  let desks: TrainingDesk[] = [];
  let same: HTMLElement[] = [];

  function show(): void {
    const logs = desks.map(({ log }) => log);
    chart.update(
      lanes.map(({ ink: _, ...look }, k) => ({
        ...look,
        x: logs[k]?.heldOut.position ?? [],
        y: logs[k]?.heldOut.loss ?? [],
      })),
      shared.epochs,
    );
    table.replaceChildren(...lanes.map(({ label }, k) => rowOf(label, logs[k])), ...same);
    const failed = desks.find(({ state }) => state === "failed");
    const over = desks.length > 0 && desks.every(({ state }) => state === "finished" || state === "diverged");
    root.dataset.state = failed ? "failed" : over ? "finished" : desks.length > 0 ? "running" : "idle";
    train.toggleAttribute("disabled", root.dataset.state === "running");
    const words = failed
      ? `Training has stopped: ${failed.failure}. Press the button to try again.`
      : over
        ? `Done: ${verdict(logs)}`
        : desks.length > 0
          ? "Training …"
          : "Not trained yet.";
    if (status.textContent !== words) status.textContent = words;
  }

  async function begin(): Promise<void> {
    train.toggleAttribute("disabled", true);
    status.textContent = "Fetching the drawings …";
    const changes = rules.find(({ name }) => name === rule.value)?.changes;
    try {
      dataset ??= load();
      const samples = await dataset;
      same = [alwaysTheSame(samples)];
      for (const client of clients.splice(0)) client.end();
      desks = lanes.map(({ ink }) => deskOf(samples, ink, { ...shared, ...changes }));
      show();
    } catch (error) {
      dataset = undefined;
      status.textContent = `The drawings could not be fetched: ${error instanceof Error ? error.message : String(error)}. Press the button to try again.`;
      train.toggleAttribute("disabled", false);
    }
  }

  const clients: ReturnType<typeof trainingClient>[] = [];
  function deskOf(samples: Dataset, ink: number, wanted: Hyperparameters): TrainingDesk {
    const desk = trainingDesk({
      connect(take) {
        const client = trainingClient(take);
        clients.push(client);
        return client;
      },
      ...{ dataset: samples, trainPart: usualTrainPart, wanted, ink },
      tell({ kind }) {
        if (kind === "ready") desk.act("train");
        show();
      },
    });
    desk.watch(false);
    return desk;
  }

  rule.addEventListener("input", (event) => event.stopPropagation());
  train.addEventListener("click", begin);
  invalidation.then(() => {
    for (const client of clients) client.end();
  });
  show();
  return root;
}

function rowOf(label: string, log: RunLog | undefined): HTMLElement {
  const { loss = [], accuracy = [] } = log?.heldOut ?? {};
  const last = log?.state === "diverged" ? "diverged" : lossText(loss.at(-1));
  return html`<tr><th scope="row">${label}</th><td class="number">${lossText(loss[0])}</td><td class="number">${last}</td><td class="number">${accuracy.length > 0 ? percent(accuracy[accuracy.length - 1]) : "–"}</td></tr>`;
}

/** What an answer that does not look at the drawing gets right. */
function alwaysTheSame({ labels, classes }: Dataset): HTMLElement {
  const { label, part } = mostFrequent(labels);
  return html`<tr><th scope="row">always “${classes[label]}”</th><td class="number">–</td><td class="number">–</td><td class="number">${percent(part)}</td></tr>`;
}

function lossText(loss: number | undefined): string {
  return loss === undefined ? "–" : loss.toPrecision(3);
}

function verdict(logs: readonly (RunLog | undefined)[]): string {
  return logs
    .map((log, k) => `${lanes[k].label} gets ${percent(log?.heldOut.accuracy.at(-1) ?? 0)} right`)
    .join(", ")
    .concat(".");
}
