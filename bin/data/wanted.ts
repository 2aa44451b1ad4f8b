import { statSync } from "node:fs";
import { join } from "node:path";
import { labSet } from "../../site/data/lab-sets.js";
import { bitmapFile, emnistFilesOf, strokesFile } from "../../site/data/sample-files.js";
import { setNames } from "../../src/lib/data/sample-sets.js";

const official = {
  /** Above `numpy_bitmap/<class>.npy` and `simplified/<class>.ndjson`. */
  quickdraw: "https://storage.googleapis.com/quickdraw_dataset/full",
  /** NIST's archive of every part of EMNIST. */
  emnist: "https://biometrics.nist.gov/cs_links/EMNIST/gzip.zip",
};

/** Where samples are fetched from. */
export type Hosts = Readonly<typeof official>;

/**
 * The official hosts, or the mirrors that WORKBOOK_QUICKDRAW_URL and WORKBOOK_EMNIST_URL name.
 *
 * @throws RangeError when one of these is not an http or https address
 */
export function hostsFrom(environment: NodeJS.ProcessEnv = process.env): Hosts {
  const addressOf = (host: keyof Hosts) => {
    const name = `WORKBOOK_${host.toUpperCase()}_URL`;
    const address = environment[name] || official[host];
    if (/^https?:\/\/./.test(address) && URL.canParse(address)) return address.replace(/\/+$/, "");
    throw new RangeError(`${name} must be an http or https address: ${address}`);
  };
  return { quickdraw: addressOf("quickdraw"), emnist: addressOf("emnist") };
}

/** A file that the cache is to have: bitmaps in `.npy`, strokes in `.ndjson`, or a file of EMNIST. */
export interface WantedFile {
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
  /** Classes of Quick, Draw!; defaults to those of the labs, as the course has them. */
  readonly classes?: readonly string[];
  /** Defaults to both. */
  readonly only?: "quickdraw" | "emnist";
}

/** What the labs need: the size of a download stays near 120 MB. */
export const defaultSelection: Selection = { rows: 4000, strokes: 300 };

/** The classes of Quick, Draw! that the labs of the course use, each once. */
export function courseClasses(): readonly string[] {
  const sets = setNames.map((name) => labSet(name));
  const named = sets.filter(({ kind, folder }) => kind === "quick-draw" && folder === undefined);
  return [...new Set(named.flatMap(({ classes }) => classes))];
}

/** The files of a selection: bitmaps, then strokes, then EMNIST. */
export function wantedFiles(selection: Selection, hosts: Hosts): WantedFile[] {
  const { rows, strokes, classes = courseClasses(), only } = selection;
  const urlOf = (folder: string, name: string) => `${hosts.quickdraw}/${folder}/${encodeURIComponent(name)}`;
  const drawings = [
    ...classes.map((name) => [bitmapFile(name), `${urlOf("numpy_bitmap", name)}.npy`, rows] as const),
    ...classes.map((name) => [strokesFile(name), `${urlOf("simplified", name)}.ndjson`, strokes] as const),
  ].map(([file, url, count]) => ({ file, url, count }));
  const all = Number.POSITIVE_INFINITY;
  const characters = Object.values(emnistFilesOf(labSet("characters").split)).map((file) => ({
    file,
    url: hosts.emnist,
    count: all,
  }));
  const chosen = [...(only === "emnist" ? [] : drawings), ...(only === "quickdraw" ? [] : characters)];
  return chosen.filter(({ count }) => count > 0);
}

/**
 * Names of classes, with commas between.
 *
 * @throws RangeError for what can be no name of a class
 */
export function readClasses(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !/^[A-Za-z][A-Za-z -]*$/.test(name));
  if (wrong === undefined) return [...new Set(names)];
  throw new RangeError(`--classes must be names of letters, with commas between: ${JSON.stringify(wrong)}`);
}

/** Bytes of a simplified drawing, on average. */
export const typicalLine = 450;

/** About how many bytes a cache lacks, told without a network. */
export function estimateMissing(wanted: readonly WantedFile[], cache: string): number {
  const held = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const missing = wanted.map((one) => {
    const path = join(cache, one.file);
    return Math.max(0, typicalSize(one) - Math.max(held(path), held(`${path}.part`)));
  });
  return missing.reduce((sum, bytes) => sum + bytes, 0);
}

function typicalSize({ file, count }: WantedFile): number {
  if (file.endsWith(".npy")) return count * 784;
  if (file.endsWith(".ndjson")) return count * typicalLine;
  // Those of the balanced split; others have up to six times as many.
  if (file.endsWith("train-images-idx3-ubyte.gz")) return 28e6;
  return file.endsWith("test-images-idx3-ubyte.gz") ? 5e6 : 0;
}
