import type { Browser, Page } from "playwright-core";
import { pageAddress } from "./page-address.js";
import { type PageWeight, weighing } from "./weight.js";

/** What opening a page takes, and how long: from the beginning of a cold load until every cell has run, in milliseconds. */
export interface PageCost extends PageWeight {
  readonly page: string;
  readonly readyMs: number;
}

/** When a reader on a slow link first has what they came for, in milliseconds; left out where a page has none of it. */
export type SlowVisit = { readonly [Milestone in keyof typeof milestones]?: number };

/** 1.6 Mbit/s, and 150 ms until an answer begins to come. */
const slowLink = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
/** How many times slower than this one a reader's processor is. */
const slowness = 4;
/** Milliseconds after which a page that is still not there is given up. */
const patience = 50_000;

/** What a reader waits for, and what of the page is there by then. */
const milestones = {
  text: "#observablehq-main h1",
  figure: "#observablehq-main .observablehq--block :is(canvas, svg)",
  answer: '.answer[data-kind]:not([data-kind="empty"])',
  epoch: '.training-lab[data-state="paused"]',
} as const;

/** Notes when each milestone is first on screen. */
const watch = `{
  const marks = {};
  const milestones = ${JSON.stringify(milestones)};
  const look = () => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0];
    for (const [name, selector] of Object.entries(milestones))
      if (painted && !(name in marks) && document.querySelector(selector)) marks[name] = name === "text" ? painted.startTime : performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.arrivalMarks = marks;
}`;

/**
 * Resolves with the time at which the last cell was over. A cell may yet begin, so nothing must have been loading for half
 * a second.
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
  const weigh = weighing(tab);
  await tab.goto(pageAddress(url, page), { waitUntil: "commit" });
  const readyMs = Number(await tab.evaluate(waitUntilReady));
  await tab.waitForLoadState("networkidle");
  const weight = await weigh();
  await context.close();
  return { page, readyMs, ...weight };
}

/**
 * Opens a page with nothing cached, over a slow link and on a slow processor.
 *
 * @param url of the home page of a site that is served compressed
 * @param page file in the built site
 */
export async function measureSlowVisit(browser: Browser, url: string, page: string): Promise<SlowVisit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  await tab.addInitScript(watch);
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowLink);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await tab.goto(pageAddress(url, page), { waitUntil: "commit" });
  await untilSeen(tab, expectedOn(page));
  const marks = await tab.evaluate<SlowVisit>("arrivalMarks");
  await context.close();
  return marks;
}

function expectedOn(page: string): readonly (keyof SlowVisit)[] {
  if (page === "index.html") return ["text", "answer"];
  return page.includes("/train-doodles/") ? ["text", "figure", "epoch"] : ["text"];
}

async function untilSeen(tab: Page, wanted: readonly string[]): Promise<void> {
  const until = Date.now() + patience;
  const seen = async () => {
    const marks = await tab.evaluate<object>("arrivalMarks");
    const isIdle = await tab.evaluate(
      'document.readyState === "complete" && document.querySelector("observablehq-loading") === null',
    );
    return wanted.every((name) => name in marks) && isIdle;
  };
  while (Date.now() < until && !(await seen())) await tab.waitForTimeout(200);
}
