import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { renameForHosts } from "../../site/file-types.js";

const folder = mkdtempSync(join(tmpdir(), "file-types-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files: Readonly<Record<string, string>> = {
  "_file/data/doodles.01234567.pack": "pack",
  "_file/data/models/own.89abcdef.safetensors": "weights",
  "_file/data/card.01234567.json": "{}",
  "_import/networks.89abcdef.js":
    'FileAttachment({"name":"../data/own.safetensors","path":"../_file/data/models/own.89abcdef.safetensors"}); x.fedcba98.pack',
  "pages/pixels/index.html":
    'registerFile("data/doodles.pack", {"path":"../../_file/data/doodles.01234567.pack"}); "_file/data/card.01234567.json"',
};

describe("renameForHosts", () => {
  it("gives files names that every host serves, wherever they are named, and leaves others", () => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    renameForHosts(folder);
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    expect(read("_file/data/doodles.01234567.bin")).toBe("pack");
    expect(read("_file/data/models/own.89abcdef.bin")).toBe("weights");
    expect(readdirSync(join(folder, "_file/data")).sort()).toEqual([
      "card.01234567.json",
      "doodles.01234567.bin",
      "models",
    ]);
    expect(read("_import/networks.89abcdef.js")).toBe(
      'FileAttachment({"name":"../data/own.safetensors","path":"../_file/data/models/own.89abcdef.bin"}); x.fedcba98.pack',
    );
    expect(read("pages/pixels/index.html")).toBe(
      'registerFile("data/doodles.pack", {"path":"../../_file/data/doodles.01234567.bin"}); "_file/data/card.01234567.json"',
    );
  });
});
