import { html } from "htl";
import { inkPalette, paintPictures } from "../chart/palette.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import type { InsideState } from "./inside-state.js";

/** The chosen unit: its sum, what it does to the score, a button that silences it, and what excites it. */
export function unitView(state: InsideState, silenced: () => void): HTMLElement[] {
  const words = state.unitWords();
  if (!words) {
    return [
      html`<p>${t("Choose a tile of the network to see its sum, what excites it, and what happens without it.")}</p>`,
    ];
  }
  const button = textButton(state.silenced ? t("Let it speak") : t("Silence it"), () => {
    state.silence();
    silenced();
  });
  return [
    html`<h3>${words.name}</h3>`,
    html`<p>${words.where}</p>`,
    html`<ul>${words.terms.map((term) => html`<li class="number">${term}</li>`)}</ul>`,
    html`<p class="number"><strong>${words.sum}</strong>${words.cut}</p>`,
    html`<p>${words.push} ${state.silenceText()}</p>`,
    button,
    ...excitingView(state),
  ];
}

function excitingView(state: InsideState): HTMLElement[] {
  const { samples } = state;
  const rows = state.exciting();
  if (!rows || !samples) return [];
  if (rows.length === 0) return [html`<p>${t("None of the samples excites it.")}</p>`];
  const { width, height, pixels, labels, classes } = samples;
  const size = width * height;
  const pictures = new Uint8Array(rows.length * size);
  for (const [k, row] of rows.entries())
    pictures.set(pixels.subarray(row * size, (row + 1) * size), k * size);
  const names = rows.map((row) => classes[labels[row]]).join(", ");
  const canvas = document.createElement("canvas");
  canvas.className = "inside-exciting";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", t("Samples that excite it most: {names}", { names }));
  paintPictures(canvas, pictures, { width, height, columns: 6, palette: inkPalette });
  return [
    html`<div><p>${t("Of {n} samples these excite it most: {names}.", { n: labels.length, names })}</p>${canvas}</div>`,
  ];
}
