// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { onDrag } from "../../../src/components/ui/drag.js";

// This DOM's own pointer events can't be given the fields that a screen gives them.
beforeAll(() => vi.stubGlobal("PointerEvent", Event));
afterAll(() => vi.unstubAllGlobals());

/** A surface that is dragged on, and what was told of it. */
function opened() {
  const told: string[] = [];
  const captured = new Set<number>();
  const surface = Object.assign(document.createElement("div"), {
    setPointerCapture: (id: number) => captured.add(id),
    hasPointerCapture: (id: number) => captured.has(id),
  });
  const pointers = onDrag(surface, {
    begin: () => told.push("begin") > 0,
    move: (events) => told.push(`move ${events.length}`),
    end: (keep) => told.push(keep ? "keep" : "drop"),
  });
  const send = (type: string, pointerId = 1, pointerType = "mouse", buttons = 1, button = 0) => {
    const event = new PointerEvent(type);
    surface.dispatchEvent(Object.assign(event, { pointerId, pointerType, buttons, button }));
    const said = told.splice(0);
    return said.join(", ");
  };
  return { send, captured, pointers };
}

describe("onDrag", () => {
  it("goes from a pointer's coming down to its going up, once", () => {
    const { send } = opened();
    expect(send("pointermove")).toBe("");
    expect(send("pointerdown")).toBe("keep, begin");
    expect(send("pointermove")).toBe("move 1");
    expect(send("pointerup")).toBe("keep");
    expect(send("lostpointercapture")).toBe("");
    expect(send("pointermove")).toBe("");
  });

  it("drops what a pointer did that the system took away", () => {
    const { send } = opened();
    send("pointerdown", 1, "touch");
    expect(send("pointercancel", 1, "touch")).toBe("drop");
  });

  it("ends a drag whose pointer was lost, or whose button was released outside", () => {
    const { send } = opened();
    send("pointerdown");
    expect(send("lostpointercapture")).toBe("keep");
    send("pointerdown");
    expect(send("pointermove", 1, "mouse", 0)).toBe("keep");
    expect(send("pointermove")).toBe("");
  });

  it("hears another finger once the first is lost without a word", () => {
    const { send, captured } = opened();
    send("pointerdown", 1, "touch");
    expect(send("pointerdown", 2, "touch")).toBe("");
    captured.delete(1);
    expect(send("pointerdown", 3, "touch")).toBe("keep, begin");
  });

  it("has nothing to do with other buttons of the mouse", () => {
    const { send, pointers } = opened();
    expect(send("pointerdown", 1, "mouse", 2, 2)).toBe("");
    expect(pointers.active).toBe(undefined);
  });
});
