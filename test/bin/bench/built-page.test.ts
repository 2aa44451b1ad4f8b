import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withBuiltPage } from "../../../bin/bench/built-page.js";

it("withBuiltPage asks for a built site, and says how one is made", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "built-page-")), "dist");
  await expect(withBuiltPage(folder, "pages/sweeps", async () => 1)).rejects.toThrow(
    `folder must hold a built site (npm run build makes one): ${folder}`,
  );
});
