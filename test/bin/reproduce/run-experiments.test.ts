import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KeptResults, keptResults } from "../../../bin/reproduce/kept-results.js";
import { runExperiments } from "../../../bin/reproduce/run-experiments.js";
import { type TrialPool, trialPool } from "../../../bin/reproduce/trial-pool.js";
import { type WorkerCode, workerCode } from "../../../bin/reproduce/worker-code.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { trialInPieces } from "../../../src/lib/labs/experiments/run-trial.js";
import { runToEnd } from "../../../src/lib/training/evaluation.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallExperiment } from "./small-experiment.js";

const dataset = smallDataset();
const experiment = smallExperiment();
const folder = mkdtempSync(join(tmpdir(), "reproduce-"));
let code: WorkerCode;
let pool: TrialPool;

beforeAll(async () => {
  code = await workerCode(folder);
  pool = trialPool(code.file, 2);
});
afterAll(() => pool.end());

function run(kept: KeptResults, own: TrialPool = pool) {
  const said: string[] = [];
  const found = runExperiments({
    experiments: [experiment],
    quick: false,
    version: code.version,
    pool: own,
    kept,
    progress: { say: () => {}, done: (text) => said.push(text) },
    machine: { cores: 2, cpu: "a processor", node: "v20" },
    load: async () => dataset,
    commandFor: (id) => `npm run reproduce -- --only ${id}`,
  });
  return found.then((experiments) => ({ experiments, said }));
}

describe("runExperiments", () => {
  it("trains in workers to the same weights as here", async () => {
    const { experiments, said } = await run(keptResults(join(folder, "one")));
    const here = await Promise.all(
      experiment.trials(dataset, { quick: false }).map(async (trial) => {
        const backend = await wasmBackend();
        return runToEnd(trialInPieces(trial, { backend, now: () => 0 })).hash;
      }),
    );
    expect(experiments[0].trials.map(({ hash }) => hash)).toEqual(here);
    expect(experiments[0].command).toBe("npm run reproduce -- --only small");
    expect(said).toEqual(["small: 2 trainings done"]);
  });

  it("does not do again what is done", async () => {
    const kept = keptResults(join(folder, "two"));
    const first = await run(kept);
    const idle: TrialPool = {
      run: (trial) => Promise.reject(new Error(`trained again: ${trial.name}`)),
      end: async () => {},
    };
    expect((await run(kept, idle)).experiments).toEqual(first.experiments);
  });

  it("fails with the name of the training that failed, and goes on with others", async () => {
    const [trial] = experiment.trials(dataset, { quick: false });
    const wrong = { ...trial, hyperparameters: { ...trial.hyperparameters, batchSize: 0 } };
    await expect(pool.run(wrong, () => {})).rejects.toThrow("seed 1: RangeError: batchSize must be");
    expect((await pool.run(trial, () => {})).state).toBe("finished");
  });
});

describe("workerCode", () => {
  it("has the same version for the same code", async () => {
    expect((await workerCode(folder)).version).toBe(code.version);
  });
});
