// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { statusLine } from "../../../../src/pages/train-doodles/figures/status-line.js";
import { endEpoch, readyLog } from "../../../components/training/logs.js";

const valuesOf = (line: HTMLElement) =>
  [...line.querySelectorAll("dd")].map(({ textContent }) => textContent);

describe("statusLine", () => {
  it("is never blank", () => {
    const line = statusLine();
    line.show("loading", undefined);
    expect(line.textContent).toContain("Loading the drawings");
    expect(valuesOf(line)).toEqual(["–", "–", "–", "–", "–"]);
  });

  it("counts epochs and steps, with the time that is left", () => {
    const line = statusLine();
    const log = readyLog();
    endEpoch(log, 2, { heldOut: 0.9, train: 0.9, whileTraining: 0.9 });
    line.show("running", log);
    expect(valuesOf(line)).toEqual(["2 of 30", "92 of 1,380", "0.00098", "312 steps/s", "4.2 s left"]);
    expect(line.querySelector("progress")?.value).toBeCloseTo(2 / 30, 6);
    line.show("paused", log);
    expect(valuesOf(line)[4]).toBe("took 0.5 s");
  });

  it("tells a run that is ready from one that is paused", () => {
    const line = statusLine();
    line.show("paused", readyLog());
    expect(line.querySelector(".status-state")?.textContent).toBe("Ready");
  });
});
