import { html } from "htl";

/** The symbol of a setting as the formulas write it: what follows "_" hangs below the line. */
export function symbol(text: string): HTMLElement {
  const [base, below] = text.split("_");
  return html`<span class="field-symbol">${base}${below ? html`<sub>${below}</sub>` : ""}</span>`;
}
