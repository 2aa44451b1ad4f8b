import { html } from "htl";
import { curves, type Series } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { inkPalette } from "../../../components/chart/palette.js";
import { onThemeChange } from "../../../components/shell/theme.js";
import { every } from "../../../components/training/every.js";
import { lastOf, lineOf } from "../../../components/training/race-record.js";
import { settingsPanel } from "../../../components/training/settings-panel.js";
import type { News } from "../../../components/training/training-desk.js";
import { type Choice, choice } from "../../../components/ui/choice.js";
import { grouped, percent, trimmed } from "../../../components/ui/numbers.js";
import { recallOf } from "../../../lib/core/metrics.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { splitOf } from "../../../lib/data/split-of.js";
import { type Rung, recipesOf } from "../../../lib/labs/experiments/ladder.js";
import { lookAlikesOf } from "../../../lib/labs/reading/look-alikes.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { confusionMap } from "./confusion-map.js";
import { firstPast, timeText } from "./ladder-record.js";
import { ladderTrainer } from "./ladder-trainer.js";
import { mistakesOfClass } from "./mistakes-of-class.js";
import { chooseTile, recallTiles } from "./recall-tiles.js";

/** What the ladder is of. */
export interface LadderOptions {
  readonly first: Hyperparameters;
  readonly rungs: readonly Rung[];
  readonly classes: readonly string[];
  /** What can be trained on, the first at first. */
  readonly samples: readonly { readonly label: string; load(): Promise<Dataset> }[];
  /** What was reported: an accuracy on test rows, and the seconds it took. */
  readonly reported: { readonly testAccuracy: number; readonly seconds: number };
  /** Ends the worker. */
  readonly invalidation: Promise<unknown>;
}

/**
 * Recipes that are trained one after the other on the same samples, each with one change more: a table with the
 * accuracy and the time of each, their curves, and what the last one mistakes for what.
 */
export function ladderView({
  first,
  rungs,
  classes,
  samples,
  reported,
  invalidation,
}: LadderOptions): HTMLElement {
  const { testAccuracy: goal } = reported;
  const steps = [...rungs, { name: "yours", adds: "the recipe below, as you change it" }];
  const panel = settingsPanel(recipesOf(first, rungs)[rungs.length - 1]);
  const begin = html`<label class="field race-choice"><span class="field-label">Begin from</span> <select>${rungs.map(({ name }, k) => html`<option value=${k} selected=${k === rungs.length - 1}>${name}</option>`)}</select></label>`;
  const own = html`<details class="ladder-own"><summary>Change a recipe yourself</summary>${begin}${panel}</details>`;
  const recipesFor = (rows?: number) => [
    ...recipesOf(first, rungs, rows),
    { ...panel.value, batchSize: Math.min(panel.value.batchSize, rows ?? Infinity) },
  ];
  const labels = samples.map(({ label }) => label);
  const source: Choice = choice({ legend: "Characters to train on", options: labels });
  const all = html`<button type="button" class="button button--primary">Train all, in turn</button>`;
  const pause = html`<button type="button" class="button" disabled>Pause</button>`;
  const status = html`<p class="race-status" aria-live="polite">Not trained yet.</p>`;
  const clock = html`<p class="ladder-clock number"></p>`;
  const rows = steps.map(rowOf);
  const table = html`<table class="data-table ladder-table"><thead><tr><th scope="col">recipe</th><td></td><th scope="col">η</th><th scope="col">test right</th><th scope="col">training right</th><th scope="col">time</th><th scope="col">past ${percent(goal)} after</th></tr></thead><tbody>${rows.map(({ row }) => row)}</tbody></table>`;
  const chart = curves({
    title: "Characters right",
    xLabel: "seconds of training",
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    scale: "linear",
    format: (part) => percent(part, 0),
    height: 240,
  });
  const map = confusionMap(classes, lookAlikesOf(classes));
  const tiles = recallTiles(classes, Math.max(0, classes.indexOf("F")));
  const mistakes = mistakesOfClass(classes);
  const details = html`<div class="ladder-details" hidden><h4></h4>${map}${tiles}${mistakes}</div>`;
  const root = html`<div class="ladder" data-state="idle">${source}<div class="race-top">${all}${pause}${status}</div>${clock}<div class="scroll" tabindex="0" role="region" aria-label="The recipes in numbers">${table}</div>${own}${chart}${details}</div>`;
  const maySay = every(100);
  let palette = inkPalette();
  let dataset: Promise<Dataset> | undefined;
  let failure: string | undefined;
  let trainer = ladderTrainer(steps.length, hear);

  function rowOf({ name, adds }: Pick<Rung, "name" | "adds">, k: number) {
    const cells = Array.from({ length: 4 }, () => html`<td class="number">–</td>`);
    const button = html`<button type="button" class="button button--quiet">Train</button>`;
    button.addEventListener("click", () => start(k, []));
    const rate = html`<td class="number"></td>`;
    const row = html`<tr><th scope="row"><b>${name}</b><span class="ladder-adds">${adds}</span></th><td>${button}</td>${rate}${cells}</tr>`;
    return { row, rate, cells, button };
  }

  async function start(rung: number, after: readonly number[]): Promise<void> {
    failure = undefined;
    const { load } = samples[labels.indexOf(source.value)];
    if (!dataset) say("Fetching the characters …");
    try {
      dataset ??= load();
      const wanted = dataset;
      const set = await wanted;
      if (wanted !== dataset) return;
      const { train } = splitOf(set, first.seed);
      trainer.train(rung, after, set, recipesFor(train.length));
      show();
    } catch (error) {
      dataset = undefined;
      fail(`The characters could not be fetched: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  function hear(news: News): void {
    if (news.kind === "failed") {
      fail(`Training has stopped: ${news.message}.`);
      return;
    }
    if (news.kind === "cell") {
      mistakes.add(news.drawings, palette);
      return;
    }
    if (news.kind === "evaluation") showDetails();
    if (news.kind !== "progress" || maySay()) show();
    if (isAtRest()) {
      show();
      askMistakes();
    }
  }

  const isAtRest = () => {
    const state = trainer.current === undefined ? undefined : trainer.rungs[trainer.current].state;
    return state === "finished" || state === "paused" || state === "diverged";
  };

  function fail(words: string): void {
    failure = `${words} Press a button to try again.`;
    trainer.end();
    dataset = undefined;
    show();
  }

  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  function show(): void {
    const states = trainer.rungs.map(({ state }) => state);
    const running = states.includes("running");
    const current = trainer.current === undefined ? "idle" : trainer.rungs[trainer.current].state;
    root.dataset.state = failure ? "failed" : current;
    pause.toggleAttribute("disabled", !running);
    all.toggleAttribute("disabled", running);
    for (const [k, recipe] of recipesFor().entries()) showRow(k, recipe);
    showChart();
    showClock();
    say(failure ?? statusText());
  }

  function showRow(k: number, { learningRate }: Hyperparameters): void {
    const { points, seconds, state } = trainer.rungs[k];
    const { rate, cells, button } = rows[k];
    rate.textContent = trimmed(learningRate);
    const right = (measure: "held-out accuracy" | "training accuracy") => {
      const part = lastOf(points, measure);
      return Number.isNaN(part) ? "–" : percent(part);
    };
    const past = firstPast(points, goal);
    const texts = [
      right("held-out accuracy"),
      right("training accuracy"),
      state === "waiting" ? "–" : timeText(seconds),
      past ? timeText(past.second) : state === "finished" ? "not reached" : "–",
    ];
    for (const [cell, text] of texts.entries()) cells[cell].textContent = text;
    cells[3].classList.toggle("is-past", past !== undefined);
    button.textContent =
      state === "paused" && k === trainer.current ? "Go on" : state === "waiting" ? "Train" : "Again";
    button.setAttribute("aria-label", `${button.textContent}: ${steps[k].name}`);
    button.toggleAttribute("disabled", state === "running");
    rows[k].row.toggleAttribute("data-current", k === trainer.current);
  }

  function showChart(): void {
    const begun = steps.map(({ name }, k) => ({ name, k, points: trainer.rungs[k].points }));
    const tests: Series[] = begun
      .filter(({ points }) => points.length > 0)
      .map(({ name, k, points }) => ({
        ...lineLook(k),
        label: name,
        ...lineOf(points, "held-out accuracy", "second"),
      }));
    const own = trainer.current === undefined ? [] : trainer.rungs[trainer.current].points;
    const train = lineOf(own, "training accuracy", "second");
    const lines = own.length === 0 ? tests : [...tests, { ...trainingLine, ...train }];
    chart.update(lines, Math.max(1, ...lines.flatMap(({ x }) => x)));
  }

  function showClock(): void {
    const k = trainer.current;
    if (k === undefined) {
      clock.textContent = `The project took ${timeText(reported.seconds)} to ${percent(goal)}.`;
      return;
    }
    const { points, seconds } = trainer.rungs[k];
    const past = firstPast(points, goal);
    clock.replaceChildren(
      html`<b>${timeText(past?.second ?? seconds)}</b> ${past ? `to ${percent(past.values["held-out accuracy"])}: past the ${percent(goal)} that took the project ${timeText(reported.seconds)}, ${grouped(Math.round(reported.seconds / past.second))} times as long.` : `so far, and not past ${percent(goal)} yet. The project took ${timeText(reported.seconds)}.`}`,
    );
  }

  function statusText(): string {
    const k = trainer.current;
    if (k === undefined) return "Not trained yet.";
    const { state, points, position } = trainer.rungs[k];
    const { name } = steps[k];
    const accuracy = percent(lastOf(points, "held-out accuracy"));
    switch (state) {
      case "running":
        return points.length === 0
          ? `${name}: beginning …`
          : `${name}: epoch ${Math.floor(position) + 1} of ${recipesFor()[k].epochs}.`;
      case "paused":
        return `${name}: paused, ${accuracy} of the test characters right.`;
      case "diverged":
        return `${name}: the loss is no number any more.`;
      default:
        return `${name}: done, ${accuracy} of the test characters right.`;
    }
  }

  function showDetails(): void {
    const evaluation = trainer.desk?.log?.evaluation;
    const k = trainer.current;
    if (!evaluation || k === undefined) return;
    details.hidden = false;
    const title = details.querySelector("h4");
    if (title) title.textContent = `What ${steps[k].name} says of the test characters`;
    map.update(evaluation.confusion);
    tiles.update(recallOf(evaluation.confusion, classes.length));
  }

  function askMistakes(): void {
    const confusion = trainer.desk?.log?.evaluation?.confusion;
    if (!confusion || !trainer.desk) return;
    for (const cell of mistakes.begin(tiles.value, confusion)) trainer.desk.askCell(cell, 4);
  }

  function forget(): void {
    trainer.end();
    trainer = ladderTrainer(steps.length, hear);
    [dataset, failure] = [undefined, undefined];
    details.hidden = true;
    show();
  }

  source.addEventListener("input", forget);
  begin.addEventListener("input", (event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement) panel.show(recipesOf(first, rungs)[target.selectedIndex]);
    show();
  });
  panel.addEventListener("input", show);
  all.addEventListener("click", () => {
    const waiting = rungs.map((_, k) => k).filter((k) => trainer.rungs[k].state !== "finished");
    const [next, ...others] = waiting.length > 0 ? waiting : rungs.map((_, k) => k);
    start(next, others);
  });
  pause.addEventListener("click", () => trainer.pause());
  tiles.addEventListener("input", askMistakes);
  map.addEventListener("input", () => {
    chooseTile(tiles, map.value);
    askMistakes();
  });
  root.addEventListener("input", (event) => event.stopPropagation());
  const endTheme = onThemeChange(() => {
    palette = inkPalette();
    askMistakes();
  });
  invalidation.then(() => {
    trainer.end();
    endTheme();
  });
  show();
  return root;
}

/** The training rows of the recipe that is in the worker. */
const trainingLine = {
  label: "its training characters",
  colour: "var(--ink-soft)",
  dash: "1 3",
  width: 1.25,
};
