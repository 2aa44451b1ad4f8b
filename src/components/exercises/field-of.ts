import { html } from "htl";
import { exampleCalls } from "../../lib/exercises/example-call.js";
import { type Exercise, isCode } from "../../lib/exercises/exercise.js";
import { t } from "../words/t.js";
import type { AnswerField } from "./answer-field.js";
import { choiceField } from "./choice-field.js";
import { type CodeField, type CodeFieldEvents, codeField } from "./code-field.js";
import { type DerivationEvents, derivationField } from "./derivation-field.js";
import { formulaField } from "./formula-field.js";
import { numbersField } from "./numbers-field.js";
import { orderField } from "./order-field.js";
import { textField } from "./text-field.js";

/** The field for an answer to an exercise. */
export function fieldOf(
  exercise: Exercise,
  events: CodeFieldEvents & DerivationEvents,
): AnswerField | CodeField {
  switch (exercise.kind) {
    case "choose":
      return choiceField(exercise.label, exercise.choices, events);
    case "order":
      return orderField(exercise.label, exercise.steps, events);
    case "numbers":
      return numbersField(exercise, events);
    case "formula":
      return formulaField(exercise, events);
    case "derivation":
      return derivationField(exercise, events);
    case "shape":
      return textField(exercise.label, events);
    default:
      return codeField(exercise.label, events);
  }
}

/** A field as it is shown: that for code below what the answer will be called with. */
export function shownField(exercise: Exercise, { element }: AnswerField): HTMLElement {
  if (!isCode(exercise)) return element;
  const calls = exampleCalls(exercise).map(({ signature, example }) => {
    const first = example ? html`, ${t("for example")} <code>${example}</code>` : "";
    return html`<li><code>${signature}</code>${first}</li>`;
  });
  return html`<div><p class="field-label">${t("The check calls")}</p><ul class="exercise-calls">${calls}</ul>${element}</div>`;
}
