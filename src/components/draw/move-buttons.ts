import { html } from "htl";
import { boxOf, type Drawing } from "../../lib/drawing/drawing.js";
import { placeDrawing } from "../../lib/drawing/place.js";
import { t } from "../words/t.js";

/** A button, and what becomes of the drawing when it is pressed. */
export interface MoveButton {
  readonly button: HTMLElement;
  moved(): Drawing;
}

/** Side of the pad, in units, and paper that is left at its edges. */
const [side, edge] = [255, 16];

/**
 * Buttons that put the drawing elsewhere, or make it smaller or larger.
 *
 * @param present the drawing as it is
 */
export function moveButtons(present: () => Drawing): MoveButton[] {
  let corner = 0;
  return [
    {
      button: html`<button type="button" class="button">${t("Move it")}</button>`,
      moved: () => inCorner(present(), corner++),
    },
    {
      button: html`<button type="button" class="button">${t("Make it small")}</button>`,
      moved: () => ofSize(present(), 0.35),
    },
    {
      button: html`<button type="button" class="button">${t("Make it large")}</button>`,
      moved: () => ofSize(present(), 1),
    },
  ];
}

/** A drawing pushed into one corner of the pad after the other, as far as it goes. */
export function inCorner(drawing: Drawing, turn: number): Drawing {
  const box = boxOf(drawing);
  if (!box) return drawing;
  const [right, down] = [turn % 2 === 0, Math.floor(turn / 2) % 2 === 0];
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const x = (right ? Math.max(side - edge - width, 0) : Math.min(edge, side - width)) - box.left;
  const y = (down ? Math.max(side - edge - height, 0) : Math.min(edge, side - height)) - box.top;
  return drawing.map(([xs, ys]) => [xs.map((value) => value + x), ys.map((value) => value + y)]);
}

/** A drawing in the middle of the pad, its longest side a part of what there is. */
export function ofSize(drawing: Drawing, part: number): Drawing {
  const box = boxOf(drawing);
  if (!box) return drawing;
  const longest = Math.max(box.right - box.left, box.bottom - box.top);
  const scale = longest > 0 ? (part * (side - 2 * edge)) / longest : 1;
  return placeDrawing(drawing, box, scale, (side + 1) / 2);
}
