import { html } from "htl";
import type { Stroke } from "../lib/drawing/drawing.js";
import { rasterise } from "../lib/drawing/rasterise.js";
import { drawPad } from "./draw-pad.js";
import { percent } from "./numbers.js";
import { pencilNetwork } from "./pencil-network.js";
import { pixelPicture } from "./pixel-picture.js";

/**
 * The home page's first figure: a pad, the 28 × 28 pixels that a network gets, and what a trained network makes of
 * them while they are drawn.
 *
 * @param options classes: that the network knows; predict: its probabilities for 28 × 28 grey levels; example: strokes
 *   to begin with
 */
export function firstDrawing({
  classes,
  predict,
  example,
}: {
  classes: readonly string[];
  predict: (pixels: Uint8Array) => ArrayLike<number>;
  example: readonly Stroke[];
}): HTMLElement {
  const pad = drawPad({ label: "Drawing pad" });
  const pixels = pixelPicture({
    values: new Float32Array(784),
    width: 28,
    height: 28,
    label: "The drawing as 28 by 28 pixels",
    mode: "ink",
    scale: 8,
  });
  const rows = classes.map((name) => {
    const bar = html`<progress max="1" value="0" aria-label=${name}></progress>`;
    const part = html`<span class="number"></span>`;
    return {
      bar,
      part,
      root: html`<div class="home-guess"><span class="home-name">${name}</span>${part}${bar}</div>`,
    };
  });
  const sketch = pencilNetwork({ outcomes: classes.length, height: 248 });
  const said = html`<p class="visually-hidden" aria-live="polite"></p>`;

  function show(): void {
    const levels = rasterise(pad.value);
    pixels.update(Float32Array.from(levels, (level) => level / 255));
    const empty = pad.value.length === 0;
    const p = empty ? classes.map(() => 0) : Array.from(predict(levels));
    const best = empty ? -1 : p.indexOf(Math.max(...p));
    for (const [k, { bar, part, root }] of rows.entries()) {
      bar.setAttribute("value", String(p[k]));
      part.textContent = empty ? "" : percent(p[k], 0);
      root.classList.toggle("is-best", k === best);
    }
    sketch.mark(best);
    const words = empty ? `Draw one of: ${classes.join(", ")}.` : `It says: ${classes[best]}.`;
    if (said.textContent !== words) said.textContent = words;
  }
  pad.addEventListener("input", show);
  pad.show(example);

  return html`<div class="home-try">
    <figure class="home-strokes">${pad}<figcaption>Your strokes. Draw here.</figcaption></figure>
    <span class="home-arrow" aria-hidden="true"></span>
    <figure class="home-pixels">${pixels}<figcaption>What it gets: 28 × 28 numbers.</figcaption></figure>
    ${sketch}
    <figure class="home-answer"><div class="home-guesses">${rows.map(({ root }) => root)}</div><figcaption>What it makes of it.</figcaption>${said}</figure>
  </div>`;
}
