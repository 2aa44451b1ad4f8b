import { type Drag, onDrag } from "../ui/drag.js";
import { toggle } from "../ui/toggle.js";
import { t } from "../words/t.js";

/**
 * Lets a pen, a finger or a mouse draw on a surface.
 *
 * @returns a switch for readers with a pen, to be shown with the pad: it is hidden until a pen has been seen
 */
export function drawWithPointers(surface: HTMLElement | SVGElement, hand: Drag): HTMLElement {
  const pointers = onDrag(surface, hand);
  const penOnly = toggle({ label: t("Only the pen draws"), value: false });
  penOnly.hidden = true;
  for (const type of ["input", "change"]) {
    penOnly.addEventListener(type, (event) => {
      pointers.penOnly = penOnly.value;
      // The pad's own events of these names tell of a drawing.
      event.stopPropagation();
    });
  }
  surface.addEventListener("pointerdown", () => {
    penOnly.hidden = !pointers.penSeen;
  });
  return penOnly;
}
