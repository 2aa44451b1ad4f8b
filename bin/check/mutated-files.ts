import { gzipSync } from "node:zlib";
import type { Random } from "../../src/lib/core/random.js";
import { FormatError } from "../../src/lib/data/format-error.js";
import { type NamedFile, type OwnOptions, readOwnSamples } from "../../src/lib/data/own-samples.js";
import { writePack } from "../../src/lib/data/pack.js";
import type { Drawing } from "../../src/lib/drawing/drawing.js";
import { rasterise } from "../../src/lib/drawing/rasterise.js";
import { simplify } from "../../src/lib/drawing/simplify.js";
import { csvText, npyFile, pixelNames, somePictures, zipFile } from "./written-files.js";

const rows = 6;
const size = 784;
const pictures = somePictures(rows);
const digits = ["7", "3", "0", "3", "9", "1"];
const names = ["cat", "dog", "cat", "owl", "dog", "owl"];
/** Bytes that mean something to one format or another, which are put in more often. */
const telling = [..."0123456789,;.\t\n\r\"' {}[]()-+eLx"].map((letter) => letter.charCodeAt(0));

/** A file as it was written, with what its writer put into it. */
export interface WrittenFile {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The class and the picture of each row. */
  readonly truth: readonly Row[];
  /** The row that a byte belongs to; undefined where none does: then no change of it may change a row. */
  rowAt(place: number): number | undefined;
  /**
   * Whether numbers are found by their place alone, without a checksum: what stands between a byte put in and one taken
   * out is then another number, and nothing in the file can tell.
   */
  readonly isByPlace: boolean;
  /** Whether a byte is of one value alone, so that changing it changes no other. */
  readonly isOfOneValue: boolean;
  read(bytes: Uint8Array): Promise<Row[]>;
}

interface Row {
  readonly word: string;
  readonly picture: Uint8Array;
}

const rowsOf = (words: readonly string[], pixels = pictures): Row[] =>
  words.map((word, row) => ({ word, picture: pixels.subarray(row * size, (row + 1) * size) }));

async function readRows(bytes: Uint8Array, name: string, options?: OwnOptions): Promise<Row[]> {
  const { pixels, labels, classes } = await readOwnSamples(bytes, name, options);
  return rowsOf(
    Array.from(labels, (label) => classes[label]),
    pixels,
  );
}

/** The row of each line, the header none. */
function byLine(bytes: Uint8Array, header: number): (place: number) => number | undefined {
  let line = 0;
  const lines = bytes.map((byte) => (byte === 10 ? line++ : line));
  return (place) => (lines[place] < header ? undefined : Math.min(rows - 1, lines[place] - header));
}

/** The row of a number behind a head, where rows follow one another or, in Fortran order, take turns. */
function byNumber(head: number, width: number, each: number, fortran = false): WrittenFile["rowAt"] {
  return (place) => {
    const number = Math.floor((place - head) / width);
    if (place < head) return undefined;
    return fortran ? number % rows : Math.min(rows - 1, Math.floor(number / each));
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const none = () => undefined;

function written(
  file: Omit<WrittenFile, "read" | "isOfOneValue" | "isByPlace"> & Partial<WrittenFile>,
): WrittenFile {
  return { isOfOneValue: true, isByPlace: false, read: (bytes) => readRows(bytes, file.name), ...file };
}

/** A file of every format, and of each of the ways in which people write it. */
export async function writtenFiles(): Promise<WrittenFile[]> {
  const labels = Uint8Array.from(digits, Number);
  const truth = rowsOf(digits);
  const csv = (format: string, text: string, header: number, words = digits) => {
    const bytes = bytesOf(text);
    return written({ format, name: "a.csv", bytes, truth: rowsOf(words), rowAt: byLine(bytes, header) });
  };
  const npy = (format: string, bytes: Uint8Array, width: number, fortran = false) =>
    written({
      format,
      name: "cat.npy",
      bytes,
      truth: rowsOf(names.map(() => "cat")),
      rowAt: byNumber(bytes.length - rows * size * width, width, size, fortran),
      isByPlace: true,
    });
  const columns = Uint8Array.from(pictures, (_, k) => pictures[(k % rows) * size + Math.floor(k / rows)]);
  const floats = new Uint8Array(Float32Array.from(pictures, (level) => level / 255).buffer);
  const npz = (format: string, members: Readonly<Record<string, Uint8Array>>, deflated: boolean) => {
    const bytes = zipFile(
      Object.entries(members).map(([name, data]) => ({ name: `${name}.npy`, data, deflated })),
    );
    return written({ format, name: "a.npz", bytes, truth, rowAt: none });
  };
  const images = npyFile("|u1", [rows, 28, 28], pictures);
  const idxImages = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, rows, 0, 0, 0, 28, 0, 0, 0, 28, ...pictures);
  const idxLabels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, rows, ...labels);
  const labelFile = (bytes: Uint8Array): NamedFile => ({ bytes, name: "labels" });
  const plain = csvText(pictures, digits);
  const gzipped = gzipSync(plain);
  const mapping = bytesOf(names.map((_, k) => `${k} ${65 + k}\n`).join(""));
  const numbered = bytesOf(
    csvText(
      pictures,
      names.map((_, k) => String(k)),
    ),
  );
  return [
    npy("npy of bytes", npyFile("|u1", [rows, size], pictures), 1),
    npy(
      "npy of 16 bits",
      npyFile("<i2", [rows, 28, 28], new Uint8Array(Int16Array.from(pictures).buffer)),
      2,
    ),
    npy("npy of floats", npyFile("<f4", [rows, size], floats), 4),
    npy("npy in Fortran order", npyFile("|u1", [rows, size], columns, true), 1, true),
    npz("npz, stored", { arr_0: images, arr_1: npyFile("|u1", [rows], labels) }, false),
    npz("npz, deflated", { y_train: npyFile("|u1", [rows, 1], labels), x_train: images }, true),
    csv("csv", plain, 0),
    csv("csv with a header", csvText(pictures, digits, { header: ["label", ...pixelNames] }), 1),
    csv("csv of OpenML", csvText(pictures, digits, { header: [...pixelNames, "class"], last: true }), 1),
    csv("csv of pandas", csvText(pictures, digits, { index: true, header: ["", "label", ...pixelNames] }), 1),
    csv("csv of Excel", csvText(pictures, names, { separator: ";", last: true, lineEnd: "\r\n" }), 0, names),
    csv("csv of parts", csvText(pictures, digits, { level: (level) => (level / 255).toFixed(6) }), 0),
    written({ format: "csv, gzipped", name: "a.csv.gz", bytes: gzipped, truth, rowAt: none }),
    written({
      format: "IDX images",
      name: "images",
      bytes: idxImages,
      truth,
      rowAt: byNumber(16, 1, size),
      isByPlace: true,
      read: (bytes) => readRows(bytes, "images", { labels: labelFile(idxLabels) }),
    }),
    written({
      format: "IDX labels",
      name: "labels",
      bytes: idxLabels,
      truth,
      rowAt: byNumber(8, 1, 1),
      isByPlace: true,
      read: (bytes) => readRows(idxImages, "images", { labels: labelFile(bytes) }),
    }),
    written({
      format: "mapping",
      name: "mapping.txt",
      bytes: mapping,
      truth: rowsOf([..."ABCDEF"]),
      rowAt: byLine(mapping, 0),
      read: (bytes) => readRows(numbered, "a.csv", { mapping: { bytes, name: "mapping.txt" } }),
    }),
    ...drawingFiles(),
    written({ format: "pack", name: "a.pack", bytes: await packed(), truth: rowsOf(names), rowAt: none }),
  ];
}

/** Drawings as lines and as a JSON array, simplified and raw. */
function drawingFiles(): WrittenFile[] {
  const drawings = names.map(
    (_, row): Drawing => [
      [
        [0, 40 * row + 5, 255],
        [20 * row, 255, 9],
      ],
      [
        [100, 30 * row],
        [0, 200],
      ],
    ],
  );
  const raw = drawings.map((strokes) =>
    strokes.map(([xs, ys]) => [xs.map((x) => 3 * x + 0.5), ys, xs.map((_, k) => 9 * k)]),
  );
  const line = (drawing: unknown, row: number) =>
    JSON.stringify({ word: names[row], key_id: String(row), recognized: true, drawing });
  const pixelsOf = (all: readonly Drawing[]) =>
    Uint8Array.from(all.flatMap((drawing) => [...rasterise(drawing)]));
  const file = (format: string, text: string, header: number, pixels: Uint8Array) => {
    const bytes = bytesOf(text);
    const truth = rowsOf(names, pixels);
    return written({
      format,
      name: "a.ndjson",
      bytes,
      truth,
      isOfOneValue: false,
      rowAt: byLine(bytes, header),
    });
  };
  const simplified = raw.map((strokes) => simplify(strokes.map(([xs, ys]) => [xs, ys] as const)));
  return [
    file("ndjson", `${drawings.map(line).join("\n")}\n`, 0, pixelsOf(drawings)),
    file("ndjson of raw strokes", `${raw.map(line).join("\n")}\n`, 0, pixelsOf(simplified)),
    file("JSON array", `[\n${drawings.map(line).join(",\n")}\n]`, 1, pixelsOf(drawings)),
  ];
}

async function packed(): Promise<Uint8Array> {
  const classes = ["cat", "dog", "owl"];
  return writePack({
    title: "own",
    origin: "own",
    source: "written to be changed",
    licence: "MIT",
    classes,
    width: 28,
    height: 28,
    labels: Uint8Array.from(names, (name) => classes.indexOf(name)),
    pixels: pictures,
  });
}

/** A file with changes, and which rows of the written one they touch. */
export interface Mutation {
  readonly bytes: Uint8Array;
  readonly touched: readonly number[];
  /** Whether it is one byte that was set, taken out or put in. */
  readonly isSmall: boolean;
  /** Whether the end was cut off. */
  readonly isCut: boolean;
}

/** One to three changes: bytes set, flipped, put in and taken out, runs taken out, doubled and emptied, the end cut off. */
export function mutate({ bytes, rowAt, isByPlace }: WrittenFile, random: Random): Mutation {
  const changes = Array.from({ length: 1 + random.below(3) }, () => ({
    kind: random.below(8),
    at: random.below(bytes.length),
    run: 1 + random.below(random.below(2) ? 8 : 900),
    byte: random.below(2) ? telling[random.below(telling.length)] : random.below(256),
  })).sort((one, other) => other.at - one.at);
  const touched = new Set<number>();
  let changed = [...bytes];
  let limit = bytes.length;
  // From the end on, so that places before stay what they were.
  for (const { kind, at, run, byte } of changes) {
    const end = Math.min(limit, at + (kind === 4 || kind === 6 ? run : 1));
    limit = at;
    for (let place = Math.max(0, at - 1); place <= end; place++) {
      const row = place < bytes.length ? rowAt(place) : undefined;
      const isNear = place >= at && place < end;
      // What is set changes no neighbour; what is put in or taken out may join two.
      if (row !== undefined && (isNear || kind >= 2)) touched.add(row);
    }
    if (kind === 0) changed[at] = byte;
    else if (kind === 1) changed[at] ^= 1 << (byte & 7);
    else if (kind === 2) changed.splice(at, 0, byte);
    else if (kind === 3) changed.splice(at, 1);
    else if (kind === 4) changed.splice(at, end - at);
    else if (kind === 5) changed.splice(at, 0, ...changed.slice(Math.max(0, at - run), at));
    else if (kind === 6) changed.fill(byte, at, end);
    else {
      changed = changed.slice(0, at);
      for (let place = at; place < bytes.length; place++) touched.add(rowAt(place) ?? 0);
    }
  }
  const moving = changes.filter(({ kind }) => kind >= 2 && kind !== 6);
  if (isByPlace && moving.length > 1) {
    for (let place = moving[moving.length - 1].at; place < bytes.length; place++) {
      const row = rowAt(place);
      if (row !== undefined) touched.add(row);
    }
  }
  return {
    bytes: Uint8Array.from(changed),
    touched: [...touched],
    isSmall: changes.length === 1 && changes[0].kind < 4,
    isCut: changes.some(({ kind }) => kind === 7),
  };
}

/**
 * What is wrong with how a changed file was read; undefined when it was refused with its reason, or when every row that no
 * change touches is what its writer wrote, rows before the first in their place from the beginning, those behind the last
 * from the end. A single byte may change a single value, where a byte is of one.
 */
export async function faultOf(
  file: WrittenFile,
  mutation: Mutation,
): Promise<{ fault?: string; refused: boolean }> {
  let found: Row[];
  try {
    found = await file.read(mutation.bytes);
  } catch (error) {
    if (error instanceof FormatError) return { refused: true };
    return { fault: `crashed: ${String(error)}`, refused: false };
  }
  return { fault: misread(file, mutation, found), refused: false };
}

function misread(
  { truth, isOfOneValue }: WrittenFile,
  mutation: Mutation,
  found: readonly Row[],
): string | undefined {
  const { touched, isSmall, isCut } = mutation;
  const first = Math.min(rows, ...touched);
  const behind = isCut || touched.length === 0 ? 0 : rows - 1 - Math.max(...touched);
  if (touched.length === 0 && found.length !== rows) return `${found.length} rows of ${rows}`;
  if (found.length < first + behind) return `${found.length} rows, though ${first + behind} were not touched`;
  for (let row = 0; row < first; row++) {
    if (differences(truth[row], found[row]) > 0)
      return `row ${row} changed, before the first that was touched`;
  }
  for (let back = 1; back <= behind; back++) {
    const [was, is] = [truth[rows - back], found[found.length - back]];
    if (differences(was, is) > 0) return `row ${rows - back} changed, behind the last that was touched`;
  }
  if (!isSmall || !isOfOneValue || found.length !== rows) return undefined;
  const changed = truth.reduce((sum, row, k) => sum + differences(row, found[k]), 0);
  return changed > 1 ? `${changed} values changed by one byte` : undefined;
}

function differences(one: Row, other: Row): number {
  const pixels = one.picture.reduce((sum, level, k) => sum + (level === other.picture[k] ? 0 : 1), 0);
  return pixels + (one.word === other.word ? 0 : 1);
}

/** What came of changed files of a format. */
export interface Outcome {
  readonly format: string;
  files: number;
  refused: number;
  /** The longest that one took, in milliseconds. */
  slowest: number;
  readonly faults: string[];
}

/** Reads so many changed files, of every format in turn. */
export async function checkMutatedFiles(count: number, random: Random): Promise<Outcome[]> {
  const files = await writtenFiles();
  const outcomes = files.map(
    ({ format }): Outcome => ({ format, files: 0, refused: 0, slowest: 0, faults: [] }),
  );
  for (let n = 0; n < count; n++) {
    const file = files[n % files.length];
    const outcome = outcomes[n % files.length];
    const mutation = mutate(file, random);
    const start = performance.now();
    const { fault, refused } = await faultOf(file, mutation);
    outcome.slowest = Math.max(outcome.slowest, performance.now() - start);
    outcome.files++;
    if (refused) outcome.refused++;
    if (fault) outcome.faults.push(`file ${n}: ${fault}`);
  }
  return outcomes;
}
