import { html } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { decimal } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";

/** Numbers of the strip that are written out: the present one and so many on either side. */
const beside = 4;

/**
 * A picture and the row of its numbers, linked: a place in one is marked in the other, and both formulas are written
 * out, k = width · row + column and back.
 *
 * @param options x: the pixels from 0 to 1; width: in pixels; label: what it is; k: pixel to begin at
 */
export function vectorView({
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
  const picture = pixelPicture({ values: x, width, height, label, mode: "ink", scale: 10 });
  const strip = pixelPicture({
    values: x,
    width: x.length,
    height: 1,
    mode: "ink",
    scale: 2,
    label: `The ${x.length} numbers in a row`,
  });
  const inPicture = pixelCursor(picture, { width, height, at: k });
  const inStrip = pixelCursor(strip, { width: x.length, height: 1, at: k });
  const stage = html`<div class="inspector-stage vector-picture" tabindex="0" role="application" aria-label="${label}. Arrow keys move from pixel to pixel.">${picture}${inPicture.marker}</div>`;
  const row = html`<div class="vector-strip" tabindex="0" role="application" aria-label="The ${x.length} numbers in a row. Left and right move along it.">${strip}${inStrip.marker}</div>`;
  const near = html`<div class="vector-near number"></div>`;
  const formula = liveStatus("vector-formula number");

  function show(at: number): void {
    inPicture.moveTo(at);
    inStrip.moveTo(at);
    const [r, c] = [Math.floor(at / width), at % width];
    formula.say(
      html`<span data-sym="k">k = ${width} · ${r} + ${c} = ${at}</span>`,
      html`<span>row = ⌊${at} / ${width}⌋ = ${r}, column = ${at} − ${width} · ${r} = ${c}</span>`,
      html`<span data-sym="x">x<sub>${at}</sub> = ${decimal(x[at])}</span>`,
    );
    const first = Math.min(x.length - 2 * beside - 1, Math.max(0, at - beside));
    near.replaceChildren(
      ...Array.from({ length: 2 * beside + 1 }, (_, i) => first + i).map(
        (j) => html`<span class=${j === at ? "is-present" : ""}><b>${j}</b>${decimal(x[j])}</span>`,
      ),
    );
  }

  inPicture.follow(stage, ["pointermove", "pointerdown"], show);
  inStrip.follow(row, ["pointermove", "pointerdown"], show);
  show(k);
  return html`<div class="vector">${stage}<div class="vector-row"><p>The same numbers in one row, [1 × ${x.length}]:</p>${row}${near}${formula}</div></div>`;
}
