// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readReproduction } from "../../../../src/lib/training/reproduction.js";
import { readingsTable } from "../../../../src/pages/train-doodles/figures/readings-table.js";
import { endEpoch, endRun, readyLog } from "../../../components/training/logs.js";

const found = readReproduction(JSON.parse(readFileSync("data/reproductions/doodles.json", "utf8")));

it("readingsTable takes the last finished run of each reading, and waits for the other", () => {
  const [early, late, unfinished] = [1, 2, 3].map((number) => readyLog(number, { dropout: 0.8 }));
  endEpoch(early, 30, { heldOut: 0.5, train: 0.5, whileTraining: 0.5 });
  endRun(early, "1");
  endEpoch(late, 30, { heldOut: 0.875, train: 0.907, whileTraining: 0.854 });
  endRun(late, "2");
  endEpoch(unfinished, 1, { heldOut: 0.6, train: 0.6, whileTraining: 0.3 });
  const { hyperparameters } = unfinished;
  const table = readingsTable(found, {
    state: "running",
    hyperparameters,
    run: unfinished,
    runs: [early, late],
  });
  const rows = [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].slice(2).map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ["not run yet", "not run yet"],
    ["87.5\u00a0%", "85.4\u00a0%"],
  ]);
});
