import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planRows } from "../../../bin/data/npy-rows.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readNpy } from "../../../src/lib/data/npy.js";
import { sentOf } from "./host.js";
import { bitmaps, firstBitmaps, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

function plan(count: number) {
  const wanted = {
    kind: "bitmaps" as const,
    file: "quickdraw/ant.npy",
    url: `${test.host.url}/ant.npy`,
    count,
  };
  return planRows({ wanted, cache: test.folder, begun: false, connection: testConnection() });
}

describe("planRows", () => {
  it("fetches the head, then the first rows, no byte twice, and makes them a file of their own", async () => {
    test.host.files.set("/ant.npy", { bytes: bitmaps(100) });
    const { bytes, gather } = await plan(60);
    expect(bytes).toBe(80 + 60 * 784 - 4096);
    const { part, complete, seal } = await gather();
    expect(part.size).toBe(80 + 60 * 784);
    expect(sentOf(test.host, "/ant.npy")).toEqual({ distinct: part.size, all: part.size });
    part.cut(seal(60));
    const read = readFileSync(part.path);
    expect(Buffer.compare(read, firstBitmaps(60, 100))).toBe(0);
    expect(readNpy(read, "ant.npy").rows).toBe(60);
    expect(complete).toBe(false);
  });

  it.each([100, 101, Number.POSITIVE_INFINITY])("fetches all 100 rows when %d are wanted", async (count) => {
    test.host.files.set("/ant.npy", { bytes: bitmaps(100) });
    const { part, complete, seal } = await (await plan(count)).gather();
    expect([complete, seal(count)]).toEqual([true, part.size]);
    expect(Buffer.compare(readFileSync(part.path), bitmaps(100))).toBe(0);
  });

  it("knows the rows of the remote file though the head was written anew before a run was stopped", async () => {
    test.host.files.set("/ant.npy", { bytes: bitmaps(100) });
    (await (await plan(20)).gather()).seal(20);
    const { part } = await (await plan(60)).gather();
    expect(part.size).toBe(80 + 60 * 784);
  });

  it.each([
    ["another format", new TextEncoder().encode("<!doctype html>"), /expected magic/],
    [
      "a file shorter than its head says",
      bitmaps(100).subarray(0, 50_000),
      /100 rows of 784 bytes at byte 50000/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    test.host.files.set("/ant.npy", { bytes });
    const failure = await plan(5).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FormatError);
    expect(String(failure)).toMatch(message);
  });
});
