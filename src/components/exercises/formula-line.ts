import { html } from "htl";
import type { Alphabet } from "../../lib/algebra/alphabet.js";
import { lateFetch } from "../ui/late-fetch.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { markedText, whenTyped } from "./typed-text.js";

/** Nobody types a longer line. */
const longest = 400;

/** What reads, sets and judges formulas. */
export const formulaTools = () => lateFetch(() => import("./formula-tools.js"));

/** A line for a formula, with what is understood of it below. */
export interface FormulaLine {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  text: string;
  /** Says how a check of the line went; undefined takes that away. */
  mark(mark: { readonly follows: boolean; readonly say: string } | undefined): void;
}

interface LineOptions {
  readonly label: string;
  readonly alphabet: Alphabet;
  /** What is asked for: the left side and the indices of an answer. */
  readonly asked: string;
  /** The text is another. */
  changed(): void;
}

let lines = 0;

/** A field for one formula. What was typed is set below it after a pause, or its first fault is shown where it is. */
export function formulaLine({ label, alphabet, asked, changed }: LineOptions): FormulaLine {
  const id = `formula-read-${++lines}`;
  const input = Object.assign(document.createElement("input"), {
    type: "text",
    className: "formula-input",
    autocomplete: "off",
    spellcheck: false,
    maxLength: longest,
    translate: false,
  });
  input.setAttribute("aria-label", label);
  input.setAttribute("aria-describedby", id);
  input.setAttribute("autocapitalize", "off");
  const picture = html`<div class="formula-picture" aria-hidden="true"></div>`;
  const words = html`<p class="formula-words" id=${id} aria-live="polite"></p>`;
  const verdict = html`<p class="formula-mark" aria-live="polite"></p>`;

  async function show(): Promise<void> {
    const { value } = input;
    const found = await understood(value, alphabet, asked);
    if (value !== input.value) return;
    picture.replaceChildren(...(found.picture ? [found.picture] : []));
    words.replaceChildren(...found.words);
    words.classList.toggle("visually-hidden", found.picture !== undefined);
  }

  input.addEventListener("focus", () => formulaTools().catch(() => {}));
  input.addEventListener("input", changed);
  whenTyped(input, show);
  return {
    element: html`<div class="formula-line">${input}${picture}${words}${verdict}</div>`,
    input,
    get text() {
      return input.value.trim();
    },
    set text(text) {
      input.value = text;
      if (text !== "") void show();
    },
    mark(mark) {
      verdict.className = `formula-mark ${mark ? (mark.follows ? "check-good" : "check-bad") : ""}`;
      verdict.textContent = mark ? `${mark.follows ? "✓" : "✗"} ${libraryWords(mark.say)}` : "";
    },
  };
}

/** What stands below the line. */
async function understood(
  text: string,
  alphabet: Alphabet,
  asked: string,
): Promise<{ picture?: HTMLElement; words: (string | Node)[] }> {
  if (text.trim() === "") return { words: [] };
  try {
    const found = (await formulaTools()).readFormula(text, alphabet, asked);
    if ("picture" in found)
      return { picture: found.picture, words: [t("Read as: {what}.", { what: found.words })] };
    return { words: markedText(text, found.fault) };
  } catch (error) {
    return { words: [t("It could not be read: {why}.", { why: whyOf(error) })] };
  }
}
