import { html } from "htl";
import { trialClient } from "../../../components/training/trial-client.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Experiment } from "../../../lib/labs/experiments/experiment.js";
import type { TrialResult } from "../../../lib/labs/experiments/trial.js";
import { workersFor } from "../../../lib/workers/pool.js";
import { type ExperimentController, experimentController } from "./experiment-controller.js";

/** What shows the results of an experiment as they come in. */
export interface ResultsView extends HTMLElement {
  /** @param results of the trials that are done, in the order of the trials */
  show(results: readonly TrialResult[]): void;
}

/** What is run, and how it is shown. */
export interface ExperimentViewOptions {
  readonly experiment: Pick<Experiment, "trials">;
  /** The samples, fetched when they are first needed. */
  load(): Promise<Dataset>;
  /** On the button: “Train all sizes”. */
  readonly button: string;
  readonly results: ResultsView;
  /** Ends the workers. */
  readonly invalidation: Promise<unknown>;
}

/** An experiment that a reader runs: a button, how far it is, and its results below. */
export function experimentView(options: ExperimentViewOptions): HTMLElement {
  const { experiment, load, button, results, invalidation } = options;
  const start = html`<button type="button" class="button button--primary">${button}</button>`;
  const stop = html`<button type="button" class="button button--quiet" hidden>Stop</button>`;
  const status = liveStatus("race-status");
  const bar = html`<progress class="experiment-progress" max="1" value="0" aria-label="Training runs done"></progress>`;
  const count = html`<span class="experiment-count number"></span>`;
  const root = html`<div class="race experiment" data-state="idle"><div class="race-top">${start}${stop}${status}<p class="experiment-done">${bar}${count}</p></div>${results}</div>`;
  const controller = experimentController({
    experiment,
    load,
    connect: trialClient,
    size: workersFor(navigator.hardwareConcurrency),
    tell: show,
    now: () => performance.now(),
  });

  function show(): void {
    root.dataset.state = controller.state;
    const busy = controller.state === "running" || controller.state === "fetching";
    const hadFocus = document.activeElement === stop;
    stop.toggleAttribute("hidden", !busy);
    start.toggleAttribute("hidden", busy);
    if (!busy && hadFocus) start.focus();
    start.textContent =
      controller.state === "stopped" ? "Go on" : controller.state === "finished" ? "Run again" : button;
    const done = controller.results.length;
    bar.setAttribute("max", String(Math.max(1, controller.total)));
    bar.setAttribute("value", String(done));
    count.textContent =
      controller.total > 0 ? `${done} of ${controller.total} runs${timeLeft(controller)}` : "";
    const text = statusOf(controller);
    status.say(text);
    results.show(controller.results);
  }

  start.addEventListener("click", () => {
    controller.run();
    stop.focus();
  });
  stop.addEventListener("click", () => controller.stop());
  onInput(root);
  invalidation.then(() => controller.stop());
  show();
  return root;
}

function statusOf({ state, message, total }: ExperimentController): string {
  switch (state) {
    case "idle":
      return "Not run yet.";
    case "fetching":
      return "Fetching the drawings …";
    case "running":
      return `Training ${total} networks. The table fills as they finish.`;
    case "stopped":
      return "Stopped. What was trained is kept until you leave the page.";
    case "finished":
      return `Done: ${total} networks trained.`;
    case "failed":
      return `It stopped: ${message}. Press the button to try again.`;
  }
}

function timeLeft({ state, secondsLeft }: ExperimentController): string {
  if (state !== "running" || secondsLeft === undefined) return "";
  return secondsLeft < 90
    ? `, about ${Math.ceil(secondsLeft)} s left`
    : `, about ${Math.round(secondsLeft / 60)} min left`;
}
