import { html } from "htl";
import type { Stroke } from "../lib/drawing/drawing.js";
import { rasterise } from "../lib/drawing/rasterise.js";
import { drawPad } from "./draw-pad.js";
import { percent } from "./numbers.js";
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
    return { bar, part, root: html`<div class="home-guess"><span>${name}</span>${bar}${part}</div>` };
  });
  const said = html`<p class="home-said" aria-live="polite"></p>`;

  function show(): void {
    const levels = rasterise(pad.value);
    pixels.update(Float32Array.from(levels, (level) => level / 255));
    const empty = pad.value.length === 0;
    const p = empty ? classes.map(() => 0) : Array.from(predict(levels));
    const best = p.indexOf(Math.max(...p));
    for (const [k, { bar, part, root }] of rows.entries()) {
      bar.setAttribute("value", String(p[k]));
      part.textContent = empty ? "" : percent(p[k], 0);
      root.classList.toggle("is-best", !empty && k === best);
    }
    said.textContent = empty ? `Draw one of: ${classes.join(", ")}.` : `It says: ${classes[best]}.`;
  }
  pad.addEventListener("input", show);
  pad.show(example);

  return html`<div class="home-try">
    <div><p class="home-step-name">1. Your strokes</p>${pad}</div>
    <div><p class="home-step-name">2. What the network gets</p>${pixels}</div>
    <div class="home-answer"><p class="home-step-name">3. What it makes of it</p>${rows.map(({ root }) => root)}${said}</div>
  </div>`;
}
