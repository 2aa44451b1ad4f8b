import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Runs the command as npm does, without real drawings. */
function train(...args: string[]) {
  const { WORKBOOK_DATA: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "bin/train.ts", ...args],
    {
      encoding: "utf8",
      env: environment,
    },
  );
  return { status, stdout, stderr };
}

describe("npm run train", () => {
  it("lists what can be trained", () => {
    const { status, stdout } = train();
    expect(status).toBe(0);
    expect(stdout).toContain("doodles");
  });

  it("explains its options", () => {
    const { status, stdout } = train("--help");
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
    [["doodles", "--hold-out", "1"], "part to hold out must be above 0 and below 1: 1"],
    [["doodles", "--train-on", "air"], "--train-on must be real or stand-in: air"],
    [["doodles", "--seeds", "0"], "--seeds must be a whole number of at least 1: 0"],
    [["doodles", "--backend", "gpu"], "backend must be wasm or reference: gpu"],
    [["doodles", "--set", "depth=3"], "setting must be one of"],
  ])("refuses %j and says why, without a stack", (args, message) => {
    const { status, stdout, stderr } = train(...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  it.skipIf(existsSync("data/cache/quickdraw"))(
    "refuses to test on real samples where there are none",
    () => {
      const { status, stderr } = train("doodles", "--test-on", "real");
      expect(status).toBe(1);
      expect(stderr).toContain("real samples of the Quick, Draw! doodles must be in WORKBOOK_DATA");
    },
  );

  it("prints one JSON, and its progress elsewhere", { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = train("doodles", "--seeds", "1", "--set", "epochs=1", "--json");
    expect(status).toBe(0);
    const { testAccuracy, seeds, data, hyperparameters } = JSON.parse(stdout);
    expect(testAccuracy).toBe(seeds[0].testAccuracy);
    expect(testAccuracy).toBeGreaterThan(0.5);
    expect(seeds[0].hash).toMatch(/^[0-9a-f]{16}$/);
    expect(data.classes.length).toBe(5);
    expect(hyperparameters.epochs).toBe(1);
    expect(stderr).toContain("seed 1: test");
  });
});
