import { html } from "htl";
import type { AnswerField, FieldEvents } from "./answer-field.js";

/** A line for numbers or a shape. */
export function textField(label: string, { changed }: FieldEvents): AnswerField {
  const input = document.createElement("input");
  Object.assign(input, { type: "text", autocomplete: "off", spellcheck: false });
  input.addEventListener("input", changed);
  return {
    element: html`<label class="field"><span class="field-label">${label}</span>${input}</label>`,
    get answer() {
      return input.value.trim();
    },
    set answer(text) {
      input.value = text;
    },
  };
}
