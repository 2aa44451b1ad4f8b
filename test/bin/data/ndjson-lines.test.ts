import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linesIn, planLines } from "../../../bin/data/ndjson-lines.js";
import { readDrawings } from "../../../src/lib/data/simplified-drawings.js";
import { sentOf } from "./host.js";
import { strokes, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

async function gathered(count: number, bytes = strokes("ant", 900)) {
  test.host.files.set("/ant", { bytes });
  const wanted = {
    kind: "strokes" as const,
    file: "quickdraw-strokes/ant.ndjson",
    url: `${test.host.url}/ant`,
    count,
  };
  const { gather } = await planLines({
    wanted,
    cache: test.folder,
    begun: false,
    connection: testConnection(),
  });
  return gather();
}

describe("planLines", () => {
  it.each([1, 7, 300])("fetches the first %i whole lines, and not much more", async (count) => {
    const { part, complete, seal } = await gathered(count);
    part.cut(seal(count));
    expect(Buffer.compare(readFileSync(part.path), strokes("ant", count))).toBe(0);
    expect(complete).toBe(false);
    const { distinct, all } = sentOf(test.host, "/ant");
    expect(all).toBe(distinct);
    expect(distinct).toBeLessThan(1.3 * part.size + 3000);
  });

  it.each([
    ["ends", 0],
    ["does not end", 1],
  ])("fetches all lines of a file whose last one %s", async (_, less) => {
    const bytes = strokes("ant", 40);
    const { part, complete, seal } = await gathered(50, bytes.subarray(0, bytes.length - less));
    part.cut(seal(50));
    expect(readDrawings(readFileSync(part.path), "ant")).toHaveLength(40);
    expect(seal(3)).toBe(strokes("ant", 3).length);
    expect(complete).toBe(less === 0);
  });
});

it("linesIn counts the lines that end", () => {
  const text = new TextEncoder().encode("ab\n\nc\nd");
  expect(linesIn(text, 2)).toEqual({ lines: 2, bytes: 4 });
  expect(linesIn(text, 9)).toEqual({ lines: 3, bytes: 6 });
});
