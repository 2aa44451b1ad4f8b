// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { liveStatus, type Status } from "../../../src/components/ui/status.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A line, and what is read out of it: each text that is put there while it is live. */
function heard(): { line: Status; said: string[] } {
  const line = liveStatus("shown", "At first.");
  const said: string[] = [];
  new MutationObserver((changes) => {
    const read =
      changes.some(({ type }) => type === "childList") && line.getAttribute("aria-live") === "polite";
    if (read) said.push(line.textContent ?? "");
  }).observe(line, { childList: true, attributes: true });
  return { line, said };
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("liveStatus", () => {
  it("says a text once, however often it is told", async () => {
    const { line, said } = heard();
    expect(line.textContent).toBe("At first.");
    for (let k = 0; k < 3; k++) {
      line.say("Draw something.");
      await pass(5000);
    }
    expect(said).toEqual(["Draw something."]);
  });

  it("shows each text at once, and of many in a row says the first, and then the last", async () => {
    const { line, said } = heard();
    for (let k = 1; k <= 30; k++) {
      line.say(`Step ${k}.`);
      expect(line.textContent).toBe(`Step ${k}.`);
      await pass(16);
    }
    await pass(5000);
    expect(said).toEqual(["Step 1.", "Step 30."]);
  });

  it("says few of those that never cease", async () => {
    const { line, said } = heard();
    for (let step = 1; step <= 100; step++) {
      line.say(`Step ${step} of 100.`);
      await pass(100);
    }
    await pass(5000);
    expect(said.length).toBeLessThan(6);
    expect(said[said.length - 1]).toBe("Step 100 of 100.");
  });

  it("says a text again that came back after another", async () => {
    const { line, said } = heard();
    for (const text of ["Pen down.", "Pen up.", "Pen down."]) {
      line.say(text);
      await pass(1000);
    }
    expect(said).toEqual(["Pen down.", "Pen up.", "Pen down."]);
  });
});
