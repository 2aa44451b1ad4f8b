import { describe, expect, it } from "vitest";
import { hashScript } from "./support/hash-script.js";
import { sharedBrowser } from "./support/page.js";
import { smallHashes } from "./support/small-hashes.js";

describe("the same seed", () => {
  it("gives the same weights, bit for bit, in Node and in Chromium, whatever the recipe and the backend", async () => {
    const page = await (await sharedBrowser()).newPage();
    await page.addScriptTag({ content: hashScript() });
    const inPage = await page.evaluate<Record<string, string>>("library.smallHashes()");
    await page.close();
    const inNode = await smallHashes();
    expect(Object.keys(inNode)).toHaveLength(32);
    expect(inPage).toEqual(inNode);
    expect(new Set(Object.values(inNode)).size).toBeGreaterThan(12);
  });
});
