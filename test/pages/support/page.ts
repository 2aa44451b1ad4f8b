import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../../bin/chromium.js";
import { type SiteServer, serveSite } from "../../../bin/serve.js";

/** The built site that the tests drive: `npm test` builds it and names it here. */
const folder = process.env.WORKBOOK_DIST ?? "dist";

let browser: Browser | undefined;
let server: SiteServer | undefined;

/** How a page is opened. */
export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  touch?: boolean;
  /** Whether scripts run; defaults to true. */
  scripts?: boolean;
}

/** A page under test. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and uncaught exceptions so far. */
  readonly errors: string[];
  close(): Promise<void>;
}

/**
 * Opens a page of the built site, served under a sub-path, in Chromium.
 *
 * @param path relative to the home page: "pages/linear-layer"
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<OpenPage> {
  browser ??= await launch();
  server ??= await serveSite(folder);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "no-preference",
    hasTouch: options.touch ?? false,
    javaScriptEnabled: options.scripts ?? true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(new URL(path, server.url).href);
  return { page, errors, close: () => context.close() };
}

/** Ends the browser and the server; call it in `afterAll`. */
export async function closeAll(): Promise<void> {
  await browser?.close();
  await server?.close();
  browser = undefined;
  server = undefined;
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium must be on this machine: none was found");
  return chromium.launch({ executablePath, args: chromiumArguments });
}
