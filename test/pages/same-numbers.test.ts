import { describe, expect, it } from "vitest";
import { allowFused } from "../../bin/relaxed-simd.js";
import { hashScript } from "./support/hash-script.js";
import { sharedBrowser } from "./support/page.js";
import { type SmallHashes, smallHashes } from "./support/small-hashes.js";

describe("the same seed", () => {
  it("gives the same weights in each profile, bit for bit, in Node and in Chromium, whatever the recipe and the backend", async () => {
    const page = await (await sharedBrowser()).newPage();
    await page.addScriptTag({ content: hashScript() });
    const inPage = await page.evaluate<SmallHashes>("library.smallHashes()");
    await page.close();
    const unable = allowFused();
    const inNode = await smallHashes();
    expect(inPage).toEqual(inNode);
    expect(inNode.strict).toEqual(inNode.strictReference);
    // Chromium and Node know relaxed SIMD: that they don't fuse can only be the processor's doing.
    expect(inNode.fused).toEqual(unable ? "processor" : inNode.fusedReference);
    const [strict, fused] = [inNode.strict, inNode.fusedReference].map((hashes) => Object.values(hashes));
    expect(strict).toHaveLength(16);
    expect(new Set(strict).size).toBeGreaterThan(12);
    expect(fused.filter((hash) => strict.includes(hash))).toEqual([]);
  });
});
