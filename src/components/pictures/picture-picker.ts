import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import { pixelPicture } from "./pixel-picture.js";

/** Which picture is picked: `.value` is its row in the data set. */
export interface PicturePicker extends HTMLElement {
  value: number;
}

let pickers = 0;

/**
 * A choice among drawings, by mouse, touch or arrow keys.
 *
 * @param options rows: which to offer; legend: what is chosen
 */
export function picturePicker(
  dataset: Dataset,
  { rows, legend }: { rows: readonly number[]; legend: string },
): PicturePicker {
  const name = `picture-${++pickers}`;
  const size = dataset.width * dataset.height;
  const seen = new Map<number, number>();
  const choices = rows.map((row, k) => {
    const label = dataset.labels[row];
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    const picture = pixelPicture({
      values: Float32Array.from(
        dataset.pixels.subarray(row * size, (row + 1) * size),
        (level) => level / 255,
      ),
      width: dataset.width,
      height: dataset.height,
      label: `${dataset.classes[label]} ${count}`,
      mode: "ink",
      scale: 2,
    });
    return html`<label class="picker-choice"><input type="radio" name=${name} value=${row} checked=${k === 0}>${picture}</label>`;
  });
  const root = html`<fieldset class="picker"><legend>${legend}</legend><div class="picker-row">${choices}</div></fieldset>`;
  const picker = Object.assign(root, { value: rows[0] });
  root.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) picker.value = Number(event.target.value);
  });
  return picker;
}
