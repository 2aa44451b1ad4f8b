import { html } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { decimal } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";

/**
 * A picture whose pixels can be read one by one, under the pointer or with the arrow keys.
 *
 * @param options x: the pixels from 0 to 1; width: in pixels; label: what it is; k: pixel to begin at
 */
export function pixelInspector({
  x,
  width,
  label,
  k = 0,
}: {
  x: Float32Array;
  width: number;
  label: string;
  k?: number;
}): HTMLElement {
  const height = x.length / width;
  const picture = pixelPicture({ values: x, width, height, label, mode: "ink", scale: 12 });
  const cursor = pixelCursor(picture, { width, height, at: k });
  const readout = liveStatus("inspector-readout number");
  const stage = html`<div class="inspector-stage" tabindex="0" role="application" aria-label="${label}. Arrow keys move from pixel to pixel.">${picture}${cursor.marker}</div>`;

  function show(at: number): void {
    cursor.moveTo(at);
    const [row, column] = [Math.floor(at / width), at % width];
    readout.say(
      html`<span>row ${row}, column ${column}</span>`,
      html`<span data-sym="k">k = ${width} · ${row} + ${column} = ${at}</span>`,
      html`<span data-sym="x">x<sub>${at}</sub> = ${decimal(x[at])}</span>`,
    );
  }

  cursor.follow(stage, ["pointermove"], show);
  show(k);
  return html`<div class="inspector">${stage}${readout}</div>`;
}
