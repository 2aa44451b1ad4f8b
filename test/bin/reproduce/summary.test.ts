import { expect, it } from "vitest";
import { summaryOf, valueText } from "../../../bin/reproduce/summary.js";
import { reproduced } from "../../../src/lib/labs/experiments/reproduced.js";
import { resultsOf } from "../../lib/labs/experiments/small-results.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallExperiment } from "./small-experiment.js";

it("valueText has the unit of each figure", () => {
  expect(valueText("part", 0.9305)).toBe("93.05 %");
  expect(valueText("seconds", 45.21)).toBe("45.2 s");
  expect(valueText("points", -1.88)).toBe("-1.8800 points");
  expect(valueText("parameters", 20067)).toBe("20067");
});

it("summaryOf has a line for each figure", () => {
  const experiment = smallExperiment();
  const dataset = smallDataset();
  const found = reproduced(experiment, resultsOf(experiment.trials(dataset, { quick: true })), {
    dataset,
    fingerprint: "f",
    quick: true,
    command: "",
    machine: { cores: 2, cpu: "a processor", node: "v20" },
  });
  expect(summaryOf([found])).toBe(
    "system 1, Small, quick (stand-in, 40 s of training)\n" +
      "  test accuracy, seed 1: 1.00 %, reported 95.5 %\n" +
      "  test accuracy, seed 2: 2.00 %, reported 95.5 %",
  );
});
