import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { firstFiles } from "../../site/first-files.js";

const root = mkdtempSync(join(tmpdir(), "first-"));
mkdirSync(join(root, "pages/relu"), { recursive: true });
writeFileSync(
  join(root, "pages/relu/index.md"),
  [
    'const late = FileAttachment("../../data/late.pack");',
    'const arriving = await samplesArriving(await FileAttachment("../../data/whole.pack").stream());',
    'const samples = await readPack(await FileAttachment("../../data/sample.pack").arrayBuffer());',
    'const more = await FileAttachment("../../data/more.json").json();',
  ].join("\n"),
);
writeFileSync(join(root, "index.md"), "# Nothing to wait for\n");
const needs = (text: string) => writeFileSync(join(root, "lab.md"), `---\n${text}\n---\n# A lab\n`);
afterAll(() => rmSync(root, { recursive: true }));

const hrefs = (head: string) => Array.from(head.matchAll(/href="([^"]+)"/g), ([, href]) => href);

describe("firstFiles", () => {
  it("names the first file that a cell waits for as a whole", () => {
    expect(hrefs(firstFiles("/pages/relu/index", root))).toEqual(["/data/sample.pack"]);
    expect(firstFiles("/index", root)).toBe("");
  });

  it("adds what the front matter names, and marks the worker", () => {
    needs("soon: [data/a.bin]\nworker: lib/read.worker");
    const head = firstFiles("/lab", root);
    expect(hrefs(head)).toEqual(["/data/a.bin"]);
    expect(head).toContain('<meta name="early-worker" content="lib/read.worker">');
  });

  it("refuses a front matter that is no list", () => {
    needs("soon: data/a.bin");
    expect(() => firstFiles("/lab", root)).toThrow("soon must be a list of files");
  });
});
