import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { sampleOf } from "../thorough.js";
import { runHere } from "./run-here.js";

/** Runs a command as npm does. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/run.mjs", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("bin/run.mjs", () => {
  it("names the commands when asked, and when given another", () => {
    expect(run("--help").stdout).toContain(
      "start|test|build|check|data|train|climb|reproduce|bench|docs|grade|new|pack|print|prepack",
    );
    const { status, stderr } = run("paint");
    expect(status).toBe(2);
    expect(stderr).toContain(
      "command must be one of start, test, build, check, data, train, climb, reproduce, bench, docs, grade, new, pack, print, prepack: paint",
    );
  });

  const commands = [
    "docs",
    "start",
    "test",
    "build",
    "check",
    "data",
    "train",
    "reproduce",
    "bench",
    "new",
    "print",
    "prepack",
  ];

  it.each(sampleOf("commands through bin/run.mjs", commands))("passes --help on to %s", (command) => {
    const { status, stdout } = run(command, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run ${command} -- [options]`);
  });

  it.each(commands)("npm run %s explains its options", async (command) => {
    const { status, stdout } = await runHere(command, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run ${command} -- [options]`);
  });

  it("passes on the exit code of a command that refuses its options", () => {
    const { status, stderr } = run("docs", "--colour");
    expect(status).toBe(2);
    expect(stderr).toContain("npm run docs -- --help lists the options");
  });

  it.each([
    ["start", "--port", "many", "--port must be a whole number of at least 1: many"],
    ["test", "--only", "paint", "--only must name some of types, lint"],
    ["check", "--dist", "nowhere", "--dist must be a built site"],
  ])("%s refuses %s %s", async (command, option, value, message) => {
    expect((await runHere(command, option, value)).stderr).toContain(message);
  });
});
