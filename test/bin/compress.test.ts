import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { compressBeside } from "../../bin/compress.js";

const folder = mkdtempSync(join(tmpdir(), "compress-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes files of text beside themselves, gzipped and with Brotli, and leaves all else", () => {
  const page = "<p>Ink is 1, paper is 0.</p>".repeat(200);
  mkdirSync(join(folder, "pages/relu"), { recursive: true });
  writeFileSync(join(folder, "pages/relu/index.html"), page);
  writeFileSync(join(folder, "tiny.js"), "go()");
  writeFileSync(join(folder, "weights.bin"), Buffer.alloc(9000));
  const { files, plain, gzip, brotli } = compressBeside(folder);
  expect(files).toBe(1);
  expect(plain).toBe(page.length);
  expect(Math.max(gzip, brotli)).toBeLessThan(plain / 10);
  expect(readdirSync(join(folder, "pages/relu")).sort()).toEqual([
    "index.html",
    "index.html.br",
    "index.html.gz",
  ]);
  expect(gunzipSync(readFileSync(join(folder, "pages/relu/index.html.gz"))).toString()).toBe(page);
  expect(brotliDecompressSync(readFileSync(join(folder, "pages/relu/index.html.br"))).toString()).toBe(page);
  expect(readdirSync(folder).sort()).toEqual(["pages", "tiny.js", "weights.bin"]);
});

it("makes the same files again, and none of its own", () => {
  const again = compressBeside(folder);
  expect(again.files).toBe(1);
  expect(readdirSync(join(folder, "pages/relu"))).toHaveLength(3);
});
