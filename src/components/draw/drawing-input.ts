import { html } from "htl";
import { boxOf, type Drawing } from "../../lib/drawing/drawing.js";
import { placeDrawing } from "../../lib/drawing/place.js";
import { setHidden } from "../ui/disable.js";
import { t } from "../words/t.js";
import { drawPad } from "./draw-pad.js";
import { proposeLabel } from "./label-proposal.js";
import { type OwnDrawings, ownDrawing } from "./own-drawing.js";
import { ownPad } from "./own-pad.js";
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
 * A pad with the reader's drawing on it, and drawings to be put onto it, smaller and in its middle.
 *
 * @param first which of them is there as long as the reader has drawn nothing
 * @param own the reader's drawing; defaults to that of the page
 */
export function drawingInput(
  offered: readonly OfferedDrawing[],
  first = 0,
  own: OwnDrawings = ownDrawing,
): DrawingInput {
  const pad = drawPad({ label: t("Drawing pad") });
  const mine = html`<button type="button" class="button">${t("Back to my drawing")}</button>`;
  const stands = html`<p class="drawing-stands">${t("You have drawn nothing yet: a sample stands in. Your first stroke takes its place.")}</p>`;
  const placed = offered.map(({ drawing }) => inMiddle(drawing));
  const hand = ownPad(pad, { example: placed[first] ?? [] }, own);
  const buttons = offered.map(({ name, drawing }, k) => {
    const label = `${name} ${offered.slice(0, k + 1).filter((other) => other.name === name).length}`;
    const button = html`<button type="button" class="drawing-choice">${strokesPicture(drawing, label)}</button>`;
    button.addEventListener("click", () => hand.lend(placed[k]));
    return button;
  });
  const root: DrawingInput = Object.assign(
    html`<div class="drawing-input">${pad}<div class="drawing-offer">${stands}<p>${t("Draw on the pad, or put one of these onto it:")}</p><div class="drawing-choices">${buttons}</div>${mine}</div></div>`,
    { value: pad.value },
  );

  function show(): void {
    root.value = pad.value;
    stands.hidden = own.value !== undefined || !hand.lent;
    setHidden(mine, own.value === undefined || !hand.lent, pad);
  }

  mine.addEventListener("click", () => pad.show(own.value?.strokes ?? []));
  pad.addEventListener("input", show);
  own.hear(() => {
    show();
    // What is on the pad may be another picture now that something is said of it.
    root.dispatchEvent(new Event("input", { bubbles: true }));
    if (own.value && own.value.name === undefined) proposeLabel(own).catch(() => {});
  });
  show();
  return root;
}

function inMiddle(drawing: Drawing): Drawing {
  const box = boxOf(drawing);
  return box ? placeDrawing(drawing, box, reduced, 128) : drawing;
}
