import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import { characterKind } from "../study/letter-cases.js";

/** Characters of a class that are shown when it is chosen. */
const shown = 20;

/**
 * The labels of EMNIST, the 47 of Balanced or those of a course, with an example of each, and which of them hold a letter in both its cases. Choosing
 * one shows more of it.
 *
 * @param dataset training characters, some of each class
 */
export function mergedLabels(dataset: Dataset): HTMLElement {
  const { classes, labels, pixels } = dataset;
  const rowsOf = (label: number) => [...labels.keys()].filter((row) => labels[row] === label);
  const pictureOf = (row: number, scale: number, label: string) =>
    pixelPicture({
      values: pixels.subarray(row * pixelCount, (row + 1) * pixelCount),
      width: side,
      height: side,
      label,
      mode: "ink",
      most: 255,
      scale,
    });
  const title = liveStatus("labels-title");
  const grid = html`<div class="labels-samples"></div>`;

  const buttons = classes.map((name, label) => {
    const kind = characterKind(name, classes);
    const first = rowsOf(label)[0];
    const both = kind === "both cases" ? `${name}${name.toLowerCase()}` : name;
    const button = html`<button type="button" class=${`label-button ${kind === "both cases" ? "is-merged" : ""}`} aria-pressed="false">
      ${first === undefined ? "" : pictureOf(first, 2, "")}<span class="label-number number">${label}</span><b>${both}</b></button>`;
    button.querySelector("canvas")?.setAttribute("aria-hidden", "true");
    button.addEventListener("click", () => choose(label));
    return button;
  });

  function choose(label: number): void {
    const name = classes[label];
    const kind = characterKind(name, classes);
    for (const [k, button] of buttons.entries()) button.setAttribute("aria-pressed", String(k === label));
    title.say(
      `Label ${label}: ${name}, ${kind === "both cases" ? `shared with ${name.toLowerCase()}, however people write it` : `a ${kind}`}.`,
    );
    const rows = rowsOf(label).slice(0, shown);
    grid.replaceChildren(...rows.map((row, k) => pictureOf(row, 2, `${name}, example ${k + 1}`)));
  }

  choose(Math.max(0, classes.indexOf("K")));
  return html`<div class="merged-labels"><div class="label-buttons" role="group" aria-label="Labels">${buttons}</div>${title}${grid}</div>`;
}
