// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RunLog } from "../../../../src/components/training/run-log.js";
import { readReproduction } from "../../../../src/lib/training/reproduction.js";
import { reportedTable } from "../../../../src/pages/train-doodles/figures/reported-table.js";
import { endEpoch, endRun, readyLog } from "../../../components/training/logs.js";

const found = readReproduction(JSON.parse(readFileSync("data/reproductions/doodles.json", "utf8")));
const [kept] = found.readings;

function tableOf(run: RunLog): HTMLElement {
  return reportedTable(found, { state: "paused", hyperparameters: run.hyperparameters, run, runs: [] });
}

describe("reportedTable", () => {
  it("shows nothing of a run that has not begun", () => {
    const cells = tableOf(readyLog()).querySelectorAll("tbody tr:first-child td");
    expect(cells[0].textContent).toBe("95.5\u00a0%");
    expect(cells[3].textContent).toBe("–");
  });

  it("says that the hashes agree when they do", () => {
    const run = readyLog();
    endEpoch(run, 30, { heldOut: 0.94, train: 1, whileTraining: 0.997 });
    endRun(run, kept.seeds[0].hash);
    const table = tableOf(run);
    expect(table.textContent).toContain("94.00\u00a0%");
    expect(table.textContent).toContain("The hashes agree");
  });

  it("says why they may differ", () => {
    const run = readyLog(1, { learningRate: 0.1 });
    endEpoch(run, 30, { heldOut: 0.4, train: 0.4, whileTraining: 0.4 });
    endRun(run, "0000000000000000");
    expect(tableOf(run).textContent).toContain("other settings than the recipe");
  });
});
