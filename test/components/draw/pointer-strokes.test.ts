// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { drawWithPointers } from "../../../src/components/draw/pointer-strokes.js";

// This DOM's own pointer events can't be given the fields that a screen gives them.
beforeAll(() => vi.stubGlobal("PointerEvent", Event));
afterAll(() => vi.unstubAllGlobals());

describe("drawWithPointers", () => {
  it("shows the switch where a pen has been seen", () => {
    const surface = Object.assign(document.createElement("div"), { setPointerCapture: () => {} });
    const penOnly = drawWithPointers(surface, { begin: () => true, move: () => {}, end: () => {} });
    const press = (pointerType: string) => {
      for (const type of ["pointerdown", "pointerup"])
        surface.dispatchEvent(
          Object.assign(new PointerEvent(type), { pointerId: 1, pointerType, button: 0 }),
        );
    };
    press("touch");
    expect(penOnly.hidden).toBe(true);
    press("pen");
    expect(penOnly.hidden).toBe(false);
  });
});
