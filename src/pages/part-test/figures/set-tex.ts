// Fetched with the first task that has a formula.
import katex from "katex";

/** A formula for eyes and ears. */
export function setTex(tex: string): HTMLElement {
  const formula = document.createElement("span");
  formula.translate = false;
  katex.render(tex, formula, { throwOnError: false, strict: "ignore", output: "htmlAndMathml" });
  return formula;
}
