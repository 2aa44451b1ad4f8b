import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { measurePage } from "../../bin/check/measure.js";
import { serveSite } from "../../bin/serve.js";
import { sharedBrowser } from "./support/page.js";

it("the linear layer sends at most 100 kB of JavaScript, gzipped, and about as much as the list of figures says", async () => {
  const server = await serveSite(process.env.WORKBOOK_DIST ?? "dist");
  const { scriptBytes } = await measurePage(
    await sharedBrowser(),
    server.url,
    "pages/linear-layer/index.html",
  );
  await server.close();
  expect(scriptBytes).toBeGreaterThan(10_000);
  expect(scriptBytes).toBeLessThanOrEqual(100_000);
  const figures = readFileSync("docs/figures.md", "utf8");
  const said = /JavaScript of the linear layer[^|]*\| (\d+) kB/.exec(figures)?.[1];
  expect(Math.abs(scriptBytes - 1000 * Number(said))).toBeLessThan(25_000);
});
