import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf } from "../src/lib/core/message-of.js";
import { allExperiments } from "../src/lib/labs/experiments/all-experiments.js";
import { buildPages, buildSite, finishSite } from "./build.js";
import { checkCells } from "./cells.js";
import { faultLine } from "./check/fault.js";
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

const stages = ["types", "lint", "unit", "labs", "build", "check", "browser"] as const;
type Stage = (typeof stages)[number];

const { values } = readOptions(
  "test",
  "Type-checks, lints, runs the unit tests and the labs in short, builds the site and drives it in a browser.",
  {
    only: { type: "string", value: "STAGES", help: `some of ${stages.join(",")}, with commas between` },
    save: { type: "boolean", help: "keeps what each stage took in data/figures.json" },
    coverage: {
      type: "boolean",
      help: "with the unit tests: fails where they leave out more than a fifth of a file of src/lib",
    },
    "require-browser": { type: "boolean", help: "fail where there is no browser; on in CI" },
  },
);
const chosen = stagesFrom(values.only);
const mustHaveBrowser = values["require-browser"] === true || process.env.CI === "true";
const work = mkdtempSync(join(tmpdir(), "workbook-test-"));
const dist = join(work, "dist");
const tally = emptyTally();

await stage("generated modules", makeGeneratedModules);
if (chosen.includes("types")) {
  await stage("types", () => [...typeErrors(), ...checkCells()]);
}
if (chosen.includes("lint")) await stage("lint", sourceFaults);
if (chosen.includes("unit")) vitest("unit");
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
if (built) await inBrowser();
else if (needsSite) console.error("the gate and the browser tests were not run: there is no site");
rmSync(work, { recursive: true, force: true });
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
  if (wanted.includes("check")) {
    await stage("check", async () =>
      (await checkSite(dist, chromium, (line) => console.error(line))).map(faultLine),
    );
  }
  if (wanted.includes("browser")) {
    if (!findOrInstallFirefox()) {
      console.error("no Firefox could be had: the tests that need one are skipped");
      if (mustHaveBrowser) tally.failed++;
    }
    vitest("browser");
  }
}

/** Runs a stage that counts as one test; what it returns or throws are its errors. */
async function stage(
  name: Stage | "generated modules" | "build without solutions",
  run: () => unknown,
): Promise<boolean> {
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
  const seconds = secondsSince(started);
  console.error(
    `${name}: ${errors.length > 0 ? `${errors.length} errors` : "passed"} in ${seconds.toFixed(1)} s`,
  );
  if (errors.length === 0) keepTime(name, seconds);
  return errors.length === 0;
}

function secondsSince(started: number): number {
  return (Date.now() - started) / 1000;
}

function keepTime(name: string, seconds: number): void {
  if (values.save) keepFigures(`npm test, ${name}`, "test", { seconds });
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

function vitest(project: "unit" | "browser"): void {
  console.error(`${project} tests …`);
  const started = Date.now();
  const report = join(work, `${project}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      `${project}*`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${report}`,
      ...(project === "unit" && values.coverage ? ["--coverage"] : []),
    ],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, WORKBOOK_DIST: dist } },
  );
  const counted = countsFrom(report);
  tally.passed += counted.passed;
  tally.skipped += counted.skipped;
  tally.failed += counted.failed;
  if (status === 0) keepTime(`${project} tests`, secondsSince(started));
  else if (counted.failed === 0) tally.failed++;
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

function run(args: string[]) {
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

function stagesFrom(only: string | boolean | undefined): readonly string[] {
  if (typeof only !== "string") return stages;
  const wanted = only.split(",");
  const unknown = wanted.find((name) => !stages.some((stage) => stage === name));
  if (unknown !== undefined) {
    console.error(`--only must name some of ${stages.join(", ")}: ${unknown}`);
    process.exit(2);
  }
  return wanted;
}
