import { html } from "htl";
import type { FormulaExercise } from "../../lib/exercises/exercise.js";
import type { AnswerField, FieldEvents } from "./answer-field.js";
import { formulaKeys } from "./formula-keys.js";
import { formulaLine } from "./formula-line.js";

/** A field for a formula. */
export function formulaField(exercise: FormulaExercise, { changed }: FieldEvents): AnswerField {
  const { label, alphabet, asked } = exercise;
  const line = formulaLine({ label, alphabet, asked, changed });
  return {
    element: html`<div class="formula-field"><span class="field-label" aria-hidden="true">${label}</span>${line.element}${formulaKeys(alphabet, () => line.input)}</div>`,
    get answer() {
      return line.text;
    },
    set answer(text) {
      line.text = text;
    },
  };
}
