import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeSources, fingerprint, locateSamples, type Source } from "../../../site/data/locate.js";
import { filesOf } from "../../../site/data/sample-files.js";
import type { SetName } from "../../../src/lib/data/sample-sets.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a file in the place of each file of a set. */
function fill(set: SetName, { without = "", flat = false, into = folder } = {}): void {
  for (const file of filesOf(set)) {
    if (file === without) continue;
    const path = join(into, flat ? file.slice(file.indexOf("/")) : file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
  }
}

describe("locateSamples", () => {
  it.each([false, true])("finds the official files of WORKBOOK_DATA, all in one folder: %s", (flat) => {
    fill("doodles", { flat });
    expect(locateSamples("doodles", { WORKBOOK_DATA: folder })).toMatchObject({ origin: "folder", folder });
  });

  it("names the folder and the class it lacks", () => {
    fill("doodles", { without: "quickdraw/pizza.npy" });
    expect(() => locateSamples("doodles", { WORKBOOK_DATA: folder })).toThrow(
      `WORKBOOK_DATA must be a folder with quickdraw/pizza.npy: ${folder}`,
    );
  });

  it("does not go on to another source when the folder that was named has no samples", () => {
    const gone = join(folder, "gone");
    expect(() => locateSamples("doodles", { WORKBOOK_DATA: gone })).toThrow(gone);
    expect(() => locateSamples("characters", { WORKBOOK_DATA: folder })).toThrow(
      "must be a folder with emnist/emnist-balanced-train-images-idx3-ubyte.gz",
    );
  });

  it("goes on for a set that the folder was not meant for, though it shares classes with another", () => {
    fill("sweeps");
    const elsewhere = join(folder, "cache");
    const environment = { WORKBOOK_DATA: folder };
    expect(locateSamples("hypotheses", environment, elsewhere).origin).toBe("stand-in");
    fill("hypotheses", { into: elsewhere });
    expect(locateSamples("hypotheses", environment, elsewhere)).toMatchObject({
      origin: "cache",
      folder: elsewhere,
    });
  });

  it("takes the cache where no folder is named, and the stand-in where it lacks a file", () => {
    fill("characters");
    expect(locateSamples("characters", {}, folder).origin).toBe("cache");
    rmSync(join(folder, filesOf("characters")[0]));
    expect(locateSamples("characters", {}, folder).origin).toBe("stand-in");
  });
});

describe("describeSources", () => {
  const cache: Source = { origin: "cache", description: "downloaded" };
  const standIn: Source = { origin: "stand-in", description: "none found" };

  it("is one line where all sets have the same source", () => {
    expect(
      describeSources({
        doodles: cache,
        sweeps: cache,
        hypotheses: cache,
        drawings: cache,
        characters: cache,
      }),
    ).toEqual(["samples: downloaded"]);
  });

  it("is a line for each set where they differ", () => {
    const lines = describeSources({
      doodles: cache,
      sweeps: cache,
      hypotheses: cache,
      drawings: cache,
      characters: standIn,
    });
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe("EMNIST characters: none found");
  });
});

describe("fingerprint", () => {
  it("stays while the files stay, and changes when one of them does", () => {
    fill("doodles");
    const sources = { doodles: locateSamples("doodles", { WORKBOOK_DATA: folder }) };
    const before = fingerprint(sources);
    expect(fingerprint(sources)).toBe(before);
    utimesSync(join(folder, "quickdraw", "clock.npy"), 1, 1);
    expect(fingerprint(sources)).not.toBe(before);
  });

  it("tells the stand-in from real drawings", () => {
    fill("doodles");
    const real = fingerprint({ doodles: locateSamples("doodles", { WORKBOOK_DATA: folder }) });
    expect(fingerprint({ doodles: { origin: "stand-in", description: "" } })).not.toBe(real);
  });
});
