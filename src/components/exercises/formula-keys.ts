import { html } from "htl";
import type { Alphabet } from "../../lib/algebra/alphabet.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";

/** A sign that has no key: what its button shows, its name, and what it types. */
interface Key {
  readonly sign: string;
  readonly name: string;
  readonly types: string;
}

const always: readonly Key[] = [
  { sign: "∑", name: t("sum over"), types: "sum_" },
  { sign: "eˣ", name: t("e to the"), types: "e^" },
  { sign: "√", name: t("square root of"), types: "sqrt(" },
  { sign: "[ = ]", name: t("1 where equal, else 0"), types: "[i = j]" },
];
const ofMatrices: readonly Key[] = [
  { sign: "⊙", name: t("times, number by number"), types: " ⊙ " },
  { sign: "ᵀ", name: t("transposed"), types: "^T" },
];
const greek: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  eta: "η",
  lambda: "λ",
  mu: "μ",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
};

/**
 * Buttons for signs that have no key, and the letters that count with what they mean.
 *
 * @param field gives the field that the signs are typed into: the one that had the focus last
 */
export function formulaKeys({ letters }: Alphabet, field: () => HTMLInputElement): HTMLElement {
  const hasMatrices = letters.some(({ shape }) => shape?.includes("×"));
  const ofLetters = letters.flatMap(({ name }) => {
    const sign = greek[name.replace(/_.*/, "")];
    return sign ? [{ sign, name, types: sign }] : [];
  });
  const keys = [...ofLetters, ...always, ...(hasMatrices ? ofMatrices : [])];
  return html`<div class="formula-help">
    <div class="formula-keys" role="group" aria-label=${t("Signs")}>${keys.map((key) => keyButton(key, field))}</div>
    <ul class="formula-letters" aria-label=${t("Letters")}>${letters.map(
      ({ name, meaning, shape }) =>
        html`<li><code translate="no">${name}</code> ${meaning}${shape ? html` <span class="formula-shape">[${shape}]</span>` : ""}</li>`,
    )}</ul>
  </div>`;
}

function keyButton({ sign, name, types }: Key, field: () => HTMLInputElement): HTMLButtonElement {
  const button = textButton(sign, () => {
    const input = field();
    input.focus();
    input.setRangeText(types, input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // Who says what a button shows must find it by that.
  button.setAttribute("aria-label", `${sign} ${name}`);
  button.title = name;
  return button;
}
