import { html } from "htl";
import type { ReplyOf } from "../../lib/workers/protocol.js";
import type { Palette } from "../chart/palette.js";
import { pictureGrid } from "../pictures/picture-grid.js";
import { probability } from "../ui/numbers.js";
import { t } from "../words/t.js";

/** Held-out drawings with what they are and what the network says. */
export function drawingsView(
  drawings: ReplyOf<"drawings">,
  classes: readonly string[],
  palette: Palette,
): HTMLElement {
  const { pixels, width, height, labels, predicted, probabilities } = drawings;
  const p = (k: number, of: number) =>
    html`<span>${certainty(probabilities[k * classes.length + of])}</span>`;
  const right = (k: number) => labels[k] === predicted[k];
  return pictureGrid({
    pixels,
    width,
    height,
    palette,
    label: (k) => t("drawing of {name}", { name: classes[labels[k]] }),
    caption: (k) =>
      right(k)
        ? html`<span><b>${classes[labels[k]]}</b> ${p(k, labels[k])}</span>`
        : html`<span><b>${classes[labels[k]]}</b> ${p(k, labels[k])}<br>${t("said {name}", { name: classes[predicted[k]] })} ${p(k, predicted[k])}</span>`,
  });
}

/** A probability that is not rounded to 0 or 1. */
function certainty(p: number): string {
  return p > 0.9995 ? "> 99.9\u00a0%" : probability(p);
}
