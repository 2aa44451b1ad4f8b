import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  asLines,
  merged,
  reproductionsFile,
  reproductionsIn,
} from "../../../bin/reproduce/reproductions-file.js";
import { reproduced } from "../../../src/lib/labs/experiments/reproduced.js";
import { resultsOf } from "../../lib/labs/experiments/small-results.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallExperiment } from "./small-experiment.js";

function found(id: string, fingerprint = "f00") {
  const experiment = smallExperiment({ id });
  const dataset = smallDataset();
  return reproduced(experiment, resultsOf(experiment.trials(dataset, { quick: false })), {
    dataset,
    fingerprint,
    quick: false,
    command: "npm run reproduce",
    machine: { cores: 2, cpu: "a processor", node: "v20" },
  });
}

describe("the file of reproductions", () => {
  it("is read back as it was written", () => {
    const file = join(mkdtempSync(join(tmpdir(), "found-")), "found.json");
    const all = { experiments: [found("a"), found("b")] };
    writeFileSync(file, asLines(all));
    expect(reproductionsIn(file)).toEqual(all);
    expect(reproductionsIn(`${file}.none`)).toEqual({ experiments: [] });
  });

  it("takes the place of what was found before, in order, and forgets what is no more", () => {
    const before = { experiments: [found("old"), found("b", "before"), found("a", "before")] };
    const { experiments } = merged(before, [found("b", "now")], ["a", "b", "c"]);
    expect(experiments.map(({ id, data }) => [id, data.fingerprint])).toEqual([
      ["a", "before"],
      ["b", "now"],
    ]);
  });

  it("of the repository can be read, was run whole on real samples, and is small", () => {
    const { experiments } = reproductionsIn(reproductionsFile);
    expect(experiments.filter(({ quick, data }) => quick || data.origin === "stand-in")).toEqual([]);
    expect(asLines({ experiments }).length).toBeLessThan(350_000);
  });
});
