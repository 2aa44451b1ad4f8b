import { html } from "htl";
import { decimal } from "../numbers.js";
import { pixelPicture } from "../pixel-picture.js";

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
  const marker = html`<div class="inspector-marker" aria-hidden="true"></div>`;
  const readout = html`<output class="inspector-readout number" aria-live="polite"></output>`;
  const stage = html`<div class="inspector-stage" tabindex="0" role="application" aria-label="${label}. Arrow keys move from pixel to pixel.">${picture}${marker}</div>`;
  let at = k;

  function show(next: number): void {
    at = next;
    const [row, column] = [Math.floor(at / width), at % width];
    Object.assign(marker.style, {
      left: `${(100 * column) / width}%`,
      top: `${(100 * row) / height}%`,
      width: `${100 / width}%`,
      height: `${100 / height}%`,
    });
    readout.replaceChildren(
      html`<span>row ${row}, column ${column}</span>`,
      html`<span data-sym="k">k = ${width} · ${row} + ${column} = ${at}</span>`,
      html`<span data-sym="x">x<sub>${at}</sub> = ${decimal(x[at])}</span>`,
    );
  }

  stage.addEventListener("pointermove", (event) => {
    const box = picture.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * width);
    const row = Math.floor(((event.clientY - box.top) / box.height) * height);
    if (column >= 0 && column < width && row >= 0 && row < height) show(row * width + column);
  });
  stage.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -width, ArrowDown: width }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(Math.min(x.length - 1, Math.max(0, at + step)));
  });
  show(at);
  return html`<div class="inspector">${stage}${readout}</div>`;
}
