import { describe, expect, it } from "vitest";
import { compareSettings, lineOf } from "../../../bin/train/compare.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallJob } from "./small-job.js";

const job = smallJob({ dataset: smallDataset(200) });

describe("compareSettings", () => {
  it("tries the recipe and each of the settings on the same folds", async () => {
    const compared = await compareSettings(job, 2, ["epochs=1", "epochs=3", "epochs=9 dropout=0.5"]);
    expect(compared.map(({ settings }) => settings)).toEqual([
      "",
      "epochs=1",
      "epochs=3",
      "epochs=9 dropout=0.5",
    ]);
    // Three epochs are what the recipe has.
    expect(compared[2].loss).toBe(compared[0].loss);
    expect(compared[1].loss).not.toBe(compared[0].loss);
  });

  it("refuses settings that can't be used, before it tries any", async () => {
    const said: string[] = [];
    const watched = smallJob({ progress: { say: (text) => said.push(text), done: () => {} } });
    await expect(compareSettings(watched, 2, ["epochs=1", "depth=3"])).rejects.toThrow("depth");
    expect(said).toEqual([]);
  });
});

describe("lineOf", () => {
  it("says what was tried and what it got", () => {
    expect(lineOf({ settings: "l2=0", accuracy: 0.9512, loss: 0.15 })).toBe(
      "l2=0: 95.12 % held out, loss 0.1500",
    );
    expect(lineOf({ settings: "", accuracy: 0.9, loss: 0.1 })).toMatch(/^the recipe: /);
  });
});
