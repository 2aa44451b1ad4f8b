import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { estimateMissing } from "../../../bin/data/estimate.js";
import type { WantedFile } from "../../../bin/data/wanted.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

it("estimateMissing leaves out what is there, whole or in part", () => {
  const ant: WantedFile = { kind: "bitmaps", file: "quickdraw/ant.npy", url: "http://host/ant", count: 1000 };
  const others: WantedFile[] = [
    { ...ant, kind: "strokes", file: "quickdraw-strokes/ant.ndjson", count: 10 },
    {
      ...ant,
      kind: "characters",
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
