import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checksumOf } from "../../../bin/data/checksum.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

it("checksumOf is SHA-256 of a file, or of its first bytes", async () => {
  const path = join(test.folder, "a");
  writeFileSync(path, "abcdef");
  // From FIPS 180-2: SHA-256 of "abc"; of nothing; printf abcdef | sha256sum.
  expect(await checksumOf(path, 3)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(await checksumOf(path, 0)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(await checksumOf(path)).toBe("bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721");
});
