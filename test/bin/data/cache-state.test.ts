import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { cacheState } from "../../../bin/data/cache-state.js";
import { checksumOf } from "../../../bin/data/checksum.js";
import { bitmaps, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const all = Number.POSITIVE_INFINITY;
const path = () => join(test.folder, "quickdraw/ant.npy");
const wanted = (count: number) => ({
  kind: "bitmaps" as const,
  file: "quickdraw/ant.npy",
  url: "http://h/a",
  count,
});

beforeEach(() => {
  mkdirSync(join(test.folder, "quickdraw"));
  writeFileSync(path(), bitmaps(8));
});

async function locked(more: object = {}) {
  const { length: bytes } = bitmaps(8);
  return { url: "http://h/a", count: 8, complete: false, bytes, sha256: await checksumOf(path()), ...more };
}

describe("cacheState", () => {
  it("tells what is there from what more is wanted", async () => {
    const state = async (count: number, more = {}) =>
      cacheState(wanted(count), test.folder, await locked(more));
    expect([await state(8), await state(9), await state(all)]).toEqual(["here", "begun", "begun"]);
    expect(await state(all, { complete: true })).toBe("here");
    expect(await cacheState(wanted(1), join(test.folder, "other"), await locked())).toBe("missing");
  });

  it("finds a changed bit and another length", async () => {
    const before = await locked();
    for (const bytes of [bitmaps(9), bitmaps(8).fill(0, 500, 501)]) {
      writeFileSync(path(), bytes);
      expect(await cacheState(wanted(8), test.folder, before)).toBe("damaged");
    }
  });

  it("takes a file that was put there by hand when it has enough", async () => {
    const state = (count: number) => cacheState(wanted(count), test.folder, undefined);
    expect([await state(8), await state(all), await state(9)]).toEqual(["here", "here", "missing"]);
    writeFileSync(path(), "<html>");
    expect(await state(1)).toBe("damaged");
  });
});
