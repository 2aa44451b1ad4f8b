import { html } from "htl";
import { boxOf, type Drawing } from "../../lib/drawing/drawing.js";
import { placeDrawing } from "../../lib/drawing/place.js";
import { drawPad } from "./draw-pad.js";
import { strokesPicture } from "./stroke-path.js";

/** A drawing that can be taken. */
export interface OfferedDrawing {
  readonly name: string;
  readonly drawing: Drawing;
}

/** A pad with a drawing on it: `.value` has its strokes. */
export interface DrawingInput extends HTMLElement {
  value: Drawing;
}

/** Size of an offered drawing on the pad, as a part of its own: it leaves paper around it. */
const reduced = 0.75;

/**
 * A pad to draw on, and drawings to be put onto it, smaller and in its middle.
 *
 * @param first which of them is there at the beginning
 */
export function drawingInput(offered: readonly OfferedDrawing[], first = 0): DrawingInput {
  const pad = drawPad({ label: "Drawing pad" });
  const buttons = offered.map(({ name, drawing }, k) => {
    const label = `${name} ${offered.slice(0, k + 1).filter((other) => other.name === name).length}`;
    const button = html`<button type="button" class="drawing-choice">${strokesPicture(drawing, label)}</button>`;
    button.addEventListener("click", () => pad.show(inMiddle(drawing)));
    return button;
  });
  const root: DrawingInput = Object.assign(
    html`<div class="drawing-input">${pad}<div class="drawing-offer"><p>Draw on the pad, or put one of these onto it:</p><div class="drawing-choices">${buttons}</div></div></div>`,
    { value: pad.value },
  );
  pad.addEventListener("input", () => {
    root.value = pad.value;
  });
  pad.show(inMiddle(offered[first]?.drawing ?? []));
  return root;
}

function inMiddle(drawing: Drawing): Drawing {
  const box = boxOf(drawing);
  return box ? placeDrawing(drawing, box, reduced, 128) : drawing;
}
