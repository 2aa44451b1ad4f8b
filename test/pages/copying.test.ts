import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

/** What is copied from one place of the page to another: a selector, and a letter of its text. */
async function copied(page: Page, from: string, to: string) {
  await page.evaluate(
    ([first, last]) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (!start || !end) throw new RangeError(`places must be on the page: ${first}, ${last}`);
      const deepest = (node: Node): Node => (node.lastChild ? deepest(node.lastChild) : node);
      const stop = deepest(end);
      getSelection()?.setBaseAndExtent(start, 0, stop, stop.textContent?.length ?? 0);
      document.addEventListener(
        "copy",
        ({ clipboardData }) => Object.assign(window, { copied: clipboardData?.getData("text/plain") }),
        { once: true },
      );
    },
    [from, to],
  );
  const before = await page.evaluate(() => String(getSelection()));
  await page.keyboard.press("ControlOrMeta+c");
  expect(await page.evaluate(() => String(getSelection()))).toBe(before);
  return String(await page.evaluate(() => Reflect.get(window, "copied")));
}

it("what is copied has each formula once, as its TeX", async () => {
  const { page, close } = await openPage("pages/linear-layer/");
  await page.evaluate(() =>
    document.querySelector("#eq-neuron")?.previousElementSibling?.setAttribute("id", "before"),
  );
  expect((await copied(page, "#before", "#eq-neuron .katex")).replace(/\s*\n\s*/g, "\n").trim()).toBe(
    "A neuron has one weight $w_k$ for each pixel and one more number, its bias $b$. It multiplies each pixel by the pixel’s weight and adds everything up:\n" +
      "$$s = \\sum_{k=0}^{783} x_k\\,w_k + b.$$",
  );
  // The last part of a formula, which stays with its stop, is not copied twice.
  await page.evaluate(() =>
    document.querySelector("main p .katex-rest")?.closest("p")?.setAttribute("id", "parted"),
  );
  const parted = await copied(page, "#parted", "#parted");
  expect(parted).toMatch(/\$[^$]+\$[.,;:)]/);
  const words = await page.evaluate(() => {
    const paragraph = document.querySelector("#parted")?.cloneNode(true);
    if (paragraph instanceof Element) for (const set of paragraph.querySelectorAll(".katex")) set.remove();
    return paragraph?.textContent;
  });
  expect(parted.replace(/\$[^$]*\$/g, "").trim()).toBe(words?.trim());
  // A part of a formula is all of it.
  expect(await copied(page, "#before .katex .mord", "#before .katex .mord")).toBe("$w_k$");
  await close();
});

it("what is copied without a formula is what the browser copies", async () => {
  const { page, close } = await openPage("pages/linear-layer/");
  expect(await copied(page, "h1", "h1")).toBe("");
  await close();
});
