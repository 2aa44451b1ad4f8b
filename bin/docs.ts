import { spawnSync } from "node:child_process";
import { chromium } from "playwright-core";
import { chromiumArguments, findOrInstallChromium } from "./chromium.js";
import { installPackages } from "./install.js";
import { compileKernels } from "./kernels.js";
import { readOptions } from "./options.js";
import { serveSite } from "./serve.js";

const picture = "docs/picture.png";

const { values } = readOptions(
  "docs",
  "Makes pages of what the package offers to others, from its doc comments.",
  {
    output: { type: "string", value: "FOLDER", help: "where to, defaults to docs/api" },
    picture: `takes ${picture} of the built site instead, which must show the stand-in`,
    dist: { type: "string", value: "FOLDER", help: "the built site, for the picture; defaults to dist" },
  },
);

if (values.picture) await takePicture(values.dist ?? "dist");
else makePages(String(values.output ?? "docs/api"));

function makePages(output: string): void {
  installPackages("tools");
  compileKernels();
  const typedoc = "tools/node_modules/typedoc/bin/typedoc";
  const { status } = spawnSync(
    process.execPath,
    [typedoc, "--options", "tools/typedoc.json", "--out", output],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
}

/**
 * The README's picture.
 *
 * @throws RangeError for a site that shows real samples: no picture of them is committed
 */
async function takePicture(dist: string): Promise<void> {
  const executablePath = findOrInstallChromium();
  if (!executablePath) throw new Error("Chromium could not be had");
  const server = await serveSite(dist);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 920 } });
    await page.goto(new URL("pages/linear-layer/", server.url).href);
    const badge = await page.locator(".badge summary").first().textContent();
    if (!badge?.includes("Stand-in")) throw new RangeError(`picture must show the stand-in: ${badge}`);
    await page.goto(server.url);
    await page.locator(".answer-verdict").getByText("R").waitFor();
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    await server.close();
  }
}
