import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** axe counts this rule as experimental, so that the gate's run has it not. */
const labelInName = `axe.run({ exclude: [".katex-html"] }, {
  runOnly: { type: "rule", values: ["label-content-name-mismatch"] },
  rules: { "label-content-name-mismatch": { enabled: true } },
}).then(({ violations, passes }) => [violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)), passes.length])`;

describe("the name of a control", () => {
  it.each(["", "pages/relu/", "pages/train-doodles/", "pages/draw/", "pages/for-instructors/"])(
    "has the words that are seen on it: /%s",
    async (path) => {
      const { page, close } = await openPage(path, { own: true });
      await page.waitForLoadState("networkidle");
      await expect.poll(() => page.locator("observablehq-loading").count()).toBe(0);
      await page.evaluate(axe);
      const [faults, passed]: [string[], number] = await page.evaluate(labelInName);
      expect(faults).toEqual([]);
      expect(passed).toBeGreaterThan(0);
      await close();
    },
  );
});

describe("the page for instructors", () => {
  it("gets its worked answers when the slips of a chapter are opened", async () => {
    const { page, errors, close } = await openPage("pages/for-instructors/", { own: true });
    const answers = page.locator('[data-answer^="relu/"] .guide-answer');
    await page.getByText("This copy was built with the worked answers of every chapter").waitFor();
    const fold = page.locator("details.deep", { has: page.locator('[data-answer^="relu/"]') });
    await fold.evaluate((element) => element.removeAttribute("open"));
    await fold.locator("> summary").click();
    await answers.first().waitFor();
    expect(await answers.count()).toBe(await page.locator('[data-answer^="relu/"]').count());
    await answers.first().locator("summary").click();
    expect(await answers.first().locator("pre").textContent()).toContain("function leaky");
    expect(errors).toEqual([]);
    await close();
  });

  it("has an archive of the figures to take away", async () => {
    const { page, close } = await openPage("pages/for-instructors/", { own: true });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /drawings, a zip/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("figures.zip");
    await close();
  });
});
