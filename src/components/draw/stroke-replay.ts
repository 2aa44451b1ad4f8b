import { html, svg } from "htl";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { firstPoints, pointCount } from "../../lib/drawing/first-points.js";
import { trimmed } from "../ui/numbers.js";
import { pathOfStroke } from "./stroke-path.js";

/** A drawing that is drawn again, point by point. */
export interface StrokeReplay extends HTMLElement {
  /** Takes another drawing, and stands at its end. */
  show(drawing: Drawing): void;
}

/** Points a second while it plays, and milliseconds for a whole stroke where motion is to be reduced. */
const pace = 30;
const strokePause = 700;
/** Points of a list that are written out around the present one. */
const listed = 9;

/**
 * Replays strokes in the order in which they were drawn, with a slider over the points. Simplified drawings have no
 * times: each point takes as long as any other. It never plays unasked.
 */
export function strokeReplay(): StrokeReplay {
  let drawing: Drawing = [];
  let at = 0;
  let playing: { from: number; since: number } | undefined;

  const lines = svg`<g class="replay-lines"></g>`;
  const points = svg`<g class="replay-points"></g>`;
  const pen = svg`<circle class="replay-pen" r="6"></circle>`;
  const stage = svg`<svg class="replay-stage" viewBox="-12 -12 280 280" role="img" aria-label="The strokes so far">${lines}${points}${pen}</svg>`;
  const slider = Object.assign(document.createElement("input"), { type: "range", min: "0", step: "1" });
  slider.setAttribute("aria-label", "Points drawn");
  const play = html`<button type="button" class="button replay-play">Play</button>`;
  const place = html`<p class="replay-place number"></p>`;
  const numbers = html`<pre class="replay-numbers scroll" tabindex="0" aria-label="The points of the present stroke"></pre>`;
  const root = html`<div class="replay">${stage}<div class="replay-side"><div class="replay-controls">${play}<label class="field range"><span class="field-label">points drawn</span>${slider}</label></div>${place}${numbers}</div></div>`;

  function moveTo(count: number): void {
    at = Math.min(pointCount(drawing), count);
    slider.value = String(at);
    const drawn = firstPoints(drawing, at);
    const last = drawn.at(-1);
    lines.replaceChildren(
      ...drawn.map(
        (stroke, k) =>
          svg`<path d=${pathOfStroke(stroke)} class=${k === drawn.length - 1 ? "is-present" : ""}></path>`,
      ),
    );
    points.replaceChildren(
      ...drawn.flatMap(([xs, ys]) => xs.map((x, k) => svg`<circle cx=${x} cy=${ys[k]} r="2.4"></circle>`)),
    );
    pen.toggleAttribute("hidden", !last);
    pen.setAttribute("cx", String(last?.[0].at(-1) ?? 0));
    pen.setAttribute("cy", String(last?.[1].at(-1) ?? 0));
    write(drawn);
  }

  function write(drawn: Drawing): void {
    const stroke = drawn.at(-1);
    slider.setAttribute("aria-valuetext", `${at} of ${pointCount(drawing)} points`);
    if (!stroke) {
      place.textContent = `${drawing.length} strokes, ${pointCount(drawing)} points; none is drawn yet.`;
      numbers.textContent = "x  –\ny  –";
      return;
    }
    const k = stroke[0].length - 1;
    place.textContent = `Stroke ${drawn.length} of ${drawing.length}, point ${k + 1} of ${drawing[drawn.length - 1][0].length}: x = ${trimmed(stroke[0][k], 1)}, y = ${trimmed(stroke[1][k], 1)}`;
    numbers.textContent = stroke
      .map(
        (list, axis) =>
          `${"xy"[axis]}  ${k >= listed ? "… " : ""}${list.slice(-listed).map(padded).join(" ")}`,
      )
      .join("\n");
  }

  function stop(): void {
    playing = undefined;
    play.textContent = "Play";
  }

  function start(): void {
    if (at >= pointCount(drawing)) moveTo(0);
    playing = { from: at, since: performance.now() };
    play.textContent = "Pause";
    requestAnimationFrame(advance);
  }

  function advance(time: number): void {
    if (!playing || !root.isConnected) return;
    const seconds = Math.max(0, time - playing.since) / 1000;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    moveTo(
      still
        ? endOfStroke(drawing, playing.from, Math.floor((1000 * seconds) / strokePause))
        : playing.from + Math.floor(seconds * pace),
    );
    if (at >= pointCount(drawing)) stop();
    else requestAnimationFrame(advance);
  }

  play.addEventListener("click", () => (playing ? stop() : start()));
  slider.addEventListener("input", (event) => {
    event.stopPropagation();
    stop();
    moveTo(slider.valueAsNumber);
  });
  return Object.assign(root, {
    show(next: Drawing) {
      stop();
      drawing = next;
      slider.max = String(pointCount(next));
      moveTo(pointCount(next));
    },
  });
}

/** Points up to the end of the stroke that comes `later` strokes after the one at which point `from` stands. */
export function endOfStroke(drawing: Drawing, from: number, later: number): number {
  let count = 0;
  let ended = -1;
  for (const [xs] of drawing) {
    count += xs.length;
    if (count > from) ended++;
    if (ended >= later) return count;
  }
  return count;
}

function padded(value: number): string {
  return trimmed(value, 0).padStart(3);
}
