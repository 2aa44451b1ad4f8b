import { html } from "htl";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { drawPad } from "../draw-pad.js";
import { strokesPicture } from "./stroke-path.js";

/** A drawing that can be taken. */
export interface OfferedDrawing {
  readonly name: string;
  readonly drawing: Drawing;
}

/** A pad with a drawing on it: `.value` has its strokes. */
export interface DrawingDesk extends HTMLElement {
  value: Drawing;
}

/** A pad to draw on, and drawings to be put onto it. It begins with the first of them. */
export function drawingDesk(offered: readonly OfferedDrawing[]): DrawingDesk {
  const pad = drawPad({ label: "Drawing pad" });
  const buttons = offered.map(({ name, drawing }, k) => {
    const label = `${name} ${offered.slice(0, k + 1).filter((other) => other.name === name).length}`;
    const button = html`<button type="button" class="desk-choice">${strokesPicture(drawing, label)}</button>`;
    button.addEventListener("click", () => pad.show(drawing));
    return button;
  });
  const root: DrawingDesk = Object.assign(
    html`<div class="desk">${pad}<div class="desk-offer"><p>Draw on the pad, or put one of these onto it:</p><div class="desk-choices">${buttons}</div></div></div>`,
    { value: pad.value },
  );
  pad.addEventListener("input", () => {
    root.value = pad.value;
  });
  pad.show(offered[0]?.drawing ?? []);
  return root;
}
