import { html } from "htl";
import type { Preset, TrainingLab } from "./lab.js";

/** Buttons that start the lab over with other settings, train, and bring the lab into view. */
export function tryButtons(lab: TrainingLab, presets: readonly Preset[]): HTMLElement {
  const buttons = presets.map(({ name, changes }) => {
    const button = html`<button type="button" class="button">${name}</button>`;
    button.addEventListener("click", () => {
      lab.tryOut(changes);
      lab.scrollIntoView({ block: "start", behavior: "auto" });
    });
    return button;
  });
  return html`<div class="try-buttons">${buttons}</div>`;
}
