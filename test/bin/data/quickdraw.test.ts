import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PartFile } from "../../../bin/data/part-file.js";
import { linesIn, planLines, planRows } from "../../../bin/data/quickdraw.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readNpy } from "../../../src/lib/data/npy.js";
import { readDrawings } from "../../../src/lib/data/simplified-drawings.js";
import { sentOf } from "./host.js";
import { bitmaps, firstBitmaps, strokes, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

function newPart(file: string): PartFile {
  return new PartFile(file, join(test.folder, `${file}.part`), `${test.host.url}/a`);
}

describe("planRows", () => {
  const plan = (count: number) => planRows(newPart("quickdraw/ant.npy"), count, testConnection());

  it("fetches the head, then the first rows, no byte twice, and makes them a file of their own", async () => {
    test.host.files.set("/a", { bytes: bitmaps(100) });
    const { part, bytes, gather, first } = await plan(60);
    expect(bytes).toBe(80 + 60 * 784 - 4096);
    await gather();
    expect(part.size).toBe(80 + 60 * 784);
    expect(sentOf(test.host, "/a")).toEqual({ distinct: part.size, all: part.size });
    const rows = first(60);
    expect(Buffer.compare(rows.bytes, firstBitmaps(60, 100))).toBe(0);
    expect(readNpy(rows.bytes, "ant.npy").rows).toBe(60);
    expect(rows.complete).toBe(false);
  });

  it.each([100, 101, Number.POSITIVE_INFINITY])("fetches all 100 rows when %d are wanted", async (count) => {
    test.host.files.set("/a", { bytes: bitmaps(100) });
    const { gather, first } = await plan(count);
    await gather();
    const { bytes, complete } = first(count);
    expect(complete).toBe(true);
    expect(Buffer.compare(bytes, bitmaps(100))).toBe(0);
  });

  it("knows the rows of the remote file though the part grew from a file of fewer", async () => {
    const whole = bitmaps(100);
    test.host.files.set("/a", { bytes: whole });
    const path = join(test.folder, "ant.npy");
    writeFileSync(path, firstBitmaps(20, 100));
    newPart("quickdraw/ant.npy").growFrom(path, { total: whole.length });
    const { part, gather, first } = await plan(60);
    await gather();
    expect(sentOf(test.host, "/a").all).toBe(40 * 784);
    expect(part.size).toBe(80 + 60 * 784);
    expect(Buffer.compare(first(60).bytes, firstBitmaps(60, 100))).toBe(0);
  });

  it.each([
    ["another format", new TextEncoder().encode("<!doctype html>"), /expected magic/],
    [
      "a file shorter than its head says",
      bitmaps(100).subarray(0, 50_000),
      /100 rows of 784 bytes at byte 50000/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    test.host.files.set("/a", { bytes });
    const failure = await plan(5).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FormatError);
    expect(String(failure)).toMatch(message);
  });
});

describe("planLines", () => {
  async function gathered(count: number, bytes = strokes("ant", 900)) {
    test.host.files.set("/a", { bytes });
    const plan = await planLines(newPart("quickdraw-strokes/ant.ndjson"), count, testConnection());
    await plan.gather();
    return plan.first;
  }

  it.each([1, 7, 300])("fetches the first %i whole lines, and not much more", async (count) => {
    const { bytes, complete } = (await gathered(count))(count);
    expect(Buffer.compare(bytes, strokes("ant", count))).toBe(0);
    expect(complete).toBe(false);
    const { distinct, all } = sentOf(test.host, "/a");
    expect(all).toBe(distinct);
    expect(distinct).toBeLessThan(1.3 * bytes.length + 3000);
  });

  it.each([
    ["ends", 0],
    ["does not end", 1],
  ])("fetches all lines of a file whose last one %s", async (_, less) => {
    const whole = strokes("ant", 40);
    const first = await gathered(50, whole.subarray(0, whole.length - less));
    const { bytes, complete } = first(50);
    expect(readDrawings(bytes, "ant")).toHaveLength(40);
    expect(first(3).bytes).toHaveLength(strokes("ant", 3).length);
    expect(complete).toBe(less === 0);
  });
});

it("linesIn counts the lines that end", () => {
  const text = new TextEncoder().encode("ab\n\nc\nd");
  expect(linesIn(text, 2)).toEqual({ lines: 2, bytes: 4 });
  expect(linesIn(text, 9)).toEqual({ lines: 3, bytes: 6 });
});
