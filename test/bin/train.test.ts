import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runHere } from "./run-here.js";

/** Without real drawings. */
beforeEach(() => {
  vi.stubEnv("WORKBOOK_DATA", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const train = (...args: string[]) => runHere("train", ...args);

describe("npm run train", () => {
  it("lists what can be trained", async () => {
    const { status, stdout } = await train();
    expect(status).toBe(0);
    expect(stdout).toContain("doodles");
  });

  it("explains its options", async () => {
    const { status, stdout } = await train("--help");
    expect(status).toBe(0);
    for (const option of ["--seed", "--seeds", "--set", "--backend", "--json", "--save", "--search"]) {
      expect(stdout).toContain(option);
    }
  });

  it.each([
    [
      ["cats"],
      "what to train must be one of doodles, sweeps, hypotheses, drawings, characters, characters-dense-emnist, ",
    ],
    [["sweeps", "--save"], "what is kept must be a model of the repository: sweeps"],
    [
      ["characters-conv", "--reproduce"],
      "what is searched or reproduced must be the doodles: characters-conv",
    ],
    [["doodles", "--save", "--hold-out", "0.1"], "what is kept must be trained without --hold-out: 0.1"],
    [["doodles", "--hold-out", "1", "--per-class", "10"], "part to hold out must be above 0 and below 1: 1"],
    [["doodles", "--train-on", "air"], "--train-on must be real or stand-in: air"],
    [["doodles", "--seeds", "0"], "--seeds must be a whole number of at least 1: 0"],
    [["doodles", "--backend", "gpu"], "backend must be wasm or reference: gpu"],
    [["doodles", "--set", "depth=3"], "setting must be one of"],
  ])("refuses %j and says why, without a stack", async (args, message) => {
    const { status, stdout, stderr } = await train(...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  it.skipIf(existsSync("data/cache/quickdraw"))(
    "refuses to test on real samples where there are none",
    async () => {
      const { status, stderr } = await train("doodles", "--test-on", "real", "--per-class", "10");
      expect(status).toBe(1);
      expect(stderr).toContain("real samples of the Quick, Draw! doodles must be in WORKBOOK_DATA");
    },
  );

  it("prints one JSON, and its progress elsewhere", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "bin/train.ts",
        "doodles",
        "--seeds",
        "1",
        "--per-class",
        "300",
        "--set",
        "epochs=3",
        "--json",
      ],
      { encoding: "utf8" },
    );
    expect(status).toBe(0);
    const { testAccuracy, seeds, data, hyperparameters } = JSON.parse(stdout);
    expect(testAccuracy).toBe(seeds[0].testAccuracy);
    expect(testAccuracy).toBeGreaterThan(0.5);
    expect(seeds[0].hash).toMatch(/^[0-9a-f]{16}$/);
    expect(data.classes.length).toBe(5);
    expect(hyperparameters.epochs).toBe(3);
    expect(stderr).toContain("seed 1: test");
  });
});
