import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addSolutions } from "../../site/add-solutions.js";
import { definitionsOf } from "../../site/definitions.js";
import { solvedPages } from "../../site/solutions.js";

let folder: string;
const place = () => join(folder, "_file/data/solutions");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "solutions-"));
  mkdirSync(place(), { recursive: true });
  for (const chapter of solvedPages()) writeFileSync(join(place(), `${chapter}.44136fa3.json`), "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("the page says that there are solutions, and its attachment is the file that has them", async () => {
  const page = join(folder, "l2.html");
  writeFileSync(
    page,
    `<script type="application/json" id="workbook-exercises">{"solutions":false,"chapters":{}}</script>
<script>registerFile("../data/solutions/l2.json", {"name":"l2.json","path":"../_file/data/solutions/l2.44136fa3.json","lastModified":1,"size":2});
registerFile("../data/other.json", {"path":"../_file/data/other.44136fa3.json","size":2});</script>`,
  );
  await addSolutions(folder);
  const html = readFileSync(page, "utf8");
  expect(html).toContain('{"solutions":true,"chapters"');
  expect(html).toContain('"../_file/data/other.44136fa3.json","size":2}');
  const [, name, size] =
    /solutions\/(l2\.[0-9a-f]{8}\.json)","lastModified":1,"size":(\d+)}/.exec(html) ?? [];
  expect(name).not.toBe("l2.44136fa3.json");
  const text = readFileSync(join(place(), name), "utf8");
  expect(JSON.parse(text)).toEqual((await definitionsOf("l2")).solutions);
  expect(Number(size)).toBe(Buffer.byteLength(text));
  expect(readdirSync(place())).toHaveLength(solvedPages().length);
});

it("a page that has no place for its solutions is named", async () => {
  rmSync(join(place(), "relu.44136fa3.json"));
  await expect(addSolutions(folder)).rejects.toThrow(
    "site must have a file for the solutions of the page: relu",
  );
});
