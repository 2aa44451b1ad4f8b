import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { runHere } from "./run-here.js";

describe("npm run reproduce", () => {
  it("lists the experiments", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "bin/reproduce.ts", "--list"],
      { encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("5  characters-as-reported");
  });

  it.each([
    [["--only", "7"], "--only must name systems 1 to 5 or some of doodles, own-drawings"],
    [
      ["--quick", "--output", "data/../data/reproductions.json"],
      "--output must be another file with --quick",
    ],
    [["--workers", "0"], "--workers must be a whole number of at least 1: 0"],
    [["doodles"], "reproduce must be given options only: doodles"],
  ])("refuses %j and says why, without a stack", async (args, message) => {
    const { status, stdout, stderr } = await runHere("reproduce", ...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });
});
