import { basename } from "node:path";
import {
  emnistFiles,
  bitmapFile as nameOfBitmaps,
  strokesFile as nameOfStrokes,
} from "../../site/data/sample-files.js";
import { quickDrawClasses } from "../../src/lib/data/sample-sets.js";
import { bitmapUrl, type Hosts, strokesUrl } from "./hosts.js";

/** A file that the cache is to have. */
export interface WantedFile {
  readonly kind: "bitmaps" | "strokes" | "characters";
  /** Its name in the cache: "quickdraw/clock.npy". */
  readonly file: string;
  /** Where it is fetched from; for EMNIST the archive that has it. */
  readonly url: string;
  /** Drawings wanted, from the first; Infinity for all. */
  readonly count: number;
}

/** What is to be in the cache. */
export interface Selection {
  /** Bitmaps of each class. */
  readonly rows: number;
  /** Drawings of each class as strokes; 0 for none. */
  readonly strokes: number;
  /** Classes of Quick, Draw!; defaults to those of the labs. */
  readonly classes?: readonly string[];
  /** Defaults to both. */
  readonly only?: "quickdraw" | "emnist";
}

/** What the labs need: the size of a download stays near 120 MB. */
export const defaultSelection: Selection = { rows: 4000, strokes: 300 };

/** The files of a selection: bitmaps, then strokes, then EMNIST. */
export function wantedFiles(selection: Selection, hosts: Hosts): WantedFile[] {
  const { rows, strokes, classes = quickDrawClasses, only } = selection;
  const bitmaps = classes.map((name) => ({
    kind: "bitmaps" as const,
    file: nameOfBitmaps(name),
    url: bitmapUrl(hosts, name),
    count: rows,
  }));
  const drawings = classes.map((name) => ({
    kind: "strokes" as const,
    file: nameOfStrokes(name),
    url: strokesUrl(hosts, name),
    count: strokes,
  }));
  const characters = Object.values(emnistFiles).map((file) => ({
    kind: "characters" as const,
    file,
    url: hosts.emnist,
    count: Number.POSITIVE_INFINITY,
  }));
  return [
    ...(only === "emnist" ? [] : [...bitmaps, ...(strokes > 0 ? drawings : [])]),
    ...(only === "quickdraw" ? [] : characters),
  ];
}

/**
 * Names of classes, with commas between.
 *
 * @throws RangeError for what can be no name of a class
 */
export function readClasses(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!/^[A-Za-z][A-Za-z -]*$/.test(name)) {
      throw new RangeError(
        `--classes must be names of letters, with commas between: ${JSON.stringify(name)}`,
      );
    }
  }
  return [...new Set(names)];
}

/** The class whose drawings a file has: "quickdraw-strokes/alarm clock.ndjson" has those of "alarm clock". */
export function classOf(file: string): string {
  return basename(file).replace(/\.\w+$/, "");
}
