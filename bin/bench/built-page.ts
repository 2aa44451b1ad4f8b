import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../chromium.js";
import { serveSite } from "../serve.js";

/**
 * Opens a page of the built site in Chromium, and ends the browser when the work with it is done.
 *
 * @param folder of the built site
 * @param path of the page, relative to the home page
 * @throws RangeError when the site has not been built there
 * @throws Error when Chromium is missing
 */
export async function withBuiltPage<Result>(
  folder: string,
  path: string,
  work: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(join(folder, path, "index.html"))) {
    throw new RangeError(`folder must hold a built site (npm run build makes one): ${folder}`);
  }
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium must be on this machine: none was found");
  const server = await serveSite(folder);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(new URL(`${path}/`, server.url).href);
    return await work(page, browser);
  } finally {
    await browser.close();
    await server.close();
  }
}
