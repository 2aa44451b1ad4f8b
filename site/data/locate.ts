import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Origin } from "../../src/lib/data/dataset.js";
import { type SetName, sampleSets, setNames } from "../../src/lib/data/sample-sets.js";
import { filesOf, isMeantFor, missingIn, pathOf } from "./sample-files.js";

/** Where the samples of a set are taken from, and why there. */
export interface Source {
  readonly origin: Origin;
  /** The folder that holds the official files; none for the stand-in. */
  readonly folder?: string;
  /** For people: "real samples from the folder …". */
  readonly description: string;
}

/** Where downloaded samples are kept. */
export const cacheFolder = "data/cache";

/**
 * Looks for the samples of a set in the folder that WORKBOOK_DATA names, then in data/cache, then takes the stand-in.
 * A folder may have the samples of some sets only.
 *
 * @param cache where downloaded samples are kept
 * @throws RangeError when WORKBOOK_DATA names a folder that has no samples, or a part of this set only
 */
export function locateSamples(
  set: SetName,
  environment: NodeJS.ProcessEnv = process.env,
  cache = cacheFolder,
): Source {
  const named = environment.WORKBOOK_DATA;
  if (named && isIn(named, set)) {
    return {
      origin: "folder",
      folder: resolve(named),
      description: `real samples from the folder ${named}`,
    };
  }
  if (missingIn(cache, set).length === 0) {
    return { origin: "cache", folder: resolve(cache), description: "real samples that were downloaded" };
  }
  return { origin: "stand-in", description: "the stand-in: no real samples were found" };
}

/** Whether the folder that was named has a set. What was named must not be passed over without a word. */
function isIn(folder: string, set: SetName): boolean {
  const missing = missingIn(folder, set);
  if (missing.length === 0) return true;
  const empty = setNames.every((name) => missingIn(folder, name).length === filesOf(name).length);
  if (empty || isMeantFor(folder, set)) {
    throw new RangeError(`WORKBOOK_DATA must be a folder with ${missing.join(", ")}: ${resolve(folder)}`);
  }
  return false;
}

/** What is said of the sources when a command starts: one line where all sets have the same, else one for each. */
export function describeSources(sources: Readonly<Record<SetName, Source>>): string[] {
  const said = new Set(setNames.map((name) => sources[name].description));
  if (said.size === 1) return [`samples: ${[...said][0]}`];
  return setNames.map((name) => `${sampleSets[name].title}: ${sources[name].description}`);
}

/** The source of every set. */
export function locateAll(environment: NodeJS.ProcessEnv = process.env): Record<SetName, Source> {
  return {
    doodles: locateSamples("doodles", environment),
    sweeps: locateSamples("sweeps", environment),
    hypotheses: locateSamples("hypotheses", environment),
    drawings: locateSamples("drawings", environment),
    characters: locateSamples("characters", environment),
  };
}

/** What the data loaders run and what they print, besides samples. */
const loaderFolders = ["site/data", "src/lib", "data/models", "data/reproductions"];
const loaderFiles = ["data/reproductions.json", "data/hands.json", "site/chapters.ts"];

/**
 * Changes when the files of the sources change, or anything else that the data loaders of the pages read or run:
 * what they made before is then out of date, and Framework's cache of it has to go.
 */
export function fingerprint(sources: Readonly<Partial<Record<SetName, Source>>>): string {
  const hash = createHash("sha256");
  for (const set of setNames) {
    const source = sources[set];
    if (!source) continue;
    hash.update(`${set} ${source.origin}\n`);
    const { folder } = source;
    if (folder) for (const file of filesOf(set)) hash.update(stateOf(pathOf(folder, file)));
    if (folder) hash.update(stateOf(join(folder, "quickdraw-strokes")));
  }
  for (const file of [...loaderFolders.flatMap(filesIn), ...loaderFiles]) hash.update(stateOf(file));
  return hash.digest("hex");
}

function stateOf(path: string): string {
  if (!existsSync(path)) return `${path} is not there\n`;
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}\n`;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}
