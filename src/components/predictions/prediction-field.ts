import { html } from "htl";
import type { Prediction } from "../../lib/exercises/prediction.js";
import { t } from "../words/t.js";

/** What a reader says before it is compared. */
export type Said = Pick<Prediction, "said" | "sure" | "low" | "high">;

/** Where a reader predicts something. */
export interface PredictionField {
  /** What is put below the question. */
  readonly element: HTMLElement;
  /** What is said, or what is missing in words. */
  read(): Said | string;
  show(said: Said | undefined): void;
  lock(locked: boolean): void;
  /** What was said: "80 %, between 70 and 90". */
  words(said: Said): string;
  /** Whether it came true, and what came in words: "it is 86.4 %"; undefined while that is not known yet. */
  compare(said: Said): Pick<Prediction, "came" | "right"> | undefined;
}

/** Says nothing of how sure one is. */
export const unsure = { sure: Number.NaN, low: Number.NaN, high: Number.NaN };

let lists = 0;

/** The items of a list, of which one is chosen, and how sure one is of it. */
export function choicesField(list: Element): PredictionField {
  const name = `predict-${++lists}`;
  const items = [...list.children];
  const inputs = items.map((item) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name });
    const words = document.createElement("span");
    words.append(...item.childNodes);
    item.append(html`<label>${input} ${words}</label>`);
    return input;
  });
  list.setAttribute("role", "radiogroup");
  list.setAttribute("aria-label", t("Your prediction"));
  for (const item of items) item.setAttribute("role", "presentation");
  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: "50",
    max: "100",
    step: "5",
    value: "70",
  });
  const shown = html`<output></output>`;
  const tell = () => {
    shown.textContent = `${slider.value} %`;
    slider.setAttribute("aria-valuetext", `${slider.value} %`);
  };
  slider.addEventListener("input", tell);
  tell();
  const text = (k: number) => `“${wordsOf(items[k])}”`;
  // A lab knows only after its run which of them came true.
  const right = () => items.findIndex((item) => item.hasAttribute("data-right"));
  return {
    element: html`<label class="field predict-sure"><span class="field-label">${t("How sure are you?")} ${shown}</span>${slider}</label>`,
    read() {
      const k = inputs.findIndex(({ checked }) => checked);
      return k < 0
        ? t("Choose one first.")
        : { ...unsure, said: String(k), sure: slider.valueAsNumber / 100 };
    },
    show(said) {
      for (const [k, input] of inputs.entries()) input.checked = said?.said === String(k);
      if (said) slider.value = String(Math.round(100 * said.sure));
      tell();
    },
    lock(locked) {
      for (const input of [...inputs, slider]) input.disabled = locked;
    },
    words: ({ said, sure }) =>
      t("{what}, {n} % sure", { what: text(Number(said)), n: Math.round(100 * sure) }),
    compare({ said }) {
      const came = right();
      if (came < 0) return undefined;
      return Number(said) === came
        ? { right: true, came: t("and so it is") }
        : { right: false, came: t("it is {what}", { what: text(came) }) };
    },
  };
}

/** The words of an item, each formula once. */
function wordsOf(item: Element | undefined): string {
  const copy = item?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const part of copy.querySelectorAll(".katex-html, annotation")) part.remove();
  return (copy.textContent ?? "").trim().replace(/\s+/g, " ").replace(/\.$/, "");
}
