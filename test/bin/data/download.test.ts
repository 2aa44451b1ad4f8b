import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLock } from "../../../bin/data/cache.js";
import { Failures, fillCache, markRunning } from "../../../bin/data/download.js";
import { DownloadError } from "../../../bin/data/errors.js";
import { hostsFrom, type Selection, wantedFiles } from "../../../bin/data/wanted.js";
import { loadSamples } from "../../../site/data/load.js";
import { locateSamples } from "../../../site/data/locate.js";
import { emnistFilesOf } from "../../../site/data/sample-files.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { doodleClasses } from "../../../src/lib/data/sample-sets.js";
import { sentOf } from "./host.js";
import {
  bitmaps,
  emnistArchive,
  firstBitmaps,
  strokes,
  testConnection,
  testProgress,
  withHostAndFolder,
} from "./tools.js";

const emnistFiles = emnistFilesOf("balanced");

const test = withHostAndFolder();
const { archive } = emnistArchive();
const bitmapsOf = (name: string) => `/q/numpy_bitmap/${name}.npy`;
const small: Selection = { rows: 20, strokes: 4, classes: doodleClasses };

function serve(): void {
  for (const name of doodleClasses) {
    test.host.files.set(bitmapsOf(name), { bytes: bitmaps(50), etag: '"b"' });
    test.host.files.set(`/q/simplified/${name}.ndjson`, { bytes: strokes(name, 30), etag: '"s"' });
  }
  test.host.files.set("/e.zip", { bytes: archive, etag: '"e"' });
}

/** Fills a cache from the host; tells what failed and what was said. */
async function fill(
  selection: Partial<Selection> = {},
  more: { refresh?: boolean; confirm?: () => Promise<boolean> } = {},
) {
  const hosts = hostsFrom({
    WORKBOOK_QUICKDRAW_URL: `${test.host.url}/q`,
    WORKBOOK_EMNIST_URL: `${test.host.url}/e.zip`,
  });
  const progress = testProgress();
  const failures = await fillCache({
    cache: test.folder,
    wanted: wantedFiles({ ...small, ...selection }, hosts),
    progress,
    ...testConnection(),
    ...more,
  });
  return { failures: failures.map(({ message }) => message), lines: progress.lines };
}

describe("fillCache", () => {
  it("says how much it fetches, then fills a cache that is found and loads", async () => {
    serve();
    const { failures, lines } = await fill();
    expect(failures).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/^to fetch: 17\d kB from 127\.0\.0\.1:\d+, 15 files$/),
      "fetched: 15 of 15 files",
    ]);
    const doodles = await loadSamples("doodles", locateSamples("doodles", {}, test.folder));
    expect([doodles.origin, doodles.labels.length]).toEqual(["cache", 100]);
    const characters = await loadSamples("characters", locateSamples("characters", {}, test.folder));
    expect([characters.origin, characters.labels.length, characters.testFrom]).toEqual(["cache", 141, 94]);
    expect(existsSync(join(test.folder, "tmp"))).toBe(false);
  });

  it("fetches nothing that is here", async () => {
    serve();
    await fill();
    const requests = test.host.log.length;
    expect((await fill()).lines).toEqual(["already here: 15 files"]);
    expect(test.host.log).toHaveLength(requests);
  });

  it("fetches only the rows and lines that are missing when more are wanted", async () => {
    serve();
    await fill({ only: "quickdraw" });
    await fill({ only: "quickdraw", rows: 30, strokes: 20 });
    const path = bitmapsOf("clock");
    expect(sentOf(test.host, path)).toEqual({ distinct: 80 + 30 * 784, all: 80 + 30 * 784 });
    expect(Buffer.compare(readFileSync(join(test.folder, "quickdraw/clock.npy")), firstBitmaps(30, 50))).toBe(
      0,
    );
    expect(readFileSync(join(test.folder, "quickdraw-strokes/clock.ndjson"))).toEqual(
      Buffer.from(strokes("clock", 20)),
    );
    expect(readLock(test.folder)["quickdraw/clock.npy"]).toMatchObject({ count: 30, complete: false });
  });

  it("fetches whole files, and then no more of them", async () => {
    serve();
    await fill({ only: "quickdraw", rows: Number.POSITIVE_INFINITY, strokes: 99 });
    expect(readLock(test.folder)["quickdraw/clock.npy"]).toMatchObject({ count: 50, complete: true });
    expect((await fill({ only: "quickdraw", rows: 9999, strokes: 9999 })).lines).toEqual([
      "already here: 10 files",
    ]);
  });

  it("fetches a damaged file anew", async () => {
    serve();
    await fill({ only: "quickdraw" });
    const path = join(test.folder, "quickdraw/clock.npy");
    writeFileSync(path, bitmaps(20).fill(0, 900));
    const { lines, failures } = await fill({ only: "quickdraw" });
    expect(failures).toEqual([]);
    expect(lines[0]).toBe("quickdraw/clock.npy: it is damaged, and fetched anew");
    expect(Buffer.compare(readFileSync(path), firstBitmaps(20, 50))).toBe(0);
  });

  it("refuses a file that is another than before, and takes it with --refresh", async () => {
    serve();
    await fill({ only: "quickdraw" });
    rmSync(join(test.folder, "quickdraw/clock.npy"));
    const changed = bitmaps(50).fill(7, 2000, 3000);
    test.host.files.set(bitmapsOf("clock"), { bytes: changed, etag: '"c"' });
    expect((await fill({ only: "quickdraw" })).failures).toEqual([
      expect.stringMatching(/^quickdraw\/clock\.npy: .* its checksum differs; --refresh takes it/),
    ]);
    expect((await fill({ only: "quickdraw" }, { refresh: true })).failures).toEqual([]);
    expect(readFileSync(join(test.folder, "quickdraw/clock.npy"))[2500]).toBe(7);
  });

  it("fetches the rest when a file is not to be had, and says which", async () => {
    serve();
    test.host.files.delete(bitmapsOf("pizza"));
    const { failures, lines } = await fill();
    expect(failures).toEqual([
      expect.stringMatching(
        /^quickdraw\/pizza\.npy: 127.* has no such file \(404\); check the name of the class$/,
      ),
    ]);
    expect(lines.at(-1)).toBe("fetched: 14 of 14 files");
    expect(locateSamples("doodles", {}, test.folder).origin).toBe("stand-in");
    expect(locateSamples("characters", {}, test.folder).origin).toBe("cache");
  });

  it("says once that an archive is not to be had", async () => {
    serve();
    test.host.files.delete("/e.zip");
    const { failures, lines } = await fill();
    expect(failures).toEqual([expect.stringMatching(/^emnist\/gzip\.zip: 127.* has no such file \(404\)/)]);
    expect(lines.at(-1)).toBe("fetched: 10 of 10 files");
    expect(test.host.log.filter(({ path }) => path === "/e.zip")).toHaveLength(1);
  });

  it.each([
    [
      "as a web page",
      { headers: { "content-type": "text/html" }, body: "<html>" },
      "a web page came instead of data",
    ],
    ["as data", { status: 200, body: "<!doctype html><html>log in</html>" }, "what came is not such a file"],
  ])("keeps the cache as it is when a portal answers %s", async (_, fault, reason) => {
    serve();
    await fill({ only: "quickdraw" });
    const before = readFileSync(join(test.folder, "lock.json"));
    for (const name of doodleClasses) test.host.faults.set(bitmapsOf(name), Array(9).fill(fault));
    const { failures } = await fill({ only: "quickdraw", rows: 40 });
    expect(failures[0]).toContain(reason);
    expect(readFileSync(join(test.folder, "lock.json"))).toEqual(before);
    expect(locateSamples("doodles", {}, test.folder).origin).toBe("cache");
    test.host.faults.clear();
    expect((await fill({ only: "quickdraw", rows: 40 })).failures).toEqual([]);
  });

  it("asks no more of a host that is out of order", async () => {
    serve();
    for (const name of doodleClasses) test.host.faults.set(bitmapsOf(name), Array(9).fill({ status: 500 }));
    const { failures } = await fill({ only: "quickdraw" });
    expect(failures).toEqual([
      expect.stringMatching(/^quickdraw\/headphones\.npy: .*\(500\), several times; run npm/),
    ]);
    expect(test.host.log).toHaveLength(5);
  });

  it("fetches nothing when the amount is declined", async () => {
    serve();
    await fill({}, { confirm: async () => false });
    expect(Object.keys(readLock(test.folder))).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("stops at a full disk and leaves the cache as it was", async () => {
    serve();
    await fill({ only: "quickdraw", classes: ["clock"] });
    const part = join(test.folder, "quickdraw/pizza.npy.part");
    symlinkSync("/dev/full", part);
    await expect(fill({ only: "quickdraw" })).rejects.toThrow(
      /^quickdraw\/pizza\.npy: the disk is full \(ENOSPC.*make room, then run npm run data again/,
    );
    rmSync(part);
    expect((await fill({ only: "quickdraw" })).failures).toEqual([]);
  });

  it("says when a file is where its folder should be", async () => {
    serve();
    mkdirSync(test.folder, { recursive: true });
    writeFileSync(join(test.folder, "quickdraw"), "");
    await expect(fill({ only: "quickdraw" })).rejects.toThrow(
      /a file is where its folder should be .*move that file, or choose another folder with --cache/,
    );
  });

  it("has what it needs of EMNIST though only a part of it is missing", async () => {
    serve();
    await fill({ only: "emnist" });
    rmSync(join(test.folder, emnistFiles.testImages));
    const { lines } = await fill({ only: "emnist" });
    expect(lines[0]).toBe("already here: 4 files");
    expect(lines.at(-1)).toBe("fetched: 1 of 1 files");
  });
});

describe("Failures", () => {
  const fail = (error: unknown) => async () => {
    throw error;
  };

  it("go on with other files after a failure about one", async () => {
    const failures = new Failures();
    const lost = new DownloadError("a", "gone", "look");
    expect(await failures.guard("a", "http://one/a", fail(lost))).toBeUndefined();
    expect(await failures.guard("b", "http://one/b", async () => 5)).toBe(5);
    expect(failures.list).toEqual([lost]);
  });

  it("go on with other hosts after a failure about a host", async () => {
    const failures = new Failures();
    await failures.guard("a", "http://one/a", fail(new DownloadError("a", "off", "wait", "host")));
    expect(await failures.guard("b", "http://one/b", async () => 5)).toBeUndefined();
    expect(await failures.guard("c", "http://two/c", async () => 5)).toBe(5);
    expect(failures.list).toHaveLength(1);
  });

  it("say what came instead of a file", async () => {
    const failures = new Failures();
    await failures.guard("a.npy", "http://one/a", fail(new FormatError("a.npy", 0, "magic 93", "3c")));
    expect(failures.list[0].message).toBe(
      "a.npy: what came is not such a file (expected magic 93 at byte 0: 3c); sign in where the network asks for it, or try again later",
    );
  });

  it("stop at what no other file would be spared", async () => {
    const full = Object.assign(new Error("x"), { code: "ENOSPC", syscall: "write" });
    await expect(new Failures().guard("a", "http://one/a", fail(full))).rejects.toThrow("the disk is full");
    await expect(new Failures().guard("a", "http://one/a", fail(new Error("x")))).rejects.toThrow("x");
  });
});

describe("markRunning", () => {
  /** No process has this number: it is above the highest of Linux, of macOS and of Windows in practice. */
  const nobody = 2 ** 30;

  it("keeps a second process away until the first is done", () => {
    const unmark = markRunning(test.folder);
    expect(() => markRunning(test.folder)).toThrow(
      `${test.folder} is being filled by process ${process.pid}: wait for it, or remove ${join(test.folder, "running")}`,
    );
    unmark();
    markRunning(test.folder)();
    expect(existsSync(join(test.folder, "running"))).toBe(false);
  });

  it.each([String(nobody), "", "nonsense", "-1"])(
    "passes over the mark %j of a process that was killed",
    (text) => {
      writeFileSync(join(test.folder, "running"), text);
      markRunning(test.folder)();
      expect(existsSync(join(test.folder, "running"))).toBe(false);
    },
  );
});
