import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nextFrame } from "../../../src/components/ui/next-frame.js";

let waiting: Map<number, () => void>;
let asked = 0;

beforeEach(() => {
  waiting = new Map();
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => {
    waiting.set(++asked, draw);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => waiting.delete(frame));
});

afterEach(() => vi.unstubAllGlobals());

function drawFrame(): void {
  const due = [...waiting.values()];
  waiting.clear();
  for (const draw of due) draw();
}

describe("nextFrame", () => {
  it("does the work once in a frame, however often it is asked for", () => {
    const work = vi.fn();
    const soon = nextFrame(work);
    soon.ask();
    soon.ask();
    expect(work).not.toHaveBeenCalled();
    drawFrame();
    expect(work).toHaveBeenCalledTimes(1);
    drawFrame();
    expect(work).toHaveBeenCalledTimes(1);
    soon.ask();
    drawFrame();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("leaves undone what is cancelled, and can be asked again", () => {
    const work = vi.fn();
    const soon = nextFrame(work);
    soon.ask();
    soon.cancel();
    drawFrame();
    expect(work).not.toHaveBeenCalled();
    soon.ask();
    drawFrame();
    expect(work).toHaveBeenCalledTimes(1);
  });
});
