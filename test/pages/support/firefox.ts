import { type Browser, launch, type Page } from "puppeteer-core";
import { expect } from "vitest";
import { findFirefox } from "../../../bin/firefox.js";
import { type SiteServer, serveSite } from "../../../bin/serve.js";
import { unfoldAll } from "../../../bin/tab.js";

/** The built site in Firefox, which Playwright can't drive as it is: a window with a profile of its own. */
export interface Firefox {
  readonly page: Page;
  /** Console errors and uncaught exceptions so far. */
  readonly errors: string[];
  /** Opens a page of the site and waits until its cells have run. @param path relative to the home page */
  go(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses the first button with such a text, in the middle of the window. @param within selector of what it is in */
  press(text: string, within?: string): Promise<void>;
  /** Types a text in place of all that is in the editor at a selector. */
  write(editor: string, text: string): Promise<void>;
  /** Waits until the element at a selector says something. */
  says(selector: string, text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** What Firefox itself logs: it lays out formulas before the end of one has come, and lets fetches fail in a page that is left. */
const ownTroubles =
  /Invalid markup: Incorrect number of children for <m|NetworkError when attempting to fetch/;
/** How often it is looked whether something has come about, in milliseconds. */
const polling = 30;

/**
 * @param preferences as in about:config, besides those of a new profile
 * @param site home page of another site, with a slash; defaults to the built one, which is served as long as the window is open
 */
export async function openFirefox(
  preferences: Readonly<Record<string, boolean | number | string>> = {},
  site?: string,
): Promise<Firefox> {
  const server = site
    ? { url: site, close: async () => {} }
    : await serveSite(process.env.WORKBOOK_DIST ?? "dist");
  const browser = await launch({
    browser: "firefox",
    executablePath: findFirefox(),
    extraPrefsFirefox: { ...preferences },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  // Puppeteer has no words for what is logged unless it is text.
  await page.evaluateOnNewDocument(
    "{ const log = console.error; console.error = (...parts) => log(...parts.map(String)); }",
  );
  await page.evaluateOnNewDocument(unfoldAll);
  const errors: string[] = [];
  const add = (text: string) => {
    if (!ownTroubles.test(text)) errors.push(`${page.url()}: ${text}`);
  };
  page.on("console", (message) => {
    if (message.type() === "error") add(message.text());
  });
  page.on("pageerror", (error) => add(error instanceof Error ? error.message : String(error)));
  return { page, errors, ...handsOn(page, server), close: () => end(browser, server) };
}

function handsOn(page: Page, { url }: SiteServer) {
  const settled = () =>
    page.waitForFunction(
      // Cells that follow others begin to load when those have run.
      "(window.quiet = document.querySelector('observablehq-loading') ? 0 : (window.quiet ?? 0) + 1) > 5",
      { polling, timeout: 60_000 },
    );
  const middle = (selector: string) =>
    page.locator(selector).setEnsureElementIsInTheViewport(true).setTimeout(20_000);
  return {
    async go(path: string) {
      await page.goto(new URL(path, url).href, { waitUntil: "load" });
      await settled();
    },
    async reload() {
      await page.reload({ waitUntil: "load" });
      await settled();
    },
    press: (text: string, within = "main") =>
      middle(`${within} ::-p-xpath(.//button[normalize-space()="${text}"])`).click(),
    async write(editor: string, text: string) {
      await middle(editor).click();
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      await page.keyboard.type(text);
    },
    says: (selector: string, text: string | RegExp) =>
      expect.poll(() => page.$eval(selector, ({ textContent }) => textContent).catch(() => "")).toMatch(text),
  };
}

async function end(browser: Browser, server: SiteServer): Promise<void> {
  await browser.close();
  await server.close();
}
