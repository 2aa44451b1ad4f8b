import { html } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { onDrag } from "../../../components/ui/drag.js";
import { decimal } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";

/** A painted neuron: `.value` has its weights. */
export interface WeightPaint extends HTMLElement {
  value: Float32Array;
}

/** Change of a weight at the middle of the brush. */
const strength = 0.02;

/**
 * A picture of weights to paint on: positive, negative or nothing, with the pointer or with the arrow keys and
 * the space bar.
 *
 * @param options start: weights to begin with; width: of the picture in pixels; label: what it is
 */
export function weightPaint({
  start,
  width,
  label,
}: {
  start: Float32Array;
  width: number;
  label: string;
}): WeightPaint {
  const w = start.slice();
  const height = w.length / width;
  const picture = pixelPicture({ values: w, width, height, label, mode: "signed", most: 0.08, scale: 10 });
  const cursor = pixelCursor(picture, { width, height, at: Math.floor(w.length / 2 + width / 2) });
  const stage = html`<div class="inspector-stage paint-stage" tabindex="0" role="application" aria-label="${label}. Arrow keys move, space paints.">${picture}${cursor.marker}</div>`;
  const brushes = ["positive", "negative", "erase"].map(
    (brush, k) =>
      html`<label class="picker-brush"><input type="radio" name="brush" value=${brush} checked=${k === 0}> ${brush}</label>`,
  );
  const said = liveStatus();
  const clear = html`<button type="button" class="button">Clear</button>`;
  const root = Object.assign(
    html`<div class="paint"><fieldset class="paint-brushes"><legend>Paint weights that are</legend>${brushes}</fieldset>${stage}${clear}${said}</div>`,
    { value: w },
  );

  function changed(): void {
    picture.update(w);
    markEmpty();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function markEmpty(): void {
    stage.classList.toggle(
      "is-empty",
      w.every((weight) => weight === 0),
    );
  }

  function brushAt(place: number): void {
    const chosen = root.querySelector<HTMLInputElement>("input[name=brush]:checked")?.value;
    const [row, column] = [Math.floor(place / width), place % width];
    for (let r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
        const near = r === row && c === column ? 1 : 0.5;
        const k = r * width + c;
        if (chosen === "erase") w[k] = 0;
        else
          w[k] = Math.max(-0.08, Math.min(0.08, w[k] + (chosen === "positive" ? 1 : -1) * near * strength));
      }
    }
    changed();
  }

  function paint(pointer: PointerEvent): void {
    const place = cursor.placeOf(pointer);
    if (place === undefined) return;
    cursor.moveTo(place);
    brushAt(place);
  }
  onDrag(stage, {
    begin(event) {
      stage.focus({ preventScroll: true });
      paint(event);
      return true;
    },
    move: (events) => events.forEach(paint),
    end() {},
  });
  stage.addEventListener("keydown", (event) => {
    const place = cursor.placeAfter(event.key);
    if (place === undefined && event.key !== " ") return;
    event.preventDefault();
    if (place === undefined) brushAt(cursor.at);
    else cursor.moveTo(place);
    said.say(`${cursor.words}: ${decimal(w[cursor.at])}.`);
  });
  clear.addEventListener("click", () => {
    w.fill(0);
    changed();
  });
  markEmpty();
  return root;
}
