import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

let open: OpenPage;
let page: Page;

beforeAll(async () => {
  open = await openPage("pages/pixels/");
  page = open.page;
  await page.locator("#fig-labels .label-button").first().waitFor();
});

afterAll(async () => {
  expect(open.errors).toEqual([]);
  await open.close();
  await closeAll();
});

const textOf = async (selector: string) => (await page.locator(selector).first().textContent()) ?? "";
/** Place of the first pixel of the file at hand: 80 in Google's own, 128 where a newer NumPy wrote it. */
const firstPixel = async () => Number(/from byte (\d+) on/.exec(await textOf("#fig-npy .file-verdict"))?.[1]);
const byte = (figure: string, place: number) => page.locator(`${figure} td[data-place="${place}"]`);

describe("the bytes of a file", () => {
  it("tell what they mean under the pointer, and light up with their field", async () => {
    const length = (await firstPixel()) - 10;
    await byte("#fig-npy", 8).hover();
    await expect.poll(() => textOf("#fig-npy .file-what")).toContain(`header length, bytes 8–9: ${length}`);
    expect(await textOf("#fig-npy .file-what")).toContain(`0x${length.toString(16)} · 1 + 0x00 · 256`);
    const text = await textOf("#observablehq-main");
    expect(text).toContain(`that is ${length} + 256 · 0 = ${length}`);
    expect(text).toContain(`is at byte 10 + ${length} + 784`);
    expect(await byte("#fig-npy", 9).getAttribute("class")).toContain("is-lit");
    await page.locator("#fig-npy .file-fields button", { hasText: "shape" }).hover();
    await expect.poll(() => textOf("#fig-npy .file-what")).toMatch(/shape, bytes \d+–\d+: \(\d+, 784\)/);
  });

  it("are reached with the arrow keys, down to a pixel, which lights up in the picture", async () => {
    await byte("#fig-npy", 0).focus();
    const pixel = await firstPixel();
    for (let place = 0; place + 16 <= pixel; place += 16) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => textOf("#fig-npy .file-what")).toContain(`Byte ${pixel + 1} is pixel 1`);
    expect(await page.locator("#fig-npy .inspector-marker").isVisible()).toBe(true);
    await page.keyboard.press("Home");
    await expect.poll(() => textOf("#fig-npy .file-what")).toContain("magic");
  });

  it("can be broken: the reader says what is wrong, and they can be put back", async () => {
    expect(await textOf("#fig-npy .file-verdict")).toMatch(/The reader says: [\d,]+ drawings of 784 pixels/);
    await byte("#fig-npy", 1).hover();
    const input = page.locator("#fig-npy .file-change input");
    await input.fill("4f");
    await input.press("Enter");
    await expect.poll(() => textOf("#fig-npy .file-verdict")).toMatch(/The reader refuses it: .*clock\.npy/);
    await input.fill("xy");
    await input.press("Enter");
    await expect
      .poll(() => textOf("#fig-npy .file-verdict"))
      .toContain("two hexadecimal digits, 00 to ff: xy");
    await page.locator("#fig-npy").getByRole("button", { name: "Put all bytes back" }).click();
    await expect.poll(() => textOf("#fig-npy .file-verdict")).toContain("The reader says:");
  });

  it("of IDX are read too", async () => {
    await byte("#fig-idx", 11).hover();
    await expect.poll(() => textOf("#fig-idx .file-what")).toContain("rows of a picture, bytes 8–11: 28");
    const input = page.locator("#fig-idx .file-change input");
    await input.fill("1d");
    await input.press("Enter");
    await expect.poll(() => textOf("#fig-idx .file-verdict")).toContain("28 pixels");
  });
});

it("a pixel of a transposed character is shown in both pictures", async () => {
  const stage = page.locator("#fig-characters-turned .inspector-stage").last();
  await stage.focus();
  const before = await textOf(".transposition-readout");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => textOf(".transposition-readout")).not.toBe(before);
  const [, r, c, r2, c2] =
    /row (\d+), column (\d+), k = \d+.*row (\d+), column (\d+)/.exec(
      await textOf(".transposition-readout"),
    ) ?? [];
  expect([r, c]).toEqual([c2, r2]);
  await page.locator("#fig-characters-turned input").nth(2).check();
  expect(await page.locator("#fig-characters-turned input").nth(2).isChecked()).toBe(true);
});

it("the labels show which letters share one, and more of the one that is chosen", async () => {
  expect(await page.locator(".label-button").count()).toBe(47);
  expect(await page.locator(".label-button.is-merged").count()).toBe(15);
  await page.locator(".label-button").nth(12).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => textOf(".labels-title"))
    .toBe("Label 12: C, shared with c, however people write it.");
  expect(await page.locator(".labels-samples canvas").count()).toBe(20);
});
