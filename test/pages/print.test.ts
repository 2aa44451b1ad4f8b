import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

/** Mean brightness of every picture without a mask in a PDF of Chromium, 0 black to 1 white. Canvases are such; pencil strokes are masks. */
function picturesIn(pdf: Buffer): number[] {
  const images = pdf
    .toString("latin1")
    .matchAll(
      /<<(?=[^>]*\/Subtype \/Image)(?![^>]*\/(?:SMask|DeviceGray))[^>]*\/FlateDecode[^>]*\/Length (\d+)[^>]*>>\s*stream\r?\n/g,
    );
  return [...images].map(({ index, 0: { length }, 1: size }) => {
    const bytes = inflateSync(pdf.subarray(index + length, index + length + Number(size)));
    return bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length / 255;
  });
}

/** Notes the theme and the folds that are shut when a page is about to be printed. */
const watchPrinting = () =>
  addEventListener("beforeprint", () => {
    const closed = [...document.querySelectorAll("#observablehq-main details:not([open])")]
      .filter((fold) => !fold.querySelector("input, select, .gallery-sample"))
      .map(({ className, textContent }) => `${className} ${textContent?.slice(0, 20)}`);
    Object.assign(window, { printed: { theme: document.documentElement.dataset.theme, closed } });
  });

const printed = (page: Page) =>
  page.evaluate((): { theme?: string; closed?: string[] } => Object(Reflect.get(window, "printed")));

/** What makes a page dark. */
const dark: readonly [string, (page: Page) => Promise<unknown>, theme: string | undefined][] = [
  ["a dark system", (page) => page.emulateMedia({ colorScheme: "dark", media: null }), undefined],
  [
    "the page's dark button",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light", media: null });
      await page.locator("[data-theme-toggle]").click();
    },
    "dark",
  ],
];

describe("printed with a dark system and with the page's dark button", () => {
  it.each(["pages/linear-layer/", "pages/pixels/", "pages/relu/", "pages/train-characters/"])(
    "%s is light, its pictures too, and is dark again afterwards",
    async (path) => {
      const { page, close } = await openPage(path, { colorScheme: "dark", own: true });
      await page.evaluate(watchPrinting);
      await page.locator("#observablehq-main canvas").first().waitFor();
      await page.waitForLoadState("networkidle");
      const colours = () =>
        page.evaluate(() => {
          const { color } = getComputedStyle(document.body);
          const { backgroundColor } = getComputedStyle(document.documentElement);
          return [color, backgroundColor];
        });
      for (const [name, darken, theme] of dark) {
        await darken(page);
        const before = await colours();
        const pictures = picturesIn(await page.pdf({ printBackground: true }));
        expect(pictures.length, name).toBeGreaterThan(1);
        expect(
          pictures.filter((brightness) => brightness < 0.5),
          name,
        ).toEqual([]);
        expect(await printed(page), name).toMatchObject({ theme: "light" });
        expect(await colours(), name).toEqual(before);
        expect(await page.evaluate(() => document.documentElement.dataset.theme), name).toBe(theme);
        await page.emulateMedia({ media: "print" });
        expect(await colours(), name).toEqual(["rgb(34, 32, 28)", "rgb(255, 255, 255)"]);
      }
      await close();
    },
  );
});

describe("on paper", () => {
  it.each([
    ["pages/pixels/", [".matrix-number", ".one-hot-place", ".drawing-choice svg"]],
    // On paper a lab has results where there was a run.
    ["pages/train-doodles/", [".confusion button"], "One step"],
  ])("%s has its numbers, names and pictures that are pressed: %s", async (path, pressed, first?: string) => {
    const { page, close } = await openPage(path, { own: true });
    if (first !== undefined) {
      await page.getByRole("button", { name: first }).click();
      await page.locator('[data-begun][data-state="paused"]').waitFor();
    }
    for (const selector of pressed) await page.locator(selector).first().waitFor();
    const shown = () =>
      Promise.all(
        pressed.map((selector) =>
          page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
        ),
      );
    const before = await shown();
    expect(Math.min(...before)).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    expect(await shown()).toEqual(before);
    expect(await page.locator(".button:visible:not(.chip, :has(canvas, svg))").count()).toBe(0);
    await close();
  });

  it("nothing to read is folded away, and folds are shut again afterwards", async () => {
    const { page, close } = await openPage("pages/inference/", { own: true });
    await page.evaluate(watchPrinting);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => page.locator("observablehq-loading").count()).toBe(0);
    // Others may come while it is printed.
    const shut = await page.locator("#observablehq-main details:not([open])").elementHandles();
    expect(shut.length).toBeGreaterThan(2);
    await page.pdf();
    expect((await printed(page)).closed).toEqual([]);
    for (const fold of shut) expect(await fold.getAttribute("open")).toBeNull();
    await close();
  });

  it.each([
    "pages/linear-layer/",
    "pages/pixels/",
    "pages/backprop/",
    "pages/convolution/",
    "pages/train-doodles/",
    "pages/inference/",
  ])("nothing of %s is cut off at the side, scrolls or stays in sight", async (path) => {
    // What A4 leaves between usual margins.
    const { page, close } = await openPage(path, { own: true, width: 718, height: 1000 });
    await page.locator("#observablehq-main canvas, #observablehq-main svg").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    const cut = await page.evaluate(() => {
      const faults: string[] = [];
      for (const one of document.querySelectorAll<HTMLElement>("#observablehq-main *")) {
        if (!one.checkVisibility() || one.closest(".visually-hidden, .katex-mathml, svg")) continue;
        const { overflowX, position } = getComputedStyle(one);
        const { right, width } = one.getBoundingClientRect();
        const name = `${one.tagName} ${one.className} in ${one.closest("[id]")?.id}`;
        if (width > 1 && right > innerWidth + 1) faults.push(`beyond the paper: ${name} ${right}`);
        if (position === "sticky" || position === "fixed") faults.push(`${position}: ${name}`);
        if (
          overflowX !== "visible" &&
          overflowX !== "clip" &&
          one.scrollWidth > one.clientWidth + 1 &&
          width > 1
        )
          faults.push(`cut: ${name} ${one.scrollWidth} > ${one.clientWidth}`);
      }
      return faults;
    });
    expect(cut).toEqual([]);
    await close();
  });
});
