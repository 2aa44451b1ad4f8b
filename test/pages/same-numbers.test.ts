import { type Browser, chromium } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { chromiumArguments, findChromium } from "../../bin/chromium.js";
import { hashScript } from "./support/hash-script.js";
import { smallHashes } from "./support/small-hashes.js";

let browser: Browser | undefined;

describe("the same seed", () => {
  afterAll(() => browser?.close());

  it("gives the same weights, bit for bit, in Node and in Chromium, whatever the recipe and the backend", async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    const page = await browser.newPage();
    await page.addScriptTag({ content: hashScript() });
    const inPage = await page.evaluate<Record<string, string>>("library.smallHashes()");
    const inNode = await smallHashes();
    expect(Object.keys(inNode)).toHaveLength(32);
    expect(inPage).toEqual(inNode);
    expect(new Set(Object.values(inNode)).size).toBeGreaterThan(12);
  });
});
