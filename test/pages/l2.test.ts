import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on L2 and L1", () => {
  beforeAll(async () => {
    chapter = await openChapter("l2");
  });
  afterAll(() => chapter.close());

  it("reads where a weight comes to rest under both prices", async () => {
    const { at, page, says } = chapter;
    await says("#fig-minima .curves-readout", /a\/\(1 \+ 2λ\) = 0\.2, L1: soft threshold = 0$/);
    await at("#fig-minima [role=slider]").focus();
    await page.keyboard.press("End");
    await says("#fig-minima .curves-readout", /= 1\.5, L1: soft threshold = 2\.5/);
  });

  it("follows the worked example, and checks its gradient", async () => {
    const { at, page, says } = chapter;
    await says("#fig-worked .score-line", /λ₁ Σ\|w\| = 0\.35, λ Σw² = 0\.525/);
    await page.getByRole("spinbutton", { name: "w, row 1, column 1" }).fill("-4");
    await page.keyboard.press("Tab");
    await says("#fig-worked .score-line", /λ₁ Σ\|w\| = 0\.75/);
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
  });

  it("shows Adam with L2 hold back weights with large gradients least, and AdamW all alike", async () => {
    const { says, textOf } = chapter;
    const left = async (chart: number) => {
      const readout = `#fig-adamw .curves-readout >> nth=${chart}`;
      await says(readout, /^step 400: /);
      return Array.from((await textOf(readout)).matchAll(/G = \S+ ([\d.]+)/g), ([, w]) =>
        Number.parseFloat(w),
      );
    };
    const [small, , large] = await left(0);
    expect(small).toBeLessThan(0.2);
    expect(large).toBeGreaterThan(0.9);
    const alike = await left(1);
    expect(alike).toHaveLength(3);
    expect(Math.max(...alike) - Math.min(...alike)).toBeLessThan(0.05);
  });

  it("shows the weights that each penalty leaves", async () => {
    const { at, runToEnd, says } = chapter;
    await runToEnd("#fig-weights .penalised-box");
    expect(await at("#fig-weights canvas").count()).toBe(48);
    await says("#fig-weights figure:nth-child(3) figcaption", /L1.* (\d{2}) % of the weights nearly 0/);
  });

  it("races penalties on few drawings", async () => {
    const { at, runToEnd, says } = chapter;
    await runToEnd("#fig-cure .race");
    expect(await at("#fig-cure tbody tr").count()).toBe(6);
    await says("#fig-cure .race-status", /Done: no penalty/);
  });
});
