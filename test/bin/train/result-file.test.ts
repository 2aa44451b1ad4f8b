import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { asJson, expectRealDrawings, writeResult } from "../../../bin/train/result-file.js";
import { smallDataset } from "../../lib/training/small-run.js";

it("writeResult makes the folder and writes what asJson makes, with a line break at the end", () => {
  const folder = mkdtempSync(join(tmpdir(), "result-"));
  const file = join(folder, "deep", "result.json");
  writeResult(file, asJson({ testAccuracy: 0.5 }));
  expect(readFileSync(file, "utf8")).toBe('{\n  "testAccuracy": 0.5\n}\n');
  rmSync(folder, { recursive: true });
});

it("expectRealDrawings refuses the stand-in", () => {
  expect(() => expectRealDrawings({ ...smallDataset(3), origin: "folder" })).not.toThrow();
  expect(() => expectRealDrawings(smallDataset(3))).toThrow(/^results that are kept need real drawings/);
});
