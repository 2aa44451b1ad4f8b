import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Origin } from "../../src/lib/data/dataset.js";
import { type SetName, setNames } from "../../src/lib/data/sample-sets.js";
import { canDraw } from "../../src/lib/data/stand-in.js";
import { courseModels, type LabSet, labSet, workbookSet } from "./lab-sets.js";
import { filesOf, isMeantFor, missingIn, pathOf } from "./sample-files.js";

/** Where the samples of a set are taken from, and why there. */
export interface Source {
  readonly origin: Origin;
  /** The folder that holds the official files; none for the stand-in, and for a folder of the course. */
  readonly folder?: string;
  /** For people: "real samples from the folder …". */
  readonly description: string;
}

/** Where downloaded samples are kept. */
export const cacheFolder = "data/cache";

/**
 * Looks for the samples of a set in the folder that WORKBOOK_DATA names, then in data/cache, then takes the stand-in.
 * A folder may have the samples of some sets only. Where the course has a folder of its own for a set, it is that.
 *
 * @param cache where downloaded samples are kept
 * @throws RangeError when WORKBOOK_DATA names a folder that has no samples, or a part of this set only
 */
export function locateSamples(
  set: SetName,
  environment: NodeJS.ProcessEnv = process.env,
  cache = cacheFolder,
): Source {
  const chosen = labSet(set);
  if (chosen.folder !== undefined) {
    return { origin: "folder", description: `drawings of the course from the folder ${chosen.folder}` };
  }
  const named = environment.WORKBOOK_DATA;
  if (named) expectMeant(named, set, cache);
  return locateSet(chosen, environment, cache);
}

/** The same for a set of which a folder may have nothing. */
export function locateSet(
  set: LabSet,
  environment: NodeJS.ProcessEnv = process.env,
  cache = cacheFolder,
): Source {
  const named = environment.WORKBOOK_DATA;
  if (named && missingIn(named, set).length === 0) {
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

/**
 * The set that is shown under a name: the course's, or the workbook's where that is not at hand and cannot be drawn.
 *
 * @param source of the set
 */
export function shownSet(set: SetName, source: Source = locateSamples(set)): LabSet {
  const chosen = labSet(set);
  return source.origin === "stand-in" && !chosen.classes.every(canDraw) ? workbookSet(set) : chosen;
}

/**
 * A folder that was named must not be passed over without a word, nor for what the course chose, unless that was downloaded.
 *
 * @throws RangeError that names what it lacks
 */
function expectMeant(folder: string, set: SetName, cache: string): void {
  const missing = missingIn(folder, set);
  if (missing.length === 0) return;
  const empty = setNames.every((name) => missingIn(folder, name).length === filesOf(name).length);
  const chosen = labSet(set).own && missingIn(cache, set).length > 0;
  if (empty || chosen || isMeantFor(folder, set)) {
    throw new RangeError(`WORKBOOK_DATA must be a folder with ${missing.join(", ")}: ${resolve(folder)}`);
  }
}

/** What is said of the sources when a command starts: one line where all sets have the same, else one for each. */
export function describeSources(sources: Readonly<Record<SetName, Source>>): string[] {
  const said = new Set(setNames.map((name) => sources[name].description));
  if (said.size === 1) return [`samples: ${[...said][0]}`];
  return setNames.map((name) => `${labSet(name).title}: ${sources[name].description}`);
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
    const { own, classes, folder: ofCourse } = labSet(set);
    hash.update(`${set} ${source.origin} ${own ? classes.join() : ""}\n`);
    if (ofCourse !== undefined) for (const file of filesOf(set)) hash.update(stateOf(file));
    const { folder } = source;
    if (folder) for (const file of filesOf(set)) hash.update(stateOf(pathOf(folder, file)));
    if (folder) hash.update(stateOf(join(folder, "quickdraw-strokes")));
  }
  for (const file of [...[...loaderFolders, courseModels].flatMap(filesIn), ...loaderFiles])
    hash.update(stateOf(file));
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
