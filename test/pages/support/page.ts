import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../../bin/chromium.js";
import { type SiteServer, serveSite } from "../../../bin/serve.js";
import { addressOfNothing, openTab, type Tab } from "../../../bin/tab.js";

/** The built site that the tests drive: `npm test` builds it and names it here. */
const folder = process.env.WORKBOOK_DIST ?? "dist";

let browser: Browser | undefined;
let server: SiteServer | undefined;

/** Tabs in which no page is open at present, by what cannot be changed in one. */
const freeTabs = new Map<string, Tab[]>();

/** How a page is opened. */
export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  touch?: boolean;
  /** Whether scripts run; defaults to true. */
  scripts?: boolean;
  /** Whether the page has a tab that is closed with it, for tests that change the tab itself; defaults to false. */
  own?: boolean;
}

/** A page under test. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and uncaught exceptions so far. */
  readonly errors: string[];
  /** Addresses that the page and its workers have asked for so far. */
  readonly requests: string[];
  close(): Promise<void>;
}

/**
 * Opens a page of the built site, served under a sub-path, in Chromium.
 *
 * @param path relative to the home page: "pages/linear-layer"
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<OpenPage> {
  server ??= await serveSite(folder);
  const tab = await tabFor(options, server.url);
  const { page } = tab;
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "no-preference",
  });
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const nothing = addressOfNothing(server.url);
  page.on("console", (message) => {
    if (message.type() === "error" && message.location().url !== nothing) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(new URL(path, server.url).href);
  return { page, errors, requests, close: () => (options.own ? tab.close() : keep(tab, options)) };
}

/** Ends the browser and the server; call it in `afterAll`. */
export async function closeAll(): Promise<void> {
  freeTabs.clear();
  await browser?.close();
  await server?.close();
  browser = undefined;
  server = undefined;
}

async function tabFor(options: PageOptions, home: string): Promise<Tab> {
  const free = options.own ? undefined : freeTabs.get(kindOf(options))?.pop();
  if (free) return free;
  browser ??= await launch();
  const { touch = false, scripts = true } = options;
  return openTab(browser, { hasTouch: touch, javaScriptEnabled: scripts }, home);
}

async function keep(tab: Tab, options: PageOptions): Promise<void> {
  await tab.leave();
  const kind = kindOf(options);
  freeTabs.set(kind, [...(freeTabs.get(kind) ?? []), tab]);
}

function kindOf({ touch = false, scripts = true }: PageOptions): string {
  return JSON.stringify({ touch, scripts });
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium must be on this machine: none was found");
  return chromium.launch({ executablePath, args: chromiumArguments });
}
