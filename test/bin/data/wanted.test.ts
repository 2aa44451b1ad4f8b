import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  defaultSelection,
  estimateMissing,
  hostsFrom,
  readClasses,
  type WantedFile,
  wantedFiles,
} from "../../../bin/data/wanted.js";
import { filesOf } from "../../../site/data/sample-files.js";
import { setNames } from "../../../src/lib/data/sample-sets.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const hosts = hostsFrom({});

describe("wantedFiles", () => {
  it("has by default every file of every set, and the strokes", () => {
    const files = wantedFiles(defaultSelection, hosts).map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(setNames.flatMap((name) => [...filesOf(name)])));
    expect(files).toHaveLength(24 + 24 + 5);
    expect(files).toContain("quickdraw-strokes/hammer.ndjson");
  });

  it("stays near 120 MB by default", () => {
    const bytes = estimateMissing(wantedFiles(defaultSelection, hosts), "/nowhere");
    expect(bytes).toBeGreaterThan(100e6);
    expect(bytes).toBeLessThan(120e6);
  });

  it("has only what is chosen", () => {
    const files = (more: object) => wantedFiles({ rows: 9, strokes: 2, classes: ["cat"], ...more }, hosts);
    expect(files({ only: "quickdraw" })).toEqual([
      {
        file: "quickdraw/cat.npy",
        url: `${hosts.quickdraw}/numpy_bitmap/cat.npy`,
        count: 9,
      },
      {
        file: "quickdraw-strokes/cat.ndjson",
        url: `${hosts.quickdraw}/simplified/cat.ndjson`,
        count: 2,
      },
    ]);
    expect(files({ only: "quickdraw", strokes: 0 })).toHaveLength(1);
    expect(files({ only: "emnist" }).map(({ url }) => url)).toEqual(Array(5).fill(hosts.emnist));
  });
});

describe("classes", () => {
  it("are read with commas between, each once", () => {
    expect(readClasses("ant, alarm clock,t-shirt,ant")).toEqual(["ant", "alarm clock", "t-shirt"]);
  });

  it.each(["", "ant,", "../ant", "ant/x"])("refuse %j", (text) => {
    expect(() => readClasses(text)).toThrow("--classes must be names of letters, with commas between: ");
  });
});

describe("hosts", () => {
  it("are the official ones, with spaces in names encoded", () => {
    const urls = wantedFiles({ ...defaultSelection, classes: ["The Eiffel Tower"] }, hostsFrom({}));
    expect(new Set(urls.map(({ url }) => url))).toEqual(
      new Set([
        "https://storage.googleapis.com/quickdraw_dataset/full/numpy_bitmap/The%20Eiffel%20Tower.npy",
        "https://storage.googleapis.com/quickdraw_dataset/full/simplified/The%20Eiffel%20Tower.ndjson",
        "https://biometrics.nist.gov/cs_links/EMNIST/gzip.zip",
      ]),
    );
  });

  it("are mirrors where the environment names them", () => {
    const hosts = hostsFrom({
      WORKBOOK_QUICKDRAW_URL: "http://mirror/q/",
      WORKBOOK_EMNIST_URL: "http://m/e.zip",
    });
    expect(hosts).toEqual({ quickdraw: "http://mirror/q", emnist: "http://m/e.zip" });
  });

  it.each(["mirror", "ftp://mirror", "https://"])("refuse the address %j", (address) => {
    expect(() => hostsFrom({ WORKBOOK_EMNIST_URL: address })).toThrow(
      `WORKBOOK_EMNIST_URL must be an http or https address: ${address}`,
    );
  });
});

it("estimateMissing leaves out what is there, whole or in part", () => {
  const ant: WantedFile = { file: "quickdraw/ant.npy", url: "http://host/ant", count: 1000 };
  const others: WantedFile[] = [
    { ...ant, file: "quickdraw-strokes/ant.ndjson", count: 10 },
    {
      ...ant,
      file: "emnist/emnist-balanced-mapping.txt",
      count: Number.POSITIVE_INFINITY,
    },
  ];
  expect(estimateMissing([ant, ...others], test.folder)).toBe(784_000 + 4500);
  mkdirSync(join(test.folder, "quickdraw"));
  writeFileSync(join(test.folder, "quickdraw/ant.npy.part"), new Uint8Array(4000));
  expect(estimateMissing([ant], test.folder)).toBe(780_000);
  writeFileSync(join(test.folder, "quickdraw/ant.npy"), new Uint8Array(800_000));
  expect(estimateMissing([ant], test.folder)).toBe(0);
});
