import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach } from "vitest";
import { type Member, zipFile } from "../../../bin/check/written-files.js";
import type { Connection } from "../../../bin/data/fetch.js";
import type { Progress } from "../../../bin/train/progress.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { characterClasses } from "../../../src/lib/data/sample-sets.js";
import { type Host, startHost } from "./host.js";

/** A connection that waits for nobody. */
export function testConnection(more: Partial<Connection> = {}): Connection {
  const { signal } = new AbortController();
  return { signal, stallAfter: 20_000, firstWait: 0, pause: async () => {}, received: () => {}, ...more };
}

/** Progress whose lines are written down. */
export function testProgress(): Progress & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, say: () => {}, done: (text) => void lines.push(text) };
}

/** A host and a folder for each test of a file. */
export function withHostAndFolder(): { readonly host: Host; readonly folder: string } {
  const current: { host?: Host; folder: string } = { folder: "" };
  beforeEach(async () => {
    current.folder = mkdtempSync(join(tmpdir(), "download-"));
    current.host = await startHost();
  });
  afterEach(async () => {
    await current.host?.close();
    rmSync(current.folder, { recursive: true, force: true });
  });
  return {
    get host() {
      if (!current.host) throw new Error("the host is there only during a test");
      return current.host;
    },
    get folder() {
      return current.folder;
    },
  };
}

/** An official file of so many drawings, with the 80 bytes of head of the real ones; no two neighbours are equal. */
export function bitmaps(rows: number): Uint8Array {
  const data = Uint8Array.from({ length: rows * 784 }, (_, k) => (k * 7 + Math.floor(k / 784)) % 256);
  const head = `{'descr': '|u1', 'fortran_order': False, 'shape': (${rows}, 784), }`.padEnd(69).concat("\n");
  const bytes = new Uint8Array(80 + data.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 70, 0]);
  bytes.set(new TextEncoder().encode(head), 10);
  bytes.set(data, 80);
  return bytes;
}

/** The first rows of an official file as a file of their own, with a head of the same length. */
export function firstBitmaps(rows: number, of: number): Uint8Array {
  const bytes = bitmaps(of).slice(0, 80 + 784 * rows);
  bytes.set(bitmaps(rows).subarray(0, 80));
  return bytes;
}

/** Simplified drawings of a class, a line each. */
export function strokes(word: string, count: number): Uint8Array {
  const line = (k: number) =>
    `${JSON.stringify({ word, countrycode: "DE", timestamp: "2017-03-01 20:05:44.1 UTC", recognized: k % 9 > 0, key_id: String(5e15 + k), drawing: [[Array.from({ length: 1 + (k % 80) }, (_, n) => n), Array.from({ length: 1 + (k % 80) }, (_, n) => 255 - n)]] })}\n`;
  return new TextEncoder().encode(Array.from({ length: count }, (_, k) => line(k)).join(""));
}

/** NIST's archive in small: the members of EMNIST Balanced among those of the other parts. */
export function emnistArchive(): {
  readonly archive: Uint8Array;
  readonly files: Record<string, Uint8Array>;
} {
  const random = seededRandom(1);
  const counts = { train: 94, test: 47 };
  const files: Record<string, Uint8Array> = {};
  for (const [part, count] of Object.entries(counts)) {
    const labels = Array.from({ length: count }, (_, k) => k % 47);
    const pixels = Array.from({ length: count * 784 }, () => random.below(256));
    files[`emnist-balanced-${part}-images-idx3-ubyte.gz`] = gzipSync(
      Uint8Array.of(0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28, ...pixels),
    );
    files[`emnist-balanced-${part}-labels-idx1-ubyte.gz`] = gzipSync(
      Uint8Array.of(0, 0, 8, 1, 0, 0, 0, count, ...labels),
    );
  }
  const mapping = characterClasses.map((character, label) => `${label} ${character.charCodeAt(0)}\n`);
  files["emnist-balanced-mapping.txt"] = new TextEncoder().encode(mapping.join(""));
  const filler = (part: string, length: number): Member => ({
    name: `gzip/emnist-${part}-train-images-idx3-ubyte.gz`,
    data: Uint8Array.from({ length }, (_, k) => (k * k * 17) % 253),
  });
  const members = Object.entries(files).map(([name, data], k) => ({
    name: `gzip/${name}`,
    data,
    deflated: k % 2 === 0,
  }));
  const archive = zipFile([
    { name: "gzip/", data: new Uint8Array() },
    filler("byclass", 400_000),
    ...members.slice(0, 2),
    filler("letters", 300_000),
    ...members.slice(2),
    filler("mnist", 100_000),
  ]);
  return { archive, files };
}
