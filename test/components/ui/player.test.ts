// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { player } from "../../../src/components/ui/player.js";

/** Frames that come when they are called for, each at its own time. */
let waiting: Map<number, FrameRequestCallback>;
let asked = 0;

beforeEach(() => {
  waiting = new Map();
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) => {
    waiting.set(++asked, draw);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => waiting.delete(frame));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.spyOn(performance, "now").mockReturnValue(1000);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function frameAt(time: number): void {
  const [frame] = waiting;
  if (!frame) return;
  waiting.delete(frame[0]);
  frame[1](time);
}

describe("player", () => {
  it("draws in each frame with the time since the start, until there is no more", () => {
    const drawn: [number, boolean][] = [];
    const playing = player((elapsed, reduced) => {
      drawn.push([elapsed, reduced]);
      return elapsed < 50;
    });
    expect(playing.playing).toBe(false);
    playing.start();
    expect(playing.playing).toBe(true);
    for (const time of [990, 1020, 1050, 1080]) frameAt(time);
    expect(drawn).toEqual([
      [0, true],
      [20, true],
      [50, true],
    ]);
    expect(playing.playing).toBe(false);
  });

  it("draws no more once it is stopped", () => {
    const draw = vi.fn(() => true);
    const playing = player(draw);
    playing.start();
    playing.stop();
    frameAt(1020);
    expect(draw).not.toHaveBeenCalled();
    expect(playing.playing).toBe(false);
  });

  it("stays stopped when it is stopped by what it draws", () => {
    const playing = player(() => {
      playing.stop();
      return true;
    });
    playing.start();
    frameAt(1020);
    expect(playing.playing).toBe(false);
  });

  it("asks for one frame at a time when it is started twice", () => {
    const playing = player(() => true);
    playing.start();
    playing.start();
    expect(waiting.size).toBe(1);
  });
});
