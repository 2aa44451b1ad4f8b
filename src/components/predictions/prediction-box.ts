import { html } from "htl";
import type { Prediction } from "../../lib/exercises/prediction.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { keepingNotice } from "../storage/keeping.js";
import { setHidden } from "../ui/disable.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { numberField } from "./number-field.js";
import { keepPrediction, predictionOf } from "./page-predictions.js";
import { choicesField, type PredictionField } from "./prediction-field.js";
import type { sketchField } from "./sketch-field.js";
import { sketchQuestion } from "./sketch-question.js";

const tooLate = t("You have seen what it is: a guess would count for nothing.");

/** What a figure tells of by bubbling when it has run to its end. */
export const figureRan = "figure-ran";

/**
 * Gives a box of a page that asks for a prediction its field. What was said stands below the figure that follows too, with
 * a button that compares it with what came; a figure that runs to its end, and the answer in the box, do the same.
 *
 * @param sketch makes the field of a box that asks for a curve; pages without such a box need not fetch it
 */
export function mountPrediction(box: HTMLElement, sketch?: typeof sketchField): void {
  const id = box.dataset.predict ?? "";
  const answer = box.querySelector<HTMLDetailsElement>(".predict-answer");
  const field = fieldOf(box, answer, sketch);
  const figure = figureAfter(box);
  const said = html`<p class="predict-said" role="status" tabindex="-1"></p>`;
  const beside = html`<span tabindex="-1"></span>`;
  const note = textButton(t("Note it"), noteIt, "button--primary");
  const change = textButton(t("Change it"), () => keep(undefined), "button--quiet");
  const compare = textButton(t("Compare"), compareIt);
  const below = html`<p class="predict-beside" data-of=${id} hidden>${beside} ${compare}</p>`;
  const form = html`<div class="predict-form">${field.element}<div class="predict-row">${note}${change}</div>${said}</div>`;
  let late = false;

  function noteIt(): void {
    const read = field.read();
    if (typeof read === "string") said.textContent = read;
    else keep({ ...read, came: "", right: false });
  }

  function compareIt(): void {
    const prediction = predictionOf(id);
    if (prediction?.came === "") {
      const found = field.compare(prediction);
      if (found) keep({ ...prediction, ...found });
      else said.textContent = t("That is not known yet: wait for the figure.");
    }
    if (prediction && answer) answer.open = true;
  }

  function keep(prediction: Prediction | undefined): void {
    keepPrediction(id, prediction);
    show();
  }

  function show(): void {
    const prediction = predictionOf(id);
    const isOpen = prediction?.came === "";
    const words = prediction ? wordsOf(field, prediction) : "";
    field.lock(prediction !== undefined || late);
    if (prediction) field.show(prediction);
    below.hidden = words === "";
    beside.textContent = words;
    said.classList.toggle("is-late", late);
    said.textContent = late
      ? tooLate
      : [words, prediction && keepingNotice(pageKeeping.problem)].filter(Boolean).join(" ");
    if (isOpen) change.hidden = compare.hidden = false;
    setHidden(note, prediction !== undefined || late, change);
    setHidden(change, !isOpen, note.hidden ? said : note);
    setHidden(compare, !isOpen, figure ? beside : said);
  }

  // Enter in a field notes what is in it, as it would send a form.
  box.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target instanceof HTMLInputElement && !note.hidden) noteIt();
  });
  answer?.addEventListener("toggle", () => {
    // On paper every fold is open, and nobody has looked.
    if (!answer.open || "printing" in document.documentElement.dataset) return;
    late = predictionOf(id) === undefined;
    if (late) show();
    else compareIt();
  });
  figure?.addEventListener(figureRan, compareIt);
  figure?.append(below);
  if (!figure) form.querySelector(".predict-row:last-of-type")?.append(compare);
  if (answer) answer.before(form);
  else box.append(form);
  show();
}

function wordsOf(field: PredictionField, { came, ...said }: Prediction): string {
  return t("You said {what}.", { what: `${field.words(said)}${came && `: ${came}`}` });
}

function fieldOf(box: HTMLElement, answer: HTMLElement | null, sketch?: typeof sketchField): PredictionField {
  const { kind, unit = "", from = "-Infinity", to = "Infinity" } = box.dataset;
  const list = box.querySelector(".predict-choices");
  if (kind === "choices" && list) return choicesField(list);
  if (kind === "curve") {
    if (!sketch)
      throw new RangeError(`a box that asks for a curve must be given its field: ${box.dataset.predict}`);
    return sketch(sketchQuestion(box));
  }
  const told = () => answer?.querySelector("strong")?.textContent ?? "";
  return numberField({ unit, from: Number(from), to: Number(to), told });
}

/** The first figure behind a box, unless another question or section comes before it. */
function figureAfter(box: HTMLElement): HTMLElement | undefined {
  const all = [
    ...document.querySelectorAll<HTMLElement>("#observablehq-main :is(figure, h2, h3, [data-predict])"),
  ];
  const next = box.isConnected ? all[all.indexOf(box) + 1] : undefined;
  return next?.tagName === "FIGURE" ? next : undefined;
}
