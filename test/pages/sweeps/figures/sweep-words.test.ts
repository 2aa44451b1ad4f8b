import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { runText, statusText, testText } from "../../../../src/pages/sweeps/figures/sweep-words.js";
import { viewOf } from "../../../components/training/entries.js";

const view = viewOf(originalSweeps[1].points, [0.5, 0.9, undefined, 0.7]);

describe("a sweep in words", () => {
  it("says what its button would train", () => {
    expect([runText(4, 4), runText(1, 4), runText(0, 4)]).toEqual([
      "Run 4 trials",
      "Resume: 1 missing",
      "All trained",
    ]);
  });

  it("says how far it is and who leads, by letter, values and score", () => {
    const leader = `B, ${view.labels[1]}, 90.0\u00a0%.`;
    const at = (state: "idle" | "running" | "done") => statusText({ state, message: undefined }, view);
    expect(at("running")).toBe(`Training: 3 of 4 trials done. Best so far: ${leader}`);
    expect(at("idle")).toBe(`3 of 4 trials are done and kept. Best so far: ${leader}`);
    expect(at("done")).toBe(`3 of 4 trials done. Best: ${leader}`);
  });

  it("says why it stopped, which trials failed, and that there are none", () => {
    const message = "404";
    expect(statusText({ state: "failed", message }, view)).toContain("has stopped: 404.");
    const entries = view.entries.map((entry, k) =>
      k === 2 ? { ...entry, state: "failed" as const } : entry,
    );
    expect(statusText({ state: "done", message: undefined }, { ...view, entries })).toContain(
      "done, C failed.",
    );
    const none = { entries: [], best: -1, labels: [] };
    expect(statusText({ state: "idle", message: undefined }, none)).toContain("No trials yet");
  });

  it("says of the test rows whether the network is the one that was chosen", () => {
    const [, entry] = view.entries;
    const { found } = entry;
    if (!found) throw new Error("it was trained");
    const said = (hash: string) => {
      const measured = { entry, found: { ...found, result: { ...found.result, hash } } };
      return testText(measured, true, view.entries, view.labels);
    };
    expect(said(found.result.hash)).toMatch(
      /^B .*: 90\.0\u00a0% of .* test drawings right; .*it is the same network/,
    );
    expect(said("another")).toContain("something is wrong with this page");
    expect(testText(undefined, true, [], [])).toContain("have not been looked at");
    expect(testText(undefined, false, [], [])).toContain("First the choice");
  });
});
