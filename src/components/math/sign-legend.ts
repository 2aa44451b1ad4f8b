import { html } from "htl";
import { t } from "../words/t.js";

/** What the colours of a signed picture mean, in words beside the colours. */
export function signLegend({ negative, positive }: { negative: string; positive: string }): HTMLElement {
  return html`<p class="sign-legend"><span><span class="sign-swatch sign-swatch--negative" aria-hidden="true">−</span> ${negative}</span>
    <span><span class="sign-swatch" aria-hidden="true">0</span> ${t("nothing")}</span>
    <span><span class="sign-swatch sign-swatch--positive" aria-hidden="true">+</span> ${positive}</span></p>`;
}
