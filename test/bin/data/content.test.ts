import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countSamples } from "../../../bin/data/content.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { bitmaps, emnistArchive, strokes, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const { files } = emnistArchive();
const images = "emnist-balanced-test-images-idx3-ubyte.gz";
const labels = "emnist-balanced-train-labels-idx1-ubyte.gz";
const mapping = "emnist-balanced-mapping.txt";

function count(kind: "bitmaps" | "strokes" | "characters", file: string, bytes: Uint8Array): Promise<number> {
  const path = join(test.folder, "a");
  writeFileSync(path, bytes);
  return countSamples({ kind, file }, path);
}

describe("countSamples", () => {
  it("counts drawings, characters, labels and classes", async () => {
    expect(await count("bitmaps", "quickdraw/ant.npy", bitmaps(7))).toBe(7);
    expect(await count("strokes", "quickdraw-strokes/ant.ndjson", strokes("ant", 5))).toBe(5);
    expect(await count("characters", `emnist/${images}`, files[images])).toBe(47);
    expect(await count("characters", `emnist/${labels}`, files[labels])).toBe(94);
    expect(await count("characters", `emnist/${mapping}`, files[mapping])).toBe(47);
  });

  it.each([
    ["bitmaps", "quickdraw/ant.npy", bitmaps(7).subarray(0, 5000), /5568 bytes for 7 rows at byte 5000/],
    ["bitmaps", "quickdraw/ant.npy", new Uint8Array(9000), /expected magic/],
    [
      "strokes",
      "quickdraw-strokes/ant.ndjson",
      strokes("bee", 2),
      /expected drawings of "ant" at byte 0: "bee"/,
    ],
    ["strokes", "quickdraw-strokes/ant.ndjson", strokes("ant", 2).subarray(0, 150), /a JSON object/],
    ["characters", `emnist/${images}`, files[images].subarray(0, 900), /a whole gzip stream/],
    ["characters", `emnist/${images}`, files[labels], /magic/],
    ["characters", `emnist/${labels}`, files[images], /magic/],
    ["characters", `emnist/${mapping}`, files[labels], /label unicode/],
  ] as const)("refuses %s of %s that are not, %#", async (kind, file, bytes, message) => {
    const failure = await count(kind, file, bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FormatError);
    expect(String(failure)).toMatch(message);
  });
});
