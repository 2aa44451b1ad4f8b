import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Runs a command as npm does. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/run.mjs", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("bin/run.mjs", () => {
  it("names the commands when asked, and when given another", () => {
    expect(run("--help").stdout).toContain("start|test|build|check|data|train|reproduce|bench|docs|prepack");
    const { status, stderr } = run("paint");
    expect(status).toBe(2);
    expect(stderr).toContain(
      "command must be one of start, test, build, check, data, train, reproduce, bench, docs, prepack: paint",
    );
  });

  it.each(["start", "test", "build", "check", "data", "reproduce", "bench", "docs", "prepack"])(
    "passes --help on to %s",
    (command) => {
      const { status, stdout } = run(command, "--help");
      expect(status).toBe(0);
      expect(stdout).toContain(`npm run ${command} -- [options]`);
    },
  );

  it("passes on the exit code of a command that refuses its options", () => {
    const { status, stderr } = run("build", "--colour");
    expect(status).toBe(2);
    expect(stderr).toContain("npm run build -- --help lists the options");
  });

  it("refuses to serve or test what is not there", () => {
    expect(run("start", "--port", "many").stderr).toContain(
      "--port must be a whole number of at least 1: many",
    );
    expect(run("test", "--only", "paint").stderr).toContain("--only must name some of types, lint");
    expect(run("check", "--dist", "nowhere").stderr).toContain("--dist must be a built site");
  });
});
