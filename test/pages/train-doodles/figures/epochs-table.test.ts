// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { epochsTable } from "../../../../src/pages/train-doodles/figures/epochs-table.js";
import { endEpoch, readyLog } from "../../../components/training/logs.js";

const rowsOf = (table: HTMLElement) =>
  [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

describe("epochsTable", () => {
  it("says by how many points held-out drawings are ahead or behind", () => {
    const log = readyLog();
    endEpoch(log, 1, { whileTraining: 0.73, heldOut: 0.885, train: 0.905 });
    endEpoch(log, 2, { whileTraining: 0.94, heldOut: 0.928, train: 0.963 });
    expect(rowsOf(epochsTable(log))).toEqual([
      ["1", "73.0\u00a0%", "88.5\u00a0%", "90.5\u00a0%", "+15.5 points, above"],
      ["2", "94.0\u00a0%", "92.8\u00a0%", "96.3\u00a0%", "−1.2 points"],
    ]);
  });

  it("leaves out epochs between those it shows", () => {
    const log = readyLog();
    for (let epoch = 1; epoch <= 12; epoch++) {
      endEpoch(log, epoch, { whileTraining: 0.5, heldOut: 0.5, train: 0.5 });
    }
    expect(rowsOf(epochsTable(log)).map(([epoch]) => epoch)).toEqual(["1", "2", "3", "4", "5", "10"]);
  });

  it("says what to do while there is nothing to show", () => {
    expect(epochsTable(undefined).textContent).toContain("Train for an epoch");
    expect(epochsTable(readyLog()).textContent).toContain("Train for an epoch");
  });
});
