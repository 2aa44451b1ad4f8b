import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Dataset, Origin } from "../../src/lib/data/dataset.js";
import { doodleClasses } from "../../src/lib/data/doodles.js";
import { readNpy } from "../../src/lib/data/npy.js";
import { standInDoodles } from "../../src/lib/drawing/stand-in/stand-in.js";
import { seededRandom } from "../../src/lib/random.js";

/** Where samples are taken from, and why there. */
export interface Source {
  readonly origin: Origin;
  /** The folder that holds the official files; none for the stand-in. */
  readonly folder?: string;
  /** For people: "real drawings from the folder …". */
  readonly description: string;
}

/** Pictures of a class that the stand-in draws. */
const standInPerClass = 1500;

/**
 * Looks for samples in the folder that WORKBOOK_DATA names, then in data/cache, then takes the stand-in.
 *
 * @throws RangeError when WORKBOOK_DATA names a folder that is not there or lacks a class
 */
export function locateDoodles(environment: NodeJS.ProcessEnv = process.env): Source {
  const named = environment.WORKBOOK_DATA;
  if (named) {
    const missing = missingIn(named);
    if (missing.length > 0) {
      throw new RangeError(`WORKBOOK_DATA must be a folder with ${missing.join(", ")}: ${resolve(named)}`);
    }
    return {
      origin: "folder",
      folder: resolve(named),
      description: `real drawings from the folder ${named}`,
    };
  }
  const cache = "data/cache";
  if (missingIn(cache).length === 0) {
    return { origin: "cache", folder: resolve(cache), description: "real drawings that were downloaded" };
  }
  return { origin: "stand-in", description: "the stand-in: no real drawings were found" };
}

/** The doodles from a source: all rows of the five classes, or the stand-in's. */
export function loadDoodles(source: Source): Dataset {
  const { folder } = source;
  if (!folder) return standInDoodles(standInPerClass, seededRandom(1));
  const parts = doodleClasses.map((name) => {
    const file = npyFile(folder, name);
    return readNpy(readFileSync(file), file);
  });
  const labels = Uint8Array.from(parts.flatMap(({ rows }, label) => Array<number>(rows).fill(label)));
  const pixels = new Uint8Array(labels.length * 784);
  let at = 0;
  for (const { data } of parts) {
    pixels.set(data, at);
    at += data.length;
  }
  return {
    title: "Quick, Draw! doodles",
    origin: source.origin,
    source: "The Quick, Draw! Dataset, made available by Google, Inc.: drawings by players of the game.",
    licence: "CC BY 4.0",
    classes: doodleClasses,
    width: 28,
    height: 28,
    pixels,
    labels,
  };
}

/** What the data loaders run and what they print, besides samples. */
const loaderFolders = ["site/data", "src/lib", "data/models", "data/reproductions"];

/**
 * Changes when the files of the source change, or anything else that the data loaders of the pages read or run:
 * what they made before is then out of date, and Framework's cache of it has to go.
 */
export function fingerprint({ origin, folder }: Source): string {
  const samples = folder ? doodleClasses.map((name) => npyFile(folder, name)) : [];
  const hash = createHash("sha256").update(origin);
  for (const file of [...samples, ...loaderFolders.flatMap(filesIn)]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function npyFile(folder: string, name: string): string {
  const nested = join(folder, "quickdraw", `${name}.npy`);
  return existsSync(nested) ? nested : join(folder, `${name}.npy`);
}

function missingIn(folder: string): string[] {
  return doodleClasses
    .filter((name) => !existsSync(npyFile(folder, name)))
    .map((name) => `quickdraw/${name}.npy`);
}
