import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { choice } from "../../../components/ui/choice.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { decimal, percent, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { splitOf, stratifiedSplit } from "../../../lib/data/split.js";
import { chooseBackend } from "../../../lib/training/choose-backend.js";
import { type DriftOptions, type DriftPoint, scoreDrift } from "../study/score-drift.js";

/** What the view needs. */
export interface DriftViewOptions {
  /** Characters, fetched when they are first needed; a tenth of the training rows is held out. */
  readonly load: () => Promise<Dataset>;
  /** Learning rates to choose from. */
  readonly rates: readonly number[];
  readonly passes: number;
  readonly invalidation: Promise<unknown>;
}

const runs = [
  { label: "the diagonal alone", loss: "squared-error-diagonal", centred: false },
  { label: "the whole Jacobian", loss: "squared-error", centred: false },
  { label: "the diagonal, scores centred", loss: "squared-error-diagonal", centred: true },
] as const;
const looksInPass = 8;
/** Where the chart of the mean score ends below: it is about its beginning to move. */
export const lowestTick = -12;
const scoreTicks = [lowestTick, -8, -4, 0, 4];
const shareTicks = [0, 0.25, 0.5, 0.75, 1];

/**
 * Three runs of 784–47–47, a picture at a time and side by side: what they get right, where the mean of their scores
 * goes, and how many pictures they take for one and the same class.
 */
export function driftView({ load, rates, passes, invalidation }: DriftViewOptions): HTMLElement {
  const rate = choice({
    legend: "Learning rate η",
    options: rates.map((eta) => trimmed(eta)),
    chosen: trimmed(rates[1] ?? rates[0]),
  });
  const button = html`<button type="button" class="button button--primary">Train all three</button>`;
  const status = liveStatus("race-status", "Not trained yet.");
  const charts = driftCharts();
  const numbers = table({
    label: "The three runs in numbers",
    head: [
      "gradient through",
      "most right",
      "right at the end",
      "½‖p − Y‖² at the end",
      "mean of the scores",
      "mean of h",
      "commonest answer",
    ],
    rows: [],
    className: "whole-table",
    numbers: false,
  });
  const root = html`<div class="race" data-state="idle">${rate}<div class="race-top">${button}${status}</div>${charts.map(({ view }) => view)}${numbers}</div>`;
  let dataset: Promise<Dataset> | undefined;
  let points: DriftPoint[][] = [];
  let run = 0;

  async function begin(): Promise<void> {
    const mine = ++run;
    setDisabled(button, true);
    root.dataset.state = "running";
    points = runs.map(() => []);
    say("Fetching the characters …");
    try {
      dataset ??= lateFetch(load);
      const samples = await dataset;
      const course = together(await coursesOn(samples, Number(rate.value), passes), points);
      await inSlices(
        course,
        () => show(samples),
        () => mine !== run,
      );
      show(samples);
      root.dataset.state = "finished";
      say(
        `Done: ${runs.map(({ label }, k) => `${label} ${percent(lastOf(points[k]).accuracy)}`).join(", ")}.`,
      );
    } catch (error) {
      dataset = undefined;
      root.dataset.state = "failed";
      say(`Training has stopped: ${messageOf(error)}. Press the button to try again.`);
    }
    setDisabled(button, false);
  }

  function show({ classes }: Dataset): void {
    if (points.some((run) => run.length === 0)) return;
    for (const { view, value } of charts) {
      view.update(
        runs.map(({ label }, k) => ({
          ...lineLook(k),
          label,
          x: points[k].map(({ pass }) => pass),
          y: points[k].map(value),
        })),
        passes,
      );
    }
    numbers.show(runs.map(({ label }, k) => rowOf(label, points[k], classes)));
    const { pass } = lastOf(points[0]);
    if (root.dataset.state === "running") say(`Training: pass ${decimal(pass, 1)} of ${passes} …`);
  }

  function say(text: string): void {
    status.say(text);
  }

  onInput(rate);
  button.addEventListener("click", begin);
  invalidation.then(() => run++);
  return root;
}

/** A chart for each number that is followed. */
function driftCharts() {
  const chart = (title: string, yTicks: readonly number[], format: (value: number) => string) =>
    curves({ title, xLabel: "pass", yTicks, scale: "linear", format, height: 170 });
  const part = (value: number) => percent(value, 0);
  return [
    {
      value: ({ accuracy }: DriftPoint) => accuracy,
      view: chart("Held-out characters right", shareTicks, part),
    },
    {
      value: ({ meanScore }: DriftPoint) => meanScore,
      view: chart("Mean of the scores", scoreTicks, (value) => decimal(value, 1)),
    },
    {
      value: ({ share }: DriftPoint) => share,
      view: chart("Taken for the commonest class", shareTicks, part),
    },
  ];
}

/** The three runs on the training rows of a set, each with a backend of its own. */
function coursesOn(samples: Dataset, eta: number, passes: number) {
  const rows = stratifiedSplit(samples.labels, 0.9, seededRandom(1), splitOf(samples, 1).train);
  const every = Math.ceil(rows.train.length / looksInPass);
  return Promise.all(
    runs.map(async ({ loss, centred }) => {
      const { backend } = await chooseBackend();
      const options: DriftOptions = { backend, dataset: samples, rows, loss, centred, eta, passes, every };
      return scoreDrift(options);
    }),
  );
}

/** A piece of each run in turn, until all are done; points go to the list of their run. */
function* together(
  courses: readonly Generator<DriftPoint | undefined, void>[],
  points: readonly DriftPoint[][],
): Generator<void, void> {
  let going = courses.map((course, k) => ({ course, own: points[k] }));
  while (going.length > 0) {
    going = going.filter(({ course, own }) => {
      const { done, value } = course.next();
      if (value) own.push(value);
      return !done;
    });
    yield;
  }
}

function rowOf(label: string, points: readonly DriftPoint[], classes: readonly string[]): Row {
  const most = Math.max(...points.map(({ accuracy }) => accuracy));
  const { accuracy, loss, meanScore, hidden, commonest, share } = lastOf(points);
  const cells = [
    percent(most),
    percent(accuracy),
    decimal(loss, 3),
    decimal(meanScore, 1),
    decimal(hidden, 2),
  ];
  const said = html`<td>${classes[commonest]}, <span class="number">${percent(share, 0)}</span></td>`;
  return [label, ...cells.map(numberCell), said];
}

function lastOf(points: readonly DriftPoint[]): DriftPoint {
  return points[points.length - 1];
}
