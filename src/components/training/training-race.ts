import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import { usualTrainPart } from "../../lib/data/split-of.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { type Curves, curves, type Series } from "../chart/curves.js";
import { lineLook } from "../chart/line-looks.js";
import { choice } from "../ui/choice.js";
import { grouped, percent } from "../ui/numbers.js";
import { isOver, type Lane, type LaneResult, mostRight, type Runner, resultOf } from "./lane-result.js";
import { lineOf, type Measure, measures, type Span, ticksFor } from "./race-record.js";
import { type RaceRunners, raceRunners } from "./race-runners.js";
import { shortLoss } from "./scores-table.js";

/** What is raced, and how it is shown. */
export interface TrainingRaceOptions {
  /** The runs, or a function that tells them when the button is pressed. */
  lanes: readonly Lane[] | (() => readonly Lane[]);
  /** What the lanes have in common. */
  shared: Hyperparameters;
  /** The samples, fetched when they are first needed. */
  load: () => Promise<Dataset>;
  /** Part of each class that is trained on; defaults to that of the labs. */
  trainPart?: number;
  /** What can be shown; the first is shown at first. Defaults to held-out accuracy, held-out loss, training loss. */
  measures?: readonly Measure[];
  /** What it can be drawn over; defaults to epochs alone. */
  across?: readonly Span[];
  /** A question that the reader answers with one of the lanes before the race; left out, nothing is asked. */
  ask?: string;
  /** Which lane was right, for the question; defaults to the one with the most held-out samples right. */
  winner?: (results: readonly LaneResult[]) => string;
  /** On the button; defaults to “Train both” or “Train all”. */
  button?: string;
  /** Whether the weights of each lane are kept with its result; defaults to not. */
  keepWeights?: boolean;
  /** Whether each run waits for the one before, for races that are about seconds; defaults to not. */
  inTurn?: boolean;
  /** Told how all lanes stand whenever something has changed; none are left when the race is stopped. */
  follow?: (results: readonly LaneResult[]) => void;
  /** Told when all lanes are done. */
  whenDone?: (results: readonly LaneResult[]) => void;
  /** Rows below those of the lanes, made from the samples. */
  compared?: (dataset: Dataset) => HTMLElement;
  /** Ends the workers. */
  invalidation: Promise<unknown>;
}

let races = 0;

/**
 * Runs that differ in a few hyperparameters, trained by workers on the same samples from the same seed at the press of
 * a button: their curves, and their last numbers in a table.
 */
export function trainingRace(options: TrainingRaceOptions): HTMLElement {
  const { shared, load, trainPart = usualTrainPart, across = ["epoch"], invalidation } = options;
  const shown = options.measures ?? ["held-out accuracy", "held-out loss", "training loss"];
  const lanesNow = () => (typeof options.lanes === "function" ? options.lanes() : options.lanes);
  const number = ++races;
  const several = lanesNow().length > 2 ? "all" : "both";
  const words = options.button ?? (lanesNow().length === 1 ? "Train" : `Train ${several}`);
  const train = html`<button type="button" class="button button--primary">${words}</button>`;
  const stop = html`<button type="button" class="button button--quiet" hidden>Stop</button>`;
  const status = html`<p class="race-status" aria-live="polite">Not trained yet.</p>`;
  const guess = options.ask ? guessAmong(options.ask, lanesNow()) : undefined;
  const measure = selectOf(`race-${number}-measure`, "Show", shown);
  const span = selectOf(`race-${number}-span`, "over", across);
  const table = html`<tbody></tbody>`;
  let chart = emptyChart();
  const root = html`<div class="race" data-state="idle">${guess?.field ?? ""}<div class="race-top">${train}${stop}${status}</div><div class="race-choices">${measure.field}${span.field}</div>${chart}<div class="scroll" tabindex="0" role="region" aria-label="The runs in numbers"><table class="data-table"><thead><tr><th scope="col">run</th><th scope="col">held out right</th><th scope="col">held-out loss</th><th scope="col">training loss</th><th scope="col">steps</th><th scope="col">seconds</th></tr></thead>${table}</table></div></div>`;
  let dataset: Promise<Dataset> | undefined;
  let race: RaceRunners | undefined;
  let rest: readonly HTMLElement[] = [];
  let generation = 0;
  const runnersNow = () => race?.all ?? [];

  function emptyChart(): Curves {
    const chosen = measure.value;
    const ticks = ticksFor(chosen, []);
    return curves({
      title: measures[chosen].title,
      xLabel: span.value,
      yTicks: ticks,
      height: 240,
      scale: chosen.endsWith("accuracy") ? "linear" : "log",
      format: (value) => tickText(chosen, value),
    });
  }

  function redraw(): void {
    const next = emptyChart();
    chart.replaceWith(next);
    chart = next;
    showChart();
  }

  function showChart(): void {
    const lines = runnersNow().map(({ points }) => lineOf(points, measure.value, span.value));
    const series: Series[] = runnersNow().map(({ lane }, k) => ({
      ...lineLook(k),
      label: lane.label,
      ...lines[k],
    }));
    const ends = lines.map(({ x }) => x.at(-1) ?? 0);
    const least = span.value === "epoch" ? longest(runnersNow(), shared) : 1;
    chart.rescale(
      ticksFor(
        measure.value,
        lines.flatMap(({ y }) => y),
      ),
    );
    chart.update(series, Math.max(least, ...ends));
  }

  function show(): void {
    const runners = runnersNow();
    showChart();
    table.replaceChildren(...runners.map((runner) => rowOf(resultOf(runner))), ...rest);
    const failed = runners.find(({ desk }) => desk?.state === "failed");
    const over = runners.length > 0 && runners.every(isOver);
    root.dataset.state = failed ? "failed" : over ? "finished" : runners.length > 0 ? "running" : "idle";
    const running = root.dataset.state === "running";
    train.toggleAttribute("disabled", running);
    stop.toggleAttribute("hidden", !running);
    if (failed) {
      say(`Training has stopped: ${failed.desk?.failure}. Press the button to try again.`);
    } else if (over) {
      say(verdict());
    } else if (running) {
      const done = runners.filter(isOver).length;
      say(`Training: ${done} of ${runners.length} done …`);
    }
  }

  function showAndTell(): void {
    show();
    options.follow?.(runnersNow().map(resultOf));
  }

  function followed(): void {
    const before = root.dataset.state;
    showAndTell();
    if (before !== "finished" && root.dataset.state === "finished") {
      options.whenDone?.(runnersNow().map(resultOf));
    }
  }

  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  function verdict(): string {
    const results = runnersNow().map(resultOf);
    const best = (options.winner ?? mostRight)(results);
    const parts = results.map(({ label, state, values, seconds }) => {
      if (state === "diverged") return `${label} diverged`;
      if (options.inTurn) return `${label}: ${seconds.toFixed(1)} s`;
      return `${label} gets ${percent(values["held-out accuracy"])} right`;
    });
    const answer = guess?.value
      ? guess.value === best
        ? ` You expected ${best}: so it is.`
        : ` You expected ${guess.value}; it is ${best}.`
      : "";
    return `Done: ${parts.join(options.inTurn ? "; " : ", ")}.${answer}`;
  }

  async function begin(): Promise<void> {
    const mine = ++generation;
    train.toggleAttribute("disabled", true);
    say("Fetching the drawings …");
    end();
    try {
      dataset ??= load();
      const samples = await dataset;
      if (mine !== generation) return;
      rest = options.compared ? [options.compared(samples)] : [];
      race = raceRunners({
        lanes: lanesNow(),
        shared,
        dataset: samples,
        trainPart,
        tell: followed,
        keepWeights: options.keepWeights,
        inTurn: options.inTurn,
      });
      showAndTell();
    } catch (error) {
      dataset = undefined;
      train.toggleAttribute("disabled", false);
      say(
        `The drawings could not be fetched: ${error instanceof Error ? error.message : String(error)}. Press the button to try again.`,
      );
    }
  }

  function end(): void {
    race?.end();
    race = undefined;
  }

  train.addEventListener("click", begin);
  stop.addEventListener("click", () => {
    generation++;
    end();
    showAndTell();
    say("Stopped. Nothing was kept.");
    train.focus();
  });
  for (const { field } of [measure, span]) field.addEventListener("input", redraw);
  root.addEventListener("input", (event) => event.stopPropagation());
  invalidation.then(() => {
    generation++;
    end();
  });
  show();
  return root;
}

/** The question before the race; `value` is empty until it is answered. */
function guessAmong(ask: string, lanes: readonly Lane[]): { field: HTMLElement; readonly value: string } {
  const unsaid = "I can’t say";
  const options = [unsaid, ...lanes.map(({ label }) => label)];
  const field = choice({ legend: ask, options });
  return {
    field,
    get value() {
      return field.value === unsaid ? "" : field.value;
    },
  };
}

function selectOf<Name extends string>(
  id: string,
  label: string,
  names: readonly Name[],
): { field: HTMLElement; readonly value: Name } {
  const select = document.createElement("select");
  select.id = id;
  select.append(...names.map((name) => new Option(name, name)));
  const field = html`<label class="field race-choice" hidden=${names.length < 2}><span class="field-label">${label}</span> ${select}</label>`;
  return {
    field,
    get value() {
      return names[Math.max(0, select.selectedIndex)];
    },
  };
}

function rowOf({ label, state, values, seconds, steps }: LaneResult): HTMLElement {
  const loss = (measure: Measure) =>
    state === "diverged" ? "diverged" : Number.isNaN(values[measure]) ? "–" : shortLoss(values[measure]);
  const right = values["held-out accuracy"];
  return html`<tr><th scope="row">${label}</th><td class="number">${Number.isNaN(right) ? "–" : percent(right)}</td><td class="number">${loss("held-out loss")}</td><td class="number">${loss("training loss")}</td><td class="number">${grouped(steps)}</td><td class="number">${seconds.toFixed(1)}</td></tr>`;
}

function longest(runners: readonly Runner[], { epochs }: Hyperparameters): number {
  return Math.max(epochs, ...runners.map(({ lane }) => lane.changes?.epochs ?? 0));
}

function tickText(measure: Measure, value: number): string {
  return measure.endsWith("accuracy") || !isPowerOfTen(value)
    ? measures[measure].format(value)
    : String(value);
}

function isPowerOfTen(value: number): boolean {
  const exponent = Math.log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}
