import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { installFromDebian, onPath } from "./programs.js";

/**
 * Parts of Chromium that no test needs. The first three draw the address bar's list as a page of its own in every new
 * window, which takes as long as a page of the workbook. The others are what Playwright turns off, as far as it matters
 * here: of two such lists Chromium heeds the last.
 */
const unusedFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
];

/** How Chromium is started everywhere: without a window, a sandbox, a GPU, or calls of its own to other hosts. */
export const chromiumArguments = [
  `--disable-features=${unusedFeatures.join(",")}`,
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The Chromium that is on this machine: the one that CHROMIUM_PATH names, on the path, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const installed = onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
  if (installed) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/**
 * Chromium, fetched when it is not there: through Playwright, or as root from Debian's packages.
 *
 * @returns its path, or undefined where none can be had
 */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH must be Chromium's file: ${process.env.CHROMIUM_PATH}`);
    return undefined;
  }
  installFromDebian("chromium");
  return findChromium() ?? installFromPlaywright();
}

function installFromPlaywright(): string | undefined {
  console.error("no Chromium here: fetching Playwright's …");
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    stdio: "ignore",
    timeout: 180_000,
  });
  return findChromium();
}
