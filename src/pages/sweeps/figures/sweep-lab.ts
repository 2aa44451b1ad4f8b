import { html } from "htl";
import { arithmeticHere } from "../../../components/training/arithmetic-line.js";
import { labQuestions } from "../../../components/training/lab-questions.js";
import { trialClient } from "../../../components/training/trial-client.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { SweepPoint } from "../../../lib/labs/experiments/sweeps.js";
import { workersFor } from "../../../lib/workers/pool.js";
import { shortLabel, variedControls } from "../study/varied.js";
import { trialKeeper } from "./kept-trials.js";
import { SweepController } from "./sweep-controller.js";
import type { SweepForm } from "./sweep-form.js";
import { sweepPictures } from "./sweep-pictures.js";
import type { SweepQuestion, SweepResult } from "./sweep-question.js";
import type { SweepSamples } from "./sweep-samples.js";
import { sweepTable } from "./sweep-table.js";
import { sweepTop } from "./sweep-top.js";
import { testText } from "./sweep-words.js";
import { bestOf, isOver, type TrialEntry } from "./trial-entry.js";
import type { SweepView } from "./trial-look.js";
import { twoTrials } from "./two-trials.js";

/** What a lab of sweeps is made of. */
export interface SweepLabOptions {
  readonly samples: SweepSamples;
  /** The trials, or a form that says which. */
  readonly trials: readonly SweepPoint[] | SweepForm;
  /** What leads through a lab with a form; defaults to nothing. */
  readonly questions?: readonly SweepQuestion[];
  /** What is swept, in a few words that no other sweep of the page has. */
  readonly title: string;
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

export function sweepLab({
  samples,
  trials,
  questions = [],
  title,
  measure = false,
  pictures = false,
  invalidation,
}: SweepLabOptions): SweepLab {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sweep = new SweepController({
    samples,
    keeper: trialKeeper,
    connect: trialClient,
    workers: workersFor(navigator.hardwareConcurrency, 0),
    tell() {
      timer ??= setTimeout(() => {
        timer = undefined;
        draw();
      }, drawEvery);
    },
  });
  const top = sweepTop(sweep, draw);
  const stage = sweepPictures();
  const table = sweepTable(title);
  const two = pictures ? twoTrials(() => samples.of(sweep.perClass)) : undefined;
  const test = measure ? testRows(sweep) : undefined;
  const arithmetic = html`<p class="caption lab-arithmetic"></p>`;
  const form = isForm(trials) ? trials : undefined;
  const asked =
    questions.length > 0
      ? labQuestions<SweepResult, SweepQuestion>({ questions, action: top.row })
      : undefined;
  const root = html`<div class="sweep race" data-state="idle">${asked ?? ""}${form ?? ""}${asked ? "" : top.row}${top.notice}${stage.choices}${stage.root}${table}${form ? arithmetic : ""}${two ?? ""}${test?.root ?? ""}</div>`;
  const lab: SweepLab = Object.assign(root, { value: [] });

  function draw(): void {
    const now = viewOf(sweep, table.value, stage.measure);
    table.update(now);
    stage.draw(now);
    two?.update(now.entries, now.labels);
    test?.draw(now);
    top.draw(now);
    arithmetic.textContent = arithmeticHere(now.entries.map(({ point }) => point.hyperparameters.profile));
    if (sweep.state === "done") asked?.take(now.entries);
    root.dataset.state = sweep.state === "done" ? "finished" : sweep.state;
    if (lab.value !== now.entries) {
      lab.value = now.entries;
      root.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** Turning to a question takes up its sweep; what was trained of it is there at once. */
  function turnTo(): void {
    if (asked) form?.take(asked.value.typed);
  }

  async function takeUp(): Promise<void> {
    if (isForm(trials)) await sweep.take(trials.value?.points ?? [], trials.value?.perClass);
    else await sweep.take(trials, undefined);
    draw();
  }

  for (const part of [stage.choices, table]) onInput(part, draw);
  if (form) onInput(form, takeUp);
  if (asked) onInput(asked, turnTo);
  top.undo.hear(root);
  invalidation.then(() => {
    sweep.stop();
    clearTimeout(timer);
  });
  takeUp();
  draw();
  return lab;
}

function viewOf(
  { entries }: SweepController,
  picked: string | undefined,
  measure: SweepView["measure"],
): SweepView {
  const all = entries.map(({ point }) => point.hyperparameters);
  const varied = entries.length > 0 ? variedControls(all) : [];
  const best = bestOf(entries);
  return {
    entries,
    varied,
    labels: all.map((chosen) => shortLabel(varied, chosen)),
    best: best ? entries.indexOf(best) : -1,
    picked: entries.findIndex(({ tag }) => tag === picked),
    measure,
    epochs: Math.max(1, ...all.map(({ epochs }) => epochs)),
  };
}

/** Measures the trial that was chosen on the test rows, and says how it did. */
function testRows(sweep: SweepController) {
  const measure = textButton(t("Measure the best on the test rows"), () => {
    const best = bestOf(sweep.entries);
    if (best) sweep.measure(best);
  });
  const said = liveStatus("score-line");
  return {
    root: html`<div class="sweep-test"><h3>${t("At the end, once")}</h3>${measure}${said}</div>`,
    draw({ entries, best, labels }: SweepView) {
      const over = entries.length > 0 && entries.every(isOver);
      setDisabled(measure, !over || best < 0 || sweep.state === "running");
      said.say(testText(sweep.measured, over, entries, labels));
    },
  };
}

function isForm(trials: readonly SweepPoint[] | SweepForm): trials is SweepForm {
  return !Array.isArray(trials);
}
