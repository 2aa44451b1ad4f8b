import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chapters } from "../site/chapters.js";
import { describeSources, fingerprint, locateAll } from "../site/data/locate.js";
import { solutionSources, solvedPages } from "../site/solutions.js";
import { bundleLibraries } from "./bundles.js";
import { compileKernels } from "./kernels.js";
import { writeCatalogue } from "./words.js";

const cache = "src/.observablehq/cache";

/**
 * Packages that Framework asks the registry for the version of, though no page imports them. A folder with the
 * name of a version answers in its place, so that a build needs no network.
 */
const unusedPackages = [
  "react-dom@19.0.0",
  "react@19.0.0",
  "lodash@4.17.21",
  "arquero@8.0.0",
  "apache-arrow@20.0.0",
  "d3@7.9.0",
  "echarts@6.0.0",
  "htl@0.3.1",
  "leaflet@1.9.4",
  "mapbox-gl@3.0.0",
  "@observablehq/plot@0.6.17",
  "@observablehq/sample-datasets@1.0.1",
  "topojson-client@3.1.0",
  "d3-dsv@3.0.1",
  "parquet-wasm@0.6.1",
];

/** Answers in the registry's place, for a site whose cache is in a folder. */
export function answerForRegistry(folder: string): void {
  for (const name of unusedPackages) mkdirSync(`${folder}/_npm/${name}`, { recursive: true });
}

/** Makes the modules that others import and that are not kept in the repository. */
export function makeGeneratedModules(): void {
  compileKernels();
  bundleLibraries();
  writeCatalogue();
}

/**
 * Makes ready what the site is built from: kernels, and Framework's cache, without samples of another source or
 * solutions that have changed or are to be left out.
 *
 * @param solutions whether those of the exercises are built; defaults to true
 */
export function prepareSite(solutions = true): void {
  makeGeneratedModules();
  answerForRegistry(cache);
  const sources = locateAll();
  dropOlder("data", "source", fingerprint(sources));
  // It names the chapters that there are.
  dropOlder("data/reproductions.json", "course", String(chapters.map(({ slug }) => slug)));
  dropOlder("data/solutions", "solutions", solutionsPrint(solutions));
  if (!solutions) leaveOutSolutions();
  for (const line of describeSources(sources)) console.error(line);
}

/** Empties a folder of the cache unless it was filled from the same. */
function dropOlder(folder: string, markName: string, now: string): void {
  const mark = `${cache}/${markName}`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return;
  rmSync(`${cache}/${folder}`, { recursive: true, force: true });
  writeFileSync(mark, now);
}

/** Answers for the loader of the solutions, which would begin a process for each page to find none. */
function leaveOutSolutions(): void {
  mkdirSync(`${cache}/data/solutions`, { recursive: true });
  for (const page of solvedPages()) writeFileSync(`${cache}/data/solutions/${page}.json`, "{}");
}

/** Changes with every solution, and with whether they are built. */
function solutionsPrint(solutions: boolean): string {
  const hash = createHash("sha256").update(String(solutions));
  for (const file of solutionSources()) hash.update(readFileSync(file));
  return hash.digest("hex");
}
