import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { checksumOf } from "../../../bin/data/checksum.js";
import { writeLocked } from "../../../bin/data/sample-lock.js";
import { verifyCache } from "../../../bin/data/verify-cache.js";
import { bitmaps, emnistArchive, strokes, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const mapping = "emnist-balanced-mapping.txt";

async function put(file: string, bytes: Uint8Array, count: number): Promise<void> {
  const path = join(test.folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const sha256 = await checksumOf(path);
  writeLocked(test.folder, file, { url: "http://h", count, complete: true, bytes: bytes.length, sha256 });
}

it("verifyCache finds what is missing, changed, no such file, or of another number", async () => {
  await put("quickdraw/ant.npy", bitmaps(3), 3);
  await put("quickdraw-strokes/ant.ndjson", strokes("ant", 5), 5);
  await put(`emnist/${mapping}`, emnistArchive().files[mapping], 47);
  expect(await verifyCache(test.folder)).toEqual({ sound: 3, faults: [] });
  writeFileSync(join(test.folder, "quickdraw/ant.npy"), bitmaps(3).fill(0, 100));
  rmSync(join(test.folder, "emnist", mapping));
  await put("quickdraw-strokes/bee.ndjson", strokes("ant", 5), 5);
  await put("quickdraw-strokes/ant.ndjson", strokes("ant", 5), 6);
  const { sound, faults } = await verifyCache(test.folder);
  expect(sound).toBe(0);
  expect(faults).toEqual([
    `emnist/${mapping}: it is not there; npm run data fetches it`,
    "quickdraw-strokes/ant.ndjson: it has 5 samples and should have 6",
    'quickdraw-strokes/bee.ndjson: expected drawings of "bee" at byte 0: "ant"',
    "quickdraw/ant.npy: its checksum is another than when it was fetched; npm run data fetches it anew",
  ]);
});
