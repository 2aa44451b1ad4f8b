import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keptResults } from "../../../bin/reproduce/kept-results.js";
import { resultsOf } from "../../lib/labs/experiments/small-results.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallExperiment } from "./small-experiment.js";

const [result] = resultsOf(smallExperiment().trials(smallDataset(), { quick: false }));

describe("keptResults", () => {
  it("finds what was kept, and nothing else", () => {
    const kept = keptResults(join(mkdtempSync(join(tmpdir(), "kept-")), "new"));
    expect(kept.find("a")).toBeUndefined();
    kept.keep("a", result);
    expect(kept.find("a")).toEqual(result);
    expect(kept.find("b")).toBeUndefined();
  });

  it("passes over a file that can't be read", () => {
    const folder = mkdtempSync(join(tmpdir(), "kept-"));
    writeFileSync(join(folder, "a.json"), '{"name": "cut sh');
    writeFileSync(join(folder, "b.json"), JSON.stringify({ ...result, state: "lost" }));
    expect([keptResults(folder).find("a"), keptResults(folder).find("b")]).toEqual([undefined, undefined]);
  });
});
