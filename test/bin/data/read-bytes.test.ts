import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBytes } from "../../../bin/data/read-bytes.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

it("readBytes reads from a place, as many bytes as there are", () => {
  const path = join(test.folder, "a");
  writeFileSync(path, "abcdef");
  const read = (count: number, from?: number) => Buffer.from(readBytes(path, count, from)).toString();
  expect([read(3), read(2, 2), read(9, 4), read(9, 6)]).toEqual(["abc", "cd", "ef", ""]);
});
