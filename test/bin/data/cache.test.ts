import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import {
  cacheState,
  checksumOf,
  countSamples,
  keep,
  type LockedFile,
  readLock,
  verifyCache,
  writeLocked,
} from "../../../bin/data/cache.js";
import { PartFile } from "../../../bin/data/part-file.js";
import { planRows } from "../../../bin/data/quickdraw.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { mutated } from "../../lib/data/mutated.js";
import { bitmaps, emnistArchive, firstBitmaps, strokes, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const { files } = emnistArchive();
const mapping = "emnist-balanced-mapping.txt";

describe("the lock file", () => {
  const entry: LockedFile = {
    url: "http://host/ant",
    validator: '"1"',
    total: 99,
    count: 4,
    complete: false,
    bytes: 50,
    sha256: "0".repeat(64),
  };

  it("is empty at first, and keeps what is put there", () => {
    expect(readLock(test.folder)).toEqual({});
    writeLocked(test.folder, "quickdraw/b.npy", entry);
    writeLocked(test.folder, "quickdraw/a.npy", { ...entry, validator: undefined, total: undefined });
    writeLocked(test.folder, "quickdraw/b.npy", { ...entry, count: 5 });
    const lock = readLock(test.folder);
    expect(Object.keys(lock)).toEqual(["quickdraw/a.npy", "quickdraw/b.npy"]);
    expect(lock["quickdraw/b.npy"]).toEqual({ ...entry, count: 5 });
    expect(readdirSync(test.folder)).toEqual(["lock.json"]);
  });

  it("is read or refused when some of its bytes are changed, with no other error", () => {
    writeLocked(test.folder, "quickdraw/a.npy", entry);
    const path = join(test.folder, "lock.json");
    fc.assert(
      fc.property(mutated(readFileSync(path)), (bytes) => {
        writeFileSync(path, bytes);
        try {
          for (const { sha256 } of Object.values(readLock(test.folder))) expect(sha256).toHaveLength(64);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    "",
    "[]",
    "{",
    '{"files":5}',
    '{"files":{"a":{}}}',
    `{"files":{"a":${JSON.stringify({ ...entry, sha256: "0" })}}}`,
  ])("is refused when it is %j", (text) => {
    writeFileSync(join(test.folder, "lock.json"), text);
    expect(() => readLock(test.folder)).toThrow(FormatError);
  });
});

it("checksumOf is SHA-256", () => {
  const checksum = (text: string) => checksumOf(new TextEncoder().encode(text));
  // From FIPS 180-2: SHA-256 of "abc"; of nothing; printf abcdef | sha256sum.
  expect(checksum("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(checksum("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(checksum("abcdef")).toBe("bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721");
});

describe("countSamples", () => {
  const images = "emnist-balanced-test-images-idx3-ubyte.gz";
  const labels = "emnist-balanced-train-labels-idx1-ubyte.gz";

  it("counts drawings, characters, labels and classes", async () => {
    expect(await countSamples("quickdraw/ant.npy", bitmaps(7))).toBe(7);
    expect(await countSamples("quickdraw-strokes/ant.ndjson", strokes("ant", 5))).toBe(5);
    expect(await countSamples("quickdraw-strokes/alarm clock.ndjson", strokes("alarm clock", 5))).toBe(5);
    expect(await countSamples(`emnist/${images}`, files[images])).toBe(47);
    expect(await countSamples(`emnist/${labels}`, files[labels])).toBe(94);
    expect(await countSamples(`emnist/${mapping}`, files[mapping])).toBe(47);
  });

  it.each([
    ["quickdraw/ant.npy", bitmaps(7).subarray(0, 5000), /5568 bytes for 7 rows at byte 5000/],
    ["quickdraw/ant.npy", new Uint8Array(9000), /expected magic/],
    ["quickdraw-strokes/ant.ndjson", strokes("bee", 2), /expected drawings of "ant" at byte 0: "bee"/],
    ["quickdraw-strokes/ant.ndjson", strokes("ant", 2).subarray(0, 150), /a JSON object/],
    [`emnist/${images}`, files[images].subarray(0, 900), /a whole gzip stream/],
    [`emnist/${images}`, files[labels], /magic/],
    [`emnist/${labels}`, files[images], /magic/],
    [`emnist/${mapping}`, files[labels], /label unicode/],
  ] as const)("refuses what is no %s, %#", async (file, bytes, message) => {
    const failure = await countSamples(file, bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FormatError);
    expect(String(failure)).toMatch(message);
  });
});

describe("cacheState", () => {
  const file = "quickdraw/ant.npy";
  const path = () => join(test.folder, file);
  const wanted = (count: number) => ({ file, count });
  const all = Number.POSITIVE_INFINITY;

  beforeEach(() => {
    mkdirSync(join(test.folder, "quickdraw"));
    writeFileSync(path(), bitmaps(8));
  });

  function locked(more: object = {}) {
    const sha256 = checksumOf(bitmaps(8));
    return { url: "http://h/a", count: 8, complete: false, bytes: bitmaps(8).length, sha256, ...more };
  }

  it("tells what is there from what more is wanted", async () => {
    const state = async (count: number, more = {}) => cacheState(wanted(count), test.folder, locked(more));
    expect([await state(8), await state(9), await state(all)]).toEqual(["here", "begun", "begun"]);
    expect(await state(all, { complete: true })).toBe("here");
    expect(await cacheState(wanted(1), join(test.folder, "other"), locked())).toBe("missing");
  });

  it("finds a changed bit and another length", async () => {
    for (const bytes of [bitmaps(9), bitmaps(8).fill(0, 500, 501)]) {
      writeFileSync(path(), bytes);
      expect(await cacheState(wanted(8), test.folder, locked())).toBe("damaged");
    }
  });

  it("takes a file that was put there by hand when it has enough", async () => {
    const state = (count: number) => cacheState(wanted(count), test.folder, undefined);
    expect([await state(8), await state(all), await state(9)]).toEqual(["here", "here", "missing"]);
    writeFileSync(path(), "<html>");
    expect(await state(1)).toBe("damaged");
  });
});

it("verifyCache finds what is missing, changed, no such file, or of another number", async () => {
  const put = (file: string, bytes: Uint8Array, count: number) => {
    const path = join(test.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const sha256 = checksumOf(bytes);
    writeLocked(test.folder, file, { url: "http://h", count, complete: true, bytes: bytes.length, sha256 });
  };
  put("quickdraw/ant.npy", bitmaps(3), 3);
  put("quickdraw-strokes/ant.ndjson", strokes("ant", 5), 5);
  put(`emnist/${mapping}`, files[mapping], 47);
  expect(await verifyCache(test.folder)).toEqual({ sound: 3, faults: [] });
  writeFileSync(join(test.folder, "quickdraw/ant.npy"), bitmaps(3).fill(0, 100));
  rmSync(join(test.folder, "emnist", mapping));
  put("quickdraw-strokes/bee.ndjson", strokes("ant", 5), 5);
  put("quickdraw-strokes/ant.ndjson", strokes("ant", 5), 6);
  const { sound, faults } = await verifyCache(test.folder);
  expect(sound).toBe(0);
  expect(faults).toEqual([
    `emnist/${mapping}: it is not there; npm run data fetches it`,
    "quickdraw-strokes/ant.ndjson: it has 5 samples and should have 6",
    'quickdraw-strokes/bee.ndjson: expected drawings of "bee" at byte 0: "ant"',
    "quickdraw/ant.npy: its checksum is another than when it was fetched; npm run data fetches it anew",
  ]);
});

describe("keep", () => {
  const file = "quickdraw/ant.npy";
  const place = () => join(test.folder, file);

  /** Fetches and keeps so many rows, held to what the lock file says. */
  async function fetchRows(count: number, bytes = bitmaps(100)): Promise<void> {
    test.host.files.set("/ant.npy", { bytes, etag: '"1"' });
    const url = `${test.host.url}/ant.npy`;
    const plan = await planRows(new PartFile(file, `${place()}.part`, url), count, testConnection());
    await plan.gather();
    await keep({ file, url, count, locked: readLock(test.folder)[file], ...plan }, test.folder);
  }

  it("moves a whole file into its place and locks what it is", async () => {
    await fetchRows(60);
    expect(Buffer.compare(readFileSync(place()), firstBitmaps(60, 100))).toBe(0);
    expect(readLock(test.folder)[file]).toEqual({
      url: `${test.host.url}/ant.npy`,
      validator: '"1"',
      total: 80 + 78_400,
      count: 60,
      complete: false,
      bytes: 80 + 60 * 784,
      sha256: checksumOf(readFileSync(place())),
    });
    expect(existsSync(`${place()}.part`) || existsSync(`${place()}.part.json`)).toBe(false);
  });

  it("takes more rows of the file that was locked", async () => {
    await fetchRows(60);
    await fetchRows(90);
    expect(readLock(test.folder)[file].count).toBe(90);
    expect(Buffer.compare(readFileSync(place()), firstBitmaps(90, 100))).toBe(0);
  });

  it.each([60, 90, Number.POSITIVE_INFINITY])(
    "refuses %d rows that begin otherwise than those locked",
    async (count) => {
      await fetchRows(60);
      const before = readFileSync(place());
      const changed = bitmaps(100);
      changed[80 + 59 * 784] ^= 1;
      await expect(fetchRows(count, changed)).rejects.toThrow(
        "quickdraw/ant.npy: it is not what it was when it was first fetched: its checksum differs; --refresh takes it as it is now",
      );
      expect(Buffer.compare(readFileSync(place()), before)).toBe(0);
      expect(readLock(test.folder)[file].count).toBe(60);
      expect(existsSync(`${place()}.part`)).toBe(false);
    },
  );

  it("refuses a file that has become shorter", async () => {
    await fetchRows(60);
    await expect(fetchRows(60, bitmaps(50))).rejects.toThrow("its checksum differs");
  });
});
