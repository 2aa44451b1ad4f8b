import { toggle } from "../ui/toggle.js";
import { pointerChoice } from "./pointer-choice.js";

/** What pointers do to a pad. */
export interface Hand {
  /** Begins a stroke, and returns whether there is a place for it. */
  begin(event: PointerEvent): boolean;
  /** Draws on through the places of events. */
  extend(events: readonly PointerEvent[]): void;
  /** Ends the stroke if there is one; `keep` is whether it was meant to be drawn. */
  end(keep: boolean): void;
}

/**
 * Lets a pen, a finger or a mouse draw on a surface.
 *
 * @returns a switch for readers with a pen, to be shown with the pad: it is hidden until a pen has been seen
 */
export function drawWithPointers(surface: HTMLElement | SVGElement, hand: Hand): HTMLElement {
  const pointers = pointerChoice((pointerId) => surface.hasPointerCapture(pointerId));
  const penOnly = toggle({ label: "Only the pen draws", value: false });
  penOnly.hidden = true;
  for (const type of ["input", "change"]) {
    penOnly.addEventListener(type, (event) => {
      pointers.penOnly = penOnly.value;
      // The pad's own events of these names tell of a drawing.
      event.stopPropagation();
    });
  }

  listen("pointerdown", (event) => {
    const part = pointers.down(event);
    penOnly.hidden = !pointers.penSeen;
    if (part === "ignored") return;
    hand.end(part === "draws");
    if (!hand.begin(event)) {
      pointers.up(event);
      return;
    }
    event.preventDefault();
    try {
      surface.setPointerCapture(event.pointerId);
    } catch {
      // It is up already; what it did over the pad is still heard.
    }
  });
  listen("pointermove", (event) => {
    const part = pointers.move(event);
    if (part === "up") hand.end(true);
    if (part !== "draws") return;
    const parts = event.getCoalescedEvents?.() ?? [];
    hand.extend(parts.length > 0 ? parts : [event]);
  });
  const lift = (keep: boolean) => (event: PointerEvent) => {
    if (pointers.up(event)) hand.end(keep);
  };
  listen("pointerup", lift(true));
  // After an end that was heard of there is nothing left to do here.
  listen("lostpointercapture", lift(true));
  // A pointer that the system takes away was no drawing hand: a scroll, or a palm.
  listen("pointercancel", lift(false));
  return penOnly;

  function listen(type: string, hear: (event: PointerEvent) => void): void {
    surface.addEventListener(type, (event) => {
      if (event instanceof PointerEvent) hear(event);
    });
  }
}
