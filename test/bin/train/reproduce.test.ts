import { expect, it } from "vitest";
import { trainSeeds } from "../../../bin/train/job.js";
import { reproduceDoodles } from "../../../bin/train/reproduce.js";
import { smallJob } from "./small-job.js";

it("reproduceDoodles trains with 0.8 as the keep rate and as the drop rate", async () => {
  const { readings, reported, rows } = await reproduceDoodles(smallJob());
  expect(readings.map(({ meaning, dropout }) => [meaning, dropout])).toEqual([
    ["keep rate", 0.2],
    ["drop rate", 0.8],
  ]);
  expect(reported).toEqual({ testAccuracy: 0.955, trainAccuracy: 0.937 });
  expect(rows).toEqual({ train: 48, test: 12 });
  const { hyperparameters } = smallJob();
  const dropped = await trainSeeds(smallJob({ hyperparameters: { ...hyperparameters, dropout: 0.8 } }));
  expect(readings[1].seeds.map(({ hash }) => hash)).toEqual(dropped.seeds.map(({ hash }) => hash));
});
