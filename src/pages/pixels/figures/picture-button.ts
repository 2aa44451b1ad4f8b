import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import type { Dataset } from "../../../lib/data/dataset.js";

/** A picture of a data set, by its row. */
export function samplePicture(
  { pixels, width, height }: Dataset,
  row: number,
  { scale, label }: { scale: number; label: string },
): HTMLCanvasElement {
  const size = width * height;
  const values = pixels.subarray(row * size, (row + 1) * size);
  return pixelPicture({ values, width, height, mode: "ink", most: 255, scale, label });
}

/** A picture that can be pressed. */
export function pictureButton(
  dataset: Dataset,
  row: number,
  { label, press }: { label: string; press: () => void },
): HTMLButtonElement {
  const picture = samplePicture(dataset, row, { scale: 2, label: "" });
  picture.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "sample-button" });
  button.setAttribute("aria-label", label);
  button.append(picture);
  button.addEventListener("click", press);
  return button;
}
