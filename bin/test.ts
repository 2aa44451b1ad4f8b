import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf } from "../src/lib/core/message-of.js";
import { allExperiments } from "../src/lib/labs/experiments/all-experiments.js";
import { buildPages, buildSite, finishSite } from "./build.js";
import { checkCells } from "./cells.js";
import { faultLine, faultsOfCourse } from "./check/fault.js";
import { solutionLeaks } from "./check/solution-leaks.js";
import { checkSite } from "./check.js";
import { findOrInstallChromium } from "./chromium.js";
import { keepFigures } from "./figures/measured.js";
import { findOrInstallFirefox } from "./firefox.js";
import { readOptions } from "./options.js";
import { makeGeneratedModules } from "./prepare.js";
import { reproductionsIn } from "./reproduce/reproductions-file.js";
import { sourceFaults } from "./source-faults.js";
import { emptyTally, sumLine, type Tally } from "./tally.js";
import { coursesFrom } from "./test/example-courses.js";

const stages = ["types", "lint", "unit", "labs", "build", "check", "browser"] as const;
/** How long the gate lets a page settle beside everything else, in milliseconds. */
const patience = 120_000;
/** With more files of browser tests failing than these, what is wrong is not that a machine was busy. */
const mostTriedAgain = 4;
/** Errors of a stage that are said once more at the end. */
const mostErrorsRepeated = 5;

const { values } = readOptions(
  "test",
  "Type-checks, lints, runs the unit tests and the labs in short, builds the site and drives it in a browser.",
  {
    only: { type: "string", value: "STAGES", help: `some of ${stages.join(",")}, with commas between` },
    thorough: {
      type: "boolean",
      help: "takes all of the long replays of which the tests otherwise take samples: test/thorough.ts lists them",
    },
    save: {
      type: "boolean",
      help: "keeps what a stage took in data/figures.json; with --only, for stages run beside each other",
    },
    coverage: {
      type: "boolean",
      help: "with the unit tests: fails where they leave out more than a fifth of a file of src/lib",
    },
    courses: {
      type: "string",
      value: "LIST",
      help: "also builds example courses and looks at their pages: all, or some of courses, with commas between; with --only none, these alone",
    },
    "require-browser": { type: "boolean", help: "fail where there is no browser; on in CI" },
  },
);
const chosen = stagesFrom(values.only);
const courses = values.courses === undefined ? [] : coursesFrom(values.courses);
const mustHaveBrowser = values["require-browser"] === true || process.env.CI === "true";
const amounts = values.thorough ? { WORKBOOK_THOROUGH: "true" } : {};
const work = mkdtempSync(join(tmpdir(), "workbook-test-"));
const dist = join(work, "dist");
const tally = emptyTally();
const began = Date.now();
/** What each stage took, in the order in which they ended, and what it found: said at the end, where a log is read first. */
const took: string[] = [];

await stage("generated modules", makeGeneratedModules);
// The other stages before the browser keep one core busy at most.
const unit = chosen.includes("unit") ? vitest("unit", chosen.length > 1) : undefined;
if (chosen.includes("types")) {
  await stage("types", () => [...typeErrors(), ...checkCells()]);
}
if (chosen.includes("lint")) await stage("lint", sourceFaults);
if (chosen.includes("labs")) await stage("labs", labErrors);
if (chosen.includes("build")) {
  await stage("build without solutions", () => {
    buildPages(dist);
    return solutionLeaks(dist);
  });
}
const needsSite = chosen.some((name) => name === "build" || name === "check" || name === "browser");
const built =
  needsSite && (await stage("build", () => (chosen.includes("build") ? finishSite(dist) : buildSite(dist))));
await unit?.();
if (built) await inBrowser();
else if (needsSite) console.error("the gate and the browser tests were not run: there is no site");
for (const course of courses) await stage(`course ${course}`, () => courseErrors(course));
// Those that courses made anew have the words of their languages.
if (courses.length > 0) makeGeneratedModules();
rmSync(work, { recursive: true, force: true });
console.error(["", ...took, took.length > 2 ? `all: ${secondsSince(began).toFixed(1)} s` : ""].join("\n"));
console.log(sumLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);

async function inBrowser(): Promise<void> {
  const wanted = chosen.filter((name) => name === "check" || name === "browser");
  if (wanted.length === 0) return;
  const chromium = findOrInstallChromium();
  if (!chromium) {
    console.error("no Chromium could be had: the tests that need one were skipped");
    const count = (wanted.includes("check") ? 1 : 0) + (wanted.includes("browser") ? browserTests() : 0);
    if (mustHaveBrowser) tally.failed += count;
    else tally.skipped += count;
    return;
  }
  if (wanted.includes("browser") && !findOrInstallFirefox()) {
    console.error("no Firefox could be had: the tests that need one are skipped");
    if (mustHaveBrowser) tally.failed++;
  }
  // The gate keeps both cores busy: beside it, a page that trains would starve.
  if (wanted.includes("check")) {
    const progress = wanted.length === 1 ? (line: string) => console.error(line) : undefined;
    const passing: string[] = [];
    await stage("check", async () => {
      const checked = await checkSite(dist, chromium, progress, patience);
      passing.push(...checked.passing.map((fault) => `at the first look only: ${faultLine(fault)}`));
      return checked.faults.map(faultLine);
    });
    took.push(...passing);
  }
  if (wanted.includes("browser")) await vitest("browser", false)();
}

/** Runs a stage that counts as one test; what it returns or throws are its errors. */
async function stage(name: string, run: () => unknown): Promise<boolean> {
  const started = Date.now();
  console.error(`${name} …`);
  let errors: string[];
  try {
    const result = await run();
    errors = Array.isArray(result) ? result.map(String) : [];
  } catch (error) {
    errors = [messageOf(error)];
  }
  for (const error of errors) console.error(error);
  if (errors.length > 0) tally.failed++;
  else tally.passed++;
  ended(name, errors.length > 0 ? `${errors.length} errors` : "passed", secondsSince(started));
  took.push(...errors.slice(0, mostErrorsRepeated).map((error) => `  ${error}`));
  return errors.length === 0;
}

function ended(name: string, how: string, seconds: number): void {
  took.push(`${name}: ${how} in ${seconds.toFixed(1)} s`);
  console.error(took[took.length - 1]);
  if (how === "passed" && values.save) keepFigures(`npm test, ${name}`, "test", { seconds });
}

function secondsSince(started: number): number {
  return (Date.now() - started) / 1000;
}

/** Errors of types; the library is read a second time without a page and without Node, of which it may know nothing. */
function typeErrors(): string[] {
  return [".", "src/lib"].flatMap((project) => {
    const { status, stdout, stderr } = run([
      "node_modules/typescript/bin/tsc",
      "--project",
      project,
      "--pretty",
      "false",
    ]);
    return status === 0 ? [] : (stdout + stderr).split("\n").filter((line) => line !== "");
  });
}

/** Runs every experiment of the labs in short. */
function labErrors(): string[] {
  const output = join(work, "reproductions.json");
  const { status, stderr } = run(["--import", "tsx", "bin/reproduce.ts", "--quick", "--output", output]);
  if (status !== 0) return [stderr];
  const { experiments } = reproductionsIn(output);
  return allExperiments
    .filter(
      ({ id }) => !experiments.some((experiment) => experiment.id === id && experiment.figures.length > 0),
    )
    .map(({ id }) => `experiment without figures: ${id}`);
}

/** Builds an example course, in a process of its own as a process has one course, and lets the gate look at it. */
async function courseErrors(course: string): Promise<string[]> {
  const chromium = findOrInstallChromium();
  if (!chromium) return ["no Chromium could be had"];
  const site = join(work, course);
  const { status, stderr } = run(["--import", "tsx", "bin/build.ts", "--output", site], {
    WORKBOOK_COURSE: join("courses", `${course}.ts`),
  });
  if (status !== 0) return [stderr];
  const { faults } = await checkSite(site, chromium, undefined, patience);
  return faultsOfCourse(faults).map(faultLine);
}

/**
 * Starts the tests of a project.
 *
 * @param held whether what they print is held back until they are waited for, because other stages print meanwhile
 * @returns waits for them, and counts them
 */
function vitest(project: "unit" | "browser", held: boolean): () => Promise<void> {
  console.error(`${project} tests …`);
  const started = Date.now();
  const report = join(work, `${project}.json`);
  const log = join(work, `${project}.log`);
  const coverage = project === "unit" && values.coverage ? ["--coverage"] : [];
  const status = runVitest(project, report, coverage, held ? openSync(log, "w") : "inherit");
  return async () => {
    let passed = (await status) === 0;
    if (held) process.stderr.write(readFileSync(log));
    const counted = countsFrom(report);
    if (!passed && project === "browser") passed = await passAlone(failedFilesIn(report));
    tally.passed += counted.passed + (passed ? counted.failed : 0);
    tally.skipped += counted.skipped;
    tally.failed += passed ? 0 : Math.max(1, counted.failed);
    // The end is read from the report: nobody may have been waiting.
    const end = existsSync(report) ? statSync(report).mtimeMs : Date.now();
    ended(`${project} tests`, passed ? "passed" : `${counted.failed} failed`, (end - started) / 1000);
  };
}

/** Runs the tests of a project, or of some of its files, and writes their report. @returns its exit status */
function runVitest(
  project: "unit" | "browser",
  report: string,
  more: readonly string[],
  output: number | "inherit",
): Promise<number | null> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
  const child = spawn(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--project", `${project}*`, ...reporters, ...more],
    { stdio: ["ignore", output, output], env: { ...process.env, WORKBOOK_DIST: dist, ...amounts } },
  );
  return new Promise((resolve) => child.on("close", resolve));
}

/**
 * Whether test files that failed beside others pass with the machine to themselves. Which they were is said at the end: a test
 * that passes only at its second try waits for less than what it is about, and wants mending.
 */
async function passAlone(files: readonly string[]): Promise<boolean> {
  if (files.length === 0 || files.length > mostTriedAgain) return false;
  console.error(`trying again, one at a time: ${files.join(", ")}`);
  const alone = ["--maxWorkers=1", ...files];
  const passed = (await runVitest("browser", join(work, "again.json"), alone, "inherit")) === 0;
  if (passed) took.push(`passed at the second try only: ${files.join(", ")}`);
  return passed;
}

function failedFilesIn(report: string): string[] {
  if (!existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  return testResults
    .filter(({ status }: { status: string }) => status === "failed")
    .map(({ name }: { name: string }) => name);
}

/** How many tests there are that need a browser. */
function browserTests(): number {
  const report = join(work, "list.json");
  run(["node_modules/vitest/vitest.mjs", "list", "--project", "browser*", `--json=${report}`]);
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).length : 1;
}

function countsFrom(report: string): Tally {
  if (!existsSync(report)) return emptyTally();
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function run(args: string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...environment } });
}

function stagesFrom(only: string | boolean | undefined): readonly string[] {
  if (typeof only !== "string") return stages;
  if (only === "none") return [];
  const wanted = only.split(",");
  const unknown = wanted.find((name) => !stages.some((stage) => stage === name));
  if (unknown !== undefined) {
    console.error(`--only must name some of ${stages.join(", ")}: ${unknown}`);
    process.exit(2);
  }
  return wanted;
}
