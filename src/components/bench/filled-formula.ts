import type { Indices } from "./operation.js";

/**
 * A copy of a formula of the page, in which indices have their values: the letters of a formula that are nothing but
 * indices are replaced, for the eye and for the ear.
 */
export function filledFormula(formula: Element, indices: Indices): Element {
  const copy = formula.cloneNode(true);
  if (!(copy instanceof Element)) throw new TypeError("a formula must be an element");
  copy.removeAttribute("data-tex");
  const apart = Object.values(indices).some((value) => value > 9) ? "\u2009" : "";
  for (const letters of copy.querySelectorAll(".mathnormal, mi")) {
    const text = letters.textContent ?? "";
    if (letters.children.length > 0 || ![...text].every((letter) => letter in indices)) continue;
    letters.textContent = [...text].map((letter) => `${indices[letter]}`).join(apart) + apart;
    // In KaTeX's italics there are no digits.
    letters.classList.replace("mathnormal", "mathbf");
    letters.classList.add("is-filled");
  }
  return copy;
}
