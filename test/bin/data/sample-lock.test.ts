import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LockedFile, readLock, writeLocked } from "../../../bin/data/sample-lock.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { mutated } from "../../lib/data/mutated.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const entry: LockedFile = {
  url: "http://host/ant",
  validator: '"1"',
  total: 99,
  count: 4,
  complete: false,
  bytes: 50,
  sha256: "0".repeat(64),
};

describe("the lock file", () => {
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
