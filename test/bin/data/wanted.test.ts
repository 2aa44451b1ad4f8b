import { describe, expect, it } from "vitest";
import { estimateMissing } from "../../../bin/data/estimate.js";
import { hostsFrom } from "../../../bin/data/hosts.js";
import { classOf, defaultSelection, readClasses, wantedFiles } from "../../../bin/data/wanted.js";
import { filesOf } from "../../../site/data/sample-files.js";
import { setNames } from "../../../src/lib/data/sample-sets.js";

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
        kind: "bitmaps",
        file: "quickdraw/cat.npy",
        url: `${hosts.quickdraw}/numpy_bitmap/cat.npy`,
        count: 9,
      },
      {
        kind: "strokes",
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

  it("are told by the file", () => {
    expect(classOf("quickdraw-strokes/alarm clock.ndjson")).toBe("alarm clock");
  });
});
