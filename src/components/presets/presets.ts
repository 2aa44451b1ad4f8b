import { applyPresets } from "./apply-presets.js";
import { shareFigures } from "./share-figure.js";

// What every page does by itself: set its controls as the address says, and hand its figures on.
const main = document.querySelector<HTMLElement>("#observablehq-main");
if (main) {
  applyPresets(main);
  if (!document.documentElement.classList.contains("is-embedded")) shareFigures(main);
}
