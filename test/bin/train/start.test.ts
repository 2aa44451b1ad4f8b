import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { trainSeed } from "../../../bin/train/job.js";
import { trainedModel } from "../../../bin/train/save.js";
import { endOf } from "../../../bin/train/start.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { smallJob } from "./small-job.js";

const folder = mkdtempSync(join(tmpdir(), "start-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("endOf", () => {
  it("gives the weights that are kept of a seed, and trains those of another", async () => {
    const { weights, card, hash } = await trainedModel(smallJob(), "a test");
    writeFileSync(join(folder, "small.safetensors"), weights);
    writeFileSync(join(folder, "small.json"), card);
    let trained = 0;
    const said: string[] = [];
    const job = async () => {
      trained++;
      return smallJob();
    };
    const start = endOf({ name: "small", job }, folder, (text) => said.push(text));
    expect(weightHash(await start(3))).toBe(hash);
    expect(trained).toBe(0);
    expect(weightHash(await start(4))).not.toBe(hash);
    expect(trained).toBe(1);
    expect(said).toEqual(["seed 3: small, as it is kept", "seed 4: small, which is trained first"]);
    const anew = endOf({ name: "small", job }, undefined, () => {});
    expect(weightHash(await anew(3))).toBe(hash);
    expect(trained).toBe(2);
  });

  it("is what a run begins with", async () => {
    const start = endOf({ name: "small", job: async () => smallJob() }, undefined, () => {});
    const { hyperparameters } = smallJob();
    const still = { ...hyperparameters, learningRate: 0 };
    const first = await trainSeed(smallJob(), 3);
    const job = smallJob({ start, hyperparameters: { ...still, learningRate: 1e-30 } });
    const { training } = await trainSeed(job, 3);
    expect(weightHash(weightsOf(training.network))).toBe(weightHash(weightsOf(first.training.network)));
  });
});
