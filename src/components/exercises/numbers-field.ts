import { html } from "htl";
import type { NumbersExercise } from "../../lib/exercises/exercise.js";
import { readAnswer, readingInWords } from "../../lib/exercises/judge-numbers.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import type { AnswerField, FieldEvents } from "./answer-field.js";
import { markedText, whenTyped } from "./typed-text.js";

let fields = 0;

/** Nobody types more numbers than this. */
const longest = 300;

/** A field for numbers, one row a line. Below it stands how they are read, or the place that can't be. */
export function numbersField(exercise: NumbersExercise, { changed }: FieldEvents): AnswerField {
  const { label, rows = 1 } = exercise;
  const id = `numbers-read-${++fields}`;
  const input = document.createElement(rows > 1 ? "textarea" : "input");
  Object.assign(input, {
    className: "numbers-input",
    autocomplete: "off",
    spellcheck: false,
    maxLength: longest,
  });
  if (input instanceof HTMLTextAreaElement) input.rows = rows;
  else input.type = "text";
  input.setAttribute("autocapitalize", "off");
  input.setAttribute("aria-describedby", id);
  const read = html`<p class="numbers-read" id=${id} aria-live="polite"></p>`;

  function show(): void {
    read.replaceChildren(...reading(exercise, input.value));
  }

  input.addEventListener("input", changed);
  whenTyped(input, show);
  show();
  return {
    element: html`<div class="numbers-field"><label class="field"><span class="field-label">${label}</span>${input}</label>${read}</div>`,
    get answer() {
      return input.value.trim();
    },
    set answer(text) {
      input.value = text;
      show();
    },
  };
}

/** How a text is read, or the place that cannot be, marked. */
function reading(exercise: NumbersExercise, text: string): (string | Node)[] {
  if (text.trim() === "") return [hint(exercise.expected.length, exercise.rows ?? 1)];
  const found = readAnswer(exercise, text);
  return "rows" in found ? [`${libraryWords(readingInWords(found.rows))}.`] : markedText(text, found);
}

const understood = t("1/4, ln 2, sqrt(2), 10^-3 and 25 % are understood.");

function hint(count: number, rows: number): string {
  if (rows > 1) return `${t("One row a line.")} ${understood}`;
  return count > 1 ? `${t("Commas between the numbers.")} ${understood}` : understood;
}
