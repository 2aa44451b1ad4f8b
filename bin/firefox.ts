import { existsSync } from "node:fs";
import { installFromDebian, onPath } from "./programs.js";

/** The Firefox that is on this machine: the one that FIREFOX_PATH names, or one on the path. */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return onPath(["firefox-esr", "firefox"]);
}

/**
 * Firefox, installed when it is not there: as root from Debian's packages.
 *
 * @returns its path, or undefined where none can be had
 */
export function findOrInstallFirefox(): string | undefined {
  const found = findFirefox();
  if (found) return found;
  if (process.env.FIREFOX_PATH) {
    console.error(`FIREFOX_PATH must be Firefox's file: ${process.env.FIREFOX_PATH}`);
    return undefined;
  }
  installFromDebian("firefox-esr");
  return findFirefox();
}
