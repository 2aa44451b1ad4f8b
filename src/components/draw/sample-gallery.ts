import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import { inkPalette, paintPictures } from "../chart/palette.js";
import { sourceBadge } from "../pictures/source-badge.js";
import { t } from "../words/t.js";

/** Samples to pick from. */
export interface SampleGallery extends HTMLElement {
  /** Offers the pictures of another data set, or none. */
  offer(dataset: Dataset | undefined): void;
}

/** Pictures of a class that are offered one after the other. */
const perClass = 5;

/**
 * A button with a sample of each class; a button brings up others.
 *
 * @param take gets the 28 × 28 grey levels that were picked, and their class
 */
export function sampleGallery(take: (levels: Uint8Array, name: string) => void): SampleGallery {
  let offered: Dataset | undefined;
  let turn = 0;
  const list = html`<div class="gallery-samples"></div>`;
  const more = html`<button type="button" class="button">${t("Show others")}</button>`;
  const badge = html`<div></div>`;
  const root = html`<details class="gallery"><summary>${t("Pick a sample instead")}</summary>${badge}${list}${more}</details>`;

  function show(): void {
    if (!offered) return;
    const { classes, labels, pixels, width, height } = offered;
    const size = width * height;
    list.replaceChildren(
      ...classes.flatMap((name, label) => {
        const rows = rowsOf(labels, label);
        if (rows.length === 0) return [];
        const levels = pixels.slice(rows[turn % rows.length] * size, (rows[turn % rows.length] + 1) * size);
        const canvas = document.createElement("canvas");
        paintPictures(canvas, levels, { width, height, columns: 1, palette: inkPalette });
        const button = html`<button type="button" class="gallery-sample" aria-label=${t("Sample of {name}", { name })} title=${name}>${canvas}</button>`;
        button.addEventListener("click", () => take(levels, name));
        return [button];
      }),
    );
  }
  more.addEventListener("click", () => {
    turn = (turn + 1) % perClass;
    show();
  });
  return Object.assign(root, {
    offer(dataset: Dataset | undefined) {
      offered = dataset;
      root.hidden = dataset === undefined;
      badge.replaceChildren(...(dataset ? [sourceBadge(dataset)] : []));
      show();
    },
  });
}

function rowsOf(labels: Uint8Array, label: number): number[] {
  return [...labels.keys()].filter((row) => labels[row] === label).slice(0, perClass);
}
