import { html } from "htl";
import { type Curves, curves } from "../chart/curves.js";
import { lineLook } from "../chart/line-looks.js";
import { onPrediction } from "../predictions/page-predictions.js";
import { predictedLine } from "../predictions/predicted-line.js";
import { figureRan } from "../predictions/prediction-box.js";
import { type Choice, choice } from "../ui/choice.js";
import { setDisabled, setHidden } from "../ui/disable.js";
import { onInput } from "../ui/on-input.js";
import { liveStatus } from "../ui/status.js";
import { table } from "../ui/table.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import type { Lane } from "./lane-result.js";
import { type Measure, measures, raceWords, type Span, ticksFor } from "./race-record.js";
import { type RaceOptions, RaceState, raceHead } from "./race-state.js";

/** What is raced, and how it is shown. */
export interface TrainingRaceOptions extends RaceOptions {
  /** What can be shown; the first is shown at first. Defaults to held-out accuracy, held-out loss, training loss. */
  measures?: readonly Measure[];
  /** What it can be drawn over; defaults to epochs alone. */
  across?: readonly Span[];
  /** A question that the reader answers with one of the lanes before the race; left out, nothing is asked. */
  ask?: string;
  /** The box on the page whose prediction is drawn into the chart. */
  predicted?: string;
  /** On the button; defaults to “Train both” or “Train all”. */
  button?: string;
  /** Ends the workers. */
  invalidation: Promise<unknown>;
}

/**
 * Runs that differ in a few hyperparameters, trained by workers on the same samples from the same seed at the press of
 * a button: their curves, and their last numbers in a table.
 */
export function trainingRace(options: TrainingRaceOptions): HTMLElement {
  const state = new RaceState(options, (news) => (news === "runs" ? show() : showWords()));
  const { lanes } = state;
  const train = textButton(options.button ?? buttonText(lanes), () => state.begin(), "button--primary");
  const stop = textButton(t("Stop"), () => state.stop(), "button--quiet");
  const status = liveStatus("race-status");
  const guess = options.ask ? guessAmong(options.ask, lanes, state) : "";
  const chart = raceChart(options, state);
  const numbers = table({
    label: t("The runs in numbers: {names}", { names: lanes.map(({ label }) => label).join(", ") }),
    head: raceHead,
    rows: [],
  });
  const root = html`<div class="race">${guess}<div class="race-top">${train}${stop}${status}</div>${chart.choices}${chart.root}${numbers}</div>`;

  function show(): void {
    chart.show();
    numbers.show(state.rows);
    root.dataset.state = state.state;
    setHidden(stop, state.state !== "running", train);
    if (state.state === "finished") root.dispatchEvent(new Event(figureRan, { bubbles: true }));
    showWords();
  }

  function showWords(): void {
    setDisabled(train, state.fetching || state.state === "running");
    status.say(state.words);
  }

  onInput(root);
  onPrediction(chart.show, options.invalidation);
  options.invalidation.then(() => state.leave());
  show();
  return root;
}

function buttonText({ length }: readonly Lane[]): string {
  if (length === 1) return t("Train");
  return length > 2 ? t("Train all") : t("Train both");
}

/** The question before the race. */
function guessAmong(ask: string, lanes: readonly Lane[], state: RaceState): Choice {
  const unsaid = t("I can’t say");
  const field = choice({ legend: ask, options: [unsaid, ...lanes.map(({ label }) => label)] });
  field.addEventListener("input", () => {
    state.expected = field.value === unsaid ? "" : field.value;
  });
  return field;
}

let races = 0;

/** The curves of the runs: of one measure, over one span. */
function raceChart(
  options: Pick<TrainingRaceOptions, "measures" | "across" | "predicted">,
  state: RaceState,
) {
  const number = ++races;
  const shown = options.measures ?? ["held-out accuracy", "held-out loss", "training loss"];
  const measure = selectOf(`race-${number}-measure`, t("Show"), shown);
  const span = selectOf(`race-${number}-span`, t("over"), options.across ?? ["epoch"]);
  const choices = html`<div class="race-choices">${measure.field}${span.field}</div>`;
  let chart = emptyChart(measure.value, span.value);

  function show(): void {
    const { lines, end } = state.lines(measure.value, span.value);
    const over = { x: span.value, y: measure.value, end };
    const guess = options.predicted ? predictedLine(options.predicted, over) : undefined;
    chart.rescale(
      ticksFor(
        measure.value,
        [...lines, ...(guess ? [guess] : [])].flatMap(({ y }) => y),
      ),
    );
    chart.update(
      [
        ...state.runners.map(({ lane }, k) => ({ ...lineLook(k), label: lane.label, ...lines[k] })),
        ...(guess ? [guess] : []),
      ],
      end,
    );
    choices.hidden = chart.hidden;
  }
  for (const { field } of [measure, span]) {
    field.addEventListener("input", () => {
      const next = emptyChart(measure.value, span.value);
      chart.replaceWith(next);
      chart = next;
      show();
    });
  }
  return { root: chart, choices, show };
}

function emptyChart(measure: Measure, span: Span): Curves {
  const accuracy = measure.endsWith("accuracy");
  const { title, format } = measures[measure];
  return curves({
    title,
    xLabel: raceWords[span],
    yTicks: ticksFor(measure, []),
    height: 240,
    scale: accuracy ? "linear" : "log",
    format: (value) => (accuracy || !isPowerOfTen(value) ? format(value) : String(value)),
  });
}

function selectOf<Name extends Measure | Span>(
  id: string,
  label: string,
  names: readonly Name[],
): { field: HTMLElement; readonly value: Name } {
  const select = document.createElement("select");
  select.id = id;
  select.append(...names.map((name) => new Option(raceWords[name], name)));
  const field = html`<label class="field race-choice" hidden=${names.length < 2}><span class="field-label">${label}</span> ${select}</label>`;
  return {
    field,
    get value() {
      return names[Math.max(0, select.selectedIndex)];
    },
  };
}

function isPowerOfTen(value: number): boolean {
  const exponent = Math.log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}
