import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";

/** What opening a page takes. */
export interface PageCost {
  readonly page: string;
  /** From the beginning of a cold load until every cell has run, in milliseconds. */
  readonly readyMs: number;
  /** Bytes of JavaScript that came over the wire, as gzip would send them. */
  readonly scriptBytes: number;
  /** Bytes of everything, each file as gzip would send it. */
  readonly totalBytes: number;
}

/**
 * Runs in the page, as text because the compiler's helpers are not there: resolves with the time at which the last
 * cell was over. A cell may yet begin, so nothing must have been loading for half a second.
 */
const waitUntilReady = `new Promise((resolve) => {
  let ready = performance.now();
  requestAnimationFrame(function look() {
    const now = performance.now();
    if (document.readyState !== "complete" || document.querySelector("observablehq-loading")) ready = now;
    if (now - ready > 500) resolve(ready);
    else requestAnimationFrame(look);
  });
})`;

/**
 * Opens a page with nothing cached and measures it.
 *
 * @param url of the served site's home page
 * @param page file in the built site
 */
export async function measurePage(browser: Browser, url: string, page: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const bodies: Promise<{ script: boolean; bytes: number }>[] = [];
  tab.on("response", (response) => {
    const script = /javascript/.test(response.headers()["content-type"] ?? "");
    bodies.push(response.body().then((body) => ({ script, bytes: gzipSync(body).length })));
  });
  await tab.goto(new URL(page.replace(/(^|\/)index\.html$/, "$1"), url).href, { waitUntil: "commit" });
  const readyMs = Number(await tab.evaluate(waitUntilReady));
  await tab.waitForLoadState("networkidle");
  const sizes = await Promise.all(bodies);
  await context.close();
  const sum = (some: typeof sizes) => some.reduce((total, { bytes }) => total + bytes, 0);
  return { page, readyMs, scriptBytes: sum(sizes.filter(({ script }) => script)), totalBytes: sum(sizes) };
}
