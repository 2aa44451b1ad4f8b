import { hideOutOfSight } from "./out-of-sight.js";
import { type PointerChoice, pointerChoice } from "./pointer-choice.js";

/** What a pointer does that is held down. */
export interface Drag {
  /** Begins where the pointer came down, and returns whether there is a place for it. */
  begin(event: PointerEvent): boolean;
  /** Goes on through the places of events. */
  move(events: readonly PointerEvent[]): void;
  /** Ends it if it was begun; `keep` is whether it was meant. */
  end(keep: boolean): void;
}

/**
 * Lets one pointer at a time drag on a surface: a mouse by its main button, a finger, or a pen. A pointer that is lost,
 * taken away or released elsewhere ends its drag, and others are heard again.
 *
 * @returns which pointer that is
 */
export function onDrag(surface: HTMLElement | SVGElement, drag: Drag): PointerChoice {
  const pointers = pointerChoice((pointerId) => surface.hasPointerCapture(pointerId));
  let showAll: (() => void) | undefined;

  listen("pointerdown", (event) => {
    const part = pointers.down(event);
    if (part === "ignored") return;
    end(part === "draws");
    if (!drag.begin(event)) {
      pointers.up(event);
      return;
    }
    event.preventDefault();
    try {
      surface.setPointerCapture(event.pointerId);
    } catch {
      // It is up already; what it did over the surface is still heard.
    }
  });
  listen("pointermove", (event) => {
    const part = pointers.move(event);
    if (part === "up") end(true);
    if (part !== "draws") return;
    showAll ??= hideOutOfSight(surface);
    const parts = event.getCoalescedEvents?.() ?? [];
    drag.move(parts.length > 0 ? parts : [event]);
  });
  const lift = (keep: boolean) => (event: PointerEvent) => {
    if (pointers.up(event)) end(keep);
  };
  listen("pointerup", lift(true));
  // After an end that was heard of there is nothing left to do here.
  listen("lostpointercapture", lift(true));
  // A pointer that the system takes away was no dragging hand: a scroll, or a palm.
  listen("pointercancel", lift(false));
  return pointers;

  function end(keep: boolean): void {
    showAll?.();
    showAll = undefined;
    drag.end(keep);
  }

  function listen(type: string, hear: (event: PointerEvent) => void): void {
    surface.addEventListener(type, (event) => {
      if (event instanceof PointerEvent) hear(event);
    });
  }
}
