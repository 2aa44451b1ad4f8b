import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildSite } from "../../bin/build.js";

it("buildSite leaves a folder alone that holds anything but a built site", async () => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  const thesis = join(folder, "thesis.txt");
  writeFileSync(thesis, "years of work");
  await expect(buildSite(folder)).rejects.toThrow(
    `output must be a new folder, an empty one or a built site: ${folder}`,
  );
  expect(existsSync(thesis)).toBe(true);
  rmSync(folder, { recursive: true });
});
