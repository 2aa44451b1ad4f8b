import { html } from "htl";
import type { AnswerField, FieldEvents } from "./answer-field.js";

let fields = 0;

/** Answers of which one is chosen. */
export function choiceField(
  label: string,
  choices: readonly string[],
  { changed }: FieldEvents,
): AnswerField {
  const name = `exercise-choice-${++fields}`;
  const inputs = choices.map((choice) =>
    Object.assign(document.createElement("input"), { type: "radio", name, value: choice }),
  );
  const element = html`<fieldset class="exercise-choices"><legend>${label}</legend>
    ${inputs.map((input) => html`<label>${input} <span>${input.value}</span></label>`)}</fieldset>`;
  element.addEventListener("input", changed);
  return {
    element,
    get answer() {
      return inputs.find(({ checked }) => checked)?.value ?? "";
    },
    set answer(text) {
      for (const input of inputs) input.checked = input.value === text;
    },
  };
}
