import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checksumOf } from "../../../bin/data/checksum.js";
import { keep } from "../../../bin/data/keep.js";
import { planRows } from "../../../bin/data/npy-rows.js";
import { readLock } from "../../../bin/data/sample-lock.js";
import { bitmaps, firstBitmaps, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const file = "quickdraw/ant.npy";
const place = () => join(test.folder, file);

/** Fetches and keeps so many rows, held to what the lock file says. */
async function fetchRows(count: number, bytes = bitmaps(100)): Promise<void> {
  test.host.files.set("/ant.npy", { bytes, etag: '"1"' });
  const wanted = { kind: "bitmaps" as const, file, url: `${test.host.url}/ant.npy`, count };
  const locked = readLock(test.folder)[file];
  const task = { wanted, cache: test.folder, locked, begun: false, connection: testConnection() };
  await keep(task, await (await planRows(task)).gather());
}

describe("keep", () => {
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
      sha256: await checksumOf(place()),
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
