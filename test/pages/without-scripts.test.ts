import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

describe("with scripts off", () => {
  const derivations = ["relu", "softmax", "cross-entropy", "backprop", "initialisation", "gradient-descent"];
  const others = ["adam", "learning-rate-decay", "l2", "dropout"];

  it("every derivation can be read: prose, formulas, source, captions, tasks", async () => {
    for (const slug of [...derivations, ...others]) {
      const { page, close } = await openPage(`pages/${slug}/`, { scripts: false });
      expect(await page.locator(".equation .katex").count(), slug).toBeGreaterThan(5);
      expect(await page.locator("figure.source pre").count(), slug).toBeGreaterThan(0);
      expect(await page.locator("figure[id] figcaption").count(), slug).toBeGreaterThan(4);
      expect(await page.locator("figure[id] .still").first().isVisible(), slug).toBe(true);
      expect(await page.locator(".exercise-task").count(), slug).toBeGreaterThan(2);
      expect(await page.locator("main p").count(), slug).toBeGreaterThan(30);
      await close();
    }
  });

  it("the back matter is all there, and terms are plain links to it", async () => {
    const { page, close } = await openPage("pages/glossary/", { scripts: false });
    expect(await page.locator("dl.glossary dt").count()).toBeGreaterThan(50);
    await close();
    const relu = await openPage("pages/relu/", { scripts: false });
    expect(await relu.page.locator("a.term").first().getAttribute("href")).toMatch(/glossary.*#/);
    await relu.close();
  });
});
