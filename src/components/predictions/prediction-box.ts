import { html } from "htl";
import type { Prediction } from "../../lib/exercises/prediction.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { keepingNotice } from "../storage/keeping.js";
import { setHidden } from "../ui/disable.js";
import { textButton } from "../ui/text-button.js";
import { numberField } from "./number-field.js";
import { keepPrediction, predictionOf } from "./page-predictions.js";
import { choicesField, type PredictionField } from "./prediction-field.js";
import { sketchField } from "./sketch-field.js";
import { sketchQuestion } from "./sketch-question.js";

/** What a figure tells of by bubbling when it has run to its end. */
export const figureRan = "figure-ran";

/**
 * Gives a box of a page that asks for a prediction its field. What was said stands below the figure that follows too, with
 * a button that compares it with what came; a figure that runs to its end, and the answer in the box, do the same.
 */
export function mountPrediction(box: HTMLElement): void {
  const id = box.dataset.predict ?? "";
  const answer = box.querySelector<HTMLDetailsElement>(".predict-answer");
  const field = fieldOf(box, answer);
  const figure = figureAfter(box);
  const said = html`<p class="predict-said" role="status"></p>`;
  const beside = html`<span></span>`;
  const note = textButton("Note it", noteIt, "button--primary");
  const change = textButton("Change it", () => keep(undefined), "button--quiet");
  const compare = textButton("Compare", compareIt);
  const besideBox = html`<p class="predict-beside" data-of=${id} hidden>${beside} ${compare}</p>`;
  const form = html`<div class="predict-form">${field.element}<div class="predict-row">${note}${change}</div>${said}</div>`;
  let late = false;

  function noteIt(): void {
    const read = field.read();
    if (typeof read === "string") said.textContent = read;
    else keep({ ...read, compared: false, right: false });
  }

  function compareIt(): void {
    const prediction = predictionOf(id);
    if (!prediction) return;
    if (!prediction.compared) {
      keep({ ...prediction, compared: true, right: field.compare(prediction).right });
    }
    if (answer) answer.open = true;
  }

  function keep(prediction: Prediction | undefined): void {
    keepPrediction(id, prediction);
    show();
  }

  function show(): void {
    const prediction = predictionOf(id);
    field.lock(prediction !== undefined || late);
    if (prediction) field.show(prediction);
    setHidden(note, prediction !== undefined || late, change);
    setHidden(change, !prediction || prediction.compared, prediction ? compare : note);
    setHidden(compare, !prediction || prediction.compared, box);
    const words = prediction ? wordsOf(field, prediction) : "";
    const notice = prediction ? keepingNotice(pageKeeping.problem) : "";
    const next = prediction?.compared || !prediction ? "" : figure ? "Now the figure." : "";
    said.textContent = late
      ? "You have seen what it is: a guess would count for nothing."
      : [words, next, notice].filter(Boolean).join(" ");
    beside.textContent = words;
    besideBox.hidden = words === "";
  }

  answer?.addEventListener("toggle", () => {
    if (!answer.open) return;
    late = predictionOf(id) === undefined;
    if (late) show();
    else compareIt();
  });
  figure?.addEventListener(figureRan, compareIt);
  figure?.append(besideBox);
  if (!figure) form.querySelector(".predict-row:last-of-type")?.append(compare);
  if (answer) answer.before(form);
  else box.append(form);
  show();
}

function wordsOf(field: PredictionField, prediction: Prediction): string {
  const words = `You said ${field.words(prediction)}`;
  return prediction.compared ? `${words}: ${field.compare(prediction).words}.` : `${words}.`;
}

function fieldOf(box: HTMLElement, answer: HTMLElement | null): PredictionField {
  const { kind, unit = "", from = "-Infinity", to = "Infinity" } = box.dataset;
  const list = box.querySelector(".predict-choices");
  if (kind === "choices" && list) return choicesField(list);
  if (kind === "curve") return sketchField(sketchQuestion(box));
  const told = () => answer?.querySelector("strong")?.textContent ?? "";
  return numberField({ unit, from: Number(from), to: Number(to), told });
}

/** The first figure behind a box, unless another question or section comes before it. */
function figureAfter(box: HTMLElement): HTMLElement | undefined {
  const all = [
    ...document.querySelectorAll<HTMLElement>("#observablehq-main :is(figure, h2, h3, [data-predict])"),
  ];
  const next = all[all.indexOf(box) + 1];
  return next?.tagName === "FIGURE" ? next : undefined;
}
