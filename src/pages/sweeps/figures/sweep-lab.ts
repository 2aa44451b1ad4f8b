import { html } from "htl";
import { whyNotKept } from "../../../components/storage/database.js";
import { trialClient } from "../../../components/training/trial-client.js";
import { choice } from "../../../components/ui/choice.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import type { SweepPoint } from "../../../lib/labs/experiments/sweeps.js";
import { finalScore } from "../../../lib/labs/experiments/trial.js";
import { gridOf, shortLabel, variedControls } from "../study/varied.js";
import { heatMap } from "./heat-map.js";
import { trialKeeper } from "./kept-trials.js";
import { oneChart } from "./one-chart.js";
import { parallelView } from "./parallel-view.js";
import { smallCharts } from "./small-charts.js";
import { bestOf, isOver, type SweepDesk, sweepDesk, type TrialEntry } from "./sweep-desk.js";
import type { SweepForm } from "./sweep-form.js";
import type { SweepSamples } from "./sweep-samples.js";
import { sweepTable } from "./sweep-table.js";
import type { SweepView } from "./trial-look.js";
import { twoTrials } from "./two-trials.js";

/** What a lab of sweeps is made of. */
export interface SweepLabOptions {
  readonly samples: SweepSamples;
  /** The trials, or a form that says which. */
  readonly trials: readonly SweepPoint[] | SweepForm;
  /** Whether the best can be measured on the test rows; defaults to false. */
  readonly measure?: boolean;
  /** Whether the answers of two trials to ten drawings are shown; defaults to false. */
  readonly pictures?: boolean;
  /** What is ended with it. */
  readonly invalidation: Promise<unknown>;
}

/** A sweep as a reader runs it. `.value` are its trials as far as they have come, sent on with `input`. */
export interface SweepLab extends HTMLElement {
  value: readonly TrialEntry[];
}

/** Milliseconds between two drawings of the views. */
const drawEvery = 200;
const views = ["small charts", "one chart", "parallel coordinates", "heat map"] as const;

export function sweepLab({
  samples,
  trials,
  measure = false,
  pictures = false,
  invalidation,
}: SweepLabOptions): SweepLab {
  const run = button("Run", "button button--primary");
  const stop = button("Stop", "button");
  const over = button("Start over", "button button--quiet");
  const status = html`<p class="race-status" aria-live="polite"></p>`;
  const notice = html`<p class="sweep-notice" role="status" hidden></p>`;
  const view = choice({ legend: "Show", options: views });
  const measured = choice({ legend: "of", options: ["accuracy", "loss"] });
  const stage = html`<div class="sweep-stage"></div>`;
  const table = sweepTable();
  const charts = { small: smallCharts(), one: oneChart(), parallel: parallelView() };
  const two = pictures ? twoTrials(() => samples.of(desk.perClass), invalidation) : undefined;
  const test = measure ? testRows(() => desk) : undefined;
  const form = isForm(trials) ? trials : "";
  const root = html`<div class="sweep race" data-state="idle">${form}<div class="race-top">${run}${stop}${over}${status}</div>${notice}<div class="race-choices">${view}${measured}</div>${stage}${table}${two ?? ""}${test?.root ?? ""}</div>`;
  const lab: SweepLab = Object.assign(root, { value: [] });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const desk: SweepDesk = sweepDesk({
    samples,
    keeper: trialKeeper,
    connect: trialClient,
    room: Math.max(2, navigator.hardwareConcurrency || 2),
    tell() {
      timer ??= setTimeout(() => {
        timer = undefined;
        draw();
      }, drawEvery);
    },
  });

  function viewNow(): SweepView {
    const { entries } = desk;
    const all = entries.map(({ point }) => point.hyperparameters);
    const varied = entries.length > 0 ? variedControls(all) : [];
    const best = bestOf(entries);
    return {
      entries,
      varied,
      labels: all.map((chosen) => shortLabel(varied, chosen)),
      best: best ? entries.indexOf(best) : -1,
      picked: entries.findIndex(({ tag }) => tag === table.value),
      measure: measured.value === "loss" ? "loss" : "accuracy",
      epochs: Math.max(1, ...all.map(({ epochs }) => epochs)),
    };
  }

  function draw(): void {
    const now = viewNow();
    table.update(now);
    stage.replaceChildren(pictureOf(now));
    two?.update(now.entries, now.labels);
    test?.draw(now);
    drawTop(now);
    if (lab.value !== now.entries) {
      lab.value = now.entries;
      root.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function pictureOf(now: SweepView): HTMLElement {
    switch (view.value) {
      case "one chart":
        charts.one.update(now);
        return charts.one;
      case "parallel coordinates":
        charts.parallel.update(now);
        return charts.parallel;
      case "heat map": {
        const grid = gridOf(now.entries.map(({ point }) => point.hyperparameters));
        return grid
          ? heatMap(grid, now)
          : html`<p class="lab-empty">A heat map needs a grid: two hyperparameters, every value of the one with every value of the other.</p>`;
      }
      default:
        charts.small.update(now);
        return charts.small;
    }
  }

  function drawTop(now: SweepView): void {
    const { state } = desk;
    const busy = state === "running" || state === "fetching";
    const missing = now.entries.filter(({ found }) => !found).length;
    root.dataset.state = state === "done" ? "finished" : state;
    run.textContent =
      missing === now.entries.length
        ? `Run ${missing} trials`
        : missing > 0
          ? `Resume: ${missing} missing`
          : "All trained";
    run.toggleAttribute("disabled", busy || missing === 0);
    stop.toggleAttribute("disabled", !busy);
    over.toggleAttribute("disabled", busy || missing === now.entries.length);
    say(statusText(desk, now));
    notice.hidden = desk.notKept === undefined;
    if (desk.notKept !== undefined) {
      notice.textContent = `${whyNotKept(desk.notKept)} The sweep goes on, but its trials are gone when the page is left.`;
    }
  }

  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  async function takeUp(): Promise<void> {
    if (isForm(trials)) await desk.take(trials.value?.points ?? [], trials.value?.perClass);
    else await desk.take(trials, undefined);
    draw();
  }

  run.addEventListener("click", () => {
    desk.run();
    draw();
    stop.focus();
  });
  stop.addEventListener("click", () => {
    desk.stop();
    draw();
    run.focus();
  });
  over.addEventListener("click", () => {
    desk.startOver();
    draw();
    run.focus();
  });
  for (const part of [view, measured, table]) {
    part.addEventListener("input", (event) => {
      event.stopPropagation();
      draw();
    });
  }
  if (isForm(trials)) {
    trials.addEventListener("input", (event) => {
      event.stopPropagation();
      takeUp();
    });
  }
  invalidation.then(() => {
    desk.stop();
    clearTimeout(timer);
  });
  takeUp();
  draw();
  return lab;
}

/** Measures the trial that was chosen on the test rows, and says how it did. */
function testRows(deskOf: () => SweepDesk) {
  const measure = button("Measure the best on the test rows", "button");
  const said = html`<p class="score-line" aria-live="polite"></p>`;
  const root = html`<div class="sweep-test"><h4>At the end, once</h4>${measure}${said}</div>`;
  measure.addEventListener("click", () => {
    const best = bestOf(deskOf().entries);
    if (best) deskOf().measure(best);
  });
  return {
    root,
    draw({ entries, best, labels }: SweepView) {
      const desk = deskOf();
      const over = entries.length > 0 && entries.every(isOver);
      measure.toggleAttribute("disabled", !over || best < 0 || desk.state === "running");
      said.textContent = testText(desk, over, entries, labels);
    },
  };
}

function testText(
  { measured }: SweepDesk,
  over: boolean,
  entries: readonly TrialEntry[],
  labels: readonly string[],
): string {
  if (!measured) {
    return over
      ? "The choice is made by the held-out rows. The test rows have not been looked at."
      : "First the choice, then the test rows: they wait until all trials are done.";
  }
  const { entry, found } = measured;
  const { result } = found;
  const chosen = entry.found ? finalScore(entry.found.result).heldOut.accuracy : Number.NaN;
  const same = entry.found?.result.hash === result.hash;
  const place = entries.findIndex(({ tag }) => tag === entry.tag);
  return (
    `${entry.tag} ${labels[place]}: ${percent(finalScore(result).heldOut.accuracy)} of ${grouped(result.rows.heldOut)} test drawings right; ` +
    `of the held-out ones, by which it was chosen, ${percent(chosen)}. ` +
    (same
      ? `It was trained once more for this and has the same hash, ${result.hash}: it is the same network.`
      : "It was trained once more for this, and its weights came out otherwise: something is wrong with this page.")
  );
}

function statusText({ state, message }: SweepDesk, { entries, best, labels }: SweepView): string {
  const ended = entries.filter(isOver).length;
  const leader =
    best >= 0
      ? ` Best so far: ${entries[best].tag}, ${labels[best]}, ${percent(finalScore(entries[best]).heldOut.accuracy)}.`
      : "";
  switch (state) {
    case "fetching":
      return "Fetching the drawings …";
    case "running":
      return `Training: ${ended} of ${entries.length} trials done.${leader}`;
    case "failed":
      return `The sweep has stopped: ${message}. Press the button to try again.`;
    case "done":
      return `${ended} of ${entries.length} trials done${failedText(entries)}.${leader.replace(" so far", "")}`;
    case "idle":
      if (entries.length === 0) return "No trials yet: the form says what is missing.";
      return ended > 0
        ? `${ended} of ${entries.length} trials are done and kept.${leader}`
        : "Not trained yet.";
  }
}

function failedText(entries: readonly TrialEntry[]): string {
  const failed = entries.filter(({ state }) => state === "failed");
  return failed.length > 0 ? `, ${failed.map(({ tag }) => tag).join(", ")} failed` : "";
}

function isForm(trials: readonly SweepPoint[] | SweepForm): trials is SweepForm {
  return !Array.isArray(trials);
}

function button(text: string, name: string): HTMLButtonElement {
  return Object.assign(document.createElement("button"), {
    type: "button",
    className: name,
    textContent: text,
  });
}
