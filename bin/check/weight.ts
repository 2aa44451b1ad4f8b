import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** What opening a page takes, which is the same on every machine. */
export interface PageWeight {
  /** Files that are fetched before the reader does anything. */
  readonly requests: number;
  /** Bytes of JavaScript, each file as gzip would send it. */
  readonly scriptBytes: number;
  /** Bytes of all that is no sample or weight: text, style, fonts, JavaScript. */
  readonly pageBytes: number;
  /** Bytes of everything. */
  readonly totalBytes: number;
  /** Files that nothing is shown before. */
  readonly blocking: number;
  /** How far what is seen moves by itself, as browsers reckon it: parts of the window times parts of its height. */
  readonly shift: number;
}

/** As text: the compiler's helpers are not in the page. Browsers say nothing where nothing moved. */
const shiftSoFar = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    resolve(list.getEntries().reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(resolve, 100, 0);
})`;

const blockingFiles =
  'performance.getEntriesByType("resource").filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking").length';

/**
 * Weighs the page that a tab is about to open.
 *
 * @returns what tells the weight so far
 */
export function weighing(tab: Page): () => Promise<PageWeight> {
  const files: Promise<{ url: string; isScript: boolean; bytes: number }>[] = [];
  tab.on("response", (response) => {
    if (!/^https?:/.test(response.url())) return;
    const isScript = /javascript/.test(response.headers()["content-type"] ?? "");
    files.push(
      response.body().then(
        (body) => ({ url: response.url(), isScript, bytes: gzipSync(body).length }),
        // Nothing came, or a page that sent on.
        () => ({ url: response.url(), isScript, bytes: 0 }),
      ),
    );
  });
  return async () => {
    const shift = Number(await tab.evaluate(shiftSoFar));
    const blocking = Number(await tab.evaluate(blockingFiles));
    const sizes = await Promise.all(files);
    const sum = (some: typeof sizes) => some.reduce((total, { bytes }) => total + bytes, 0);
    return {
      requests: sizes.length,
      scriptBytes: sum(sizes.filter(({ isScript }) => isScript)),
      pageBytes: sum(sizes.filter(({ url }) => !url.includes("/_file/data/"))),
      totalBytes: sum(sizes),
      blocking,
      shift,
    };
  };
}
