import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { handsOn } from "./support/hands.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;
const status = "#fig-folding [role=status]";
const panel = (k: number) => `#fig-folding .fold-panel:nth-child(${k}) svg`;

beforeAll(async () => {
  chapter = await openChapter("relu", { touch: true });
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

async function right(): Promise<number> {
  return Number(/(\d+) of 40/.exec(await chapter.textOf(status))?.[1]);
}

/** A place of the sheet as a part of its panel. */
const part = (u: number, v: number) => [(u + 1.2) / 2.4, (1.2 - v) / 2.4] as const;

describe("folding paper", () => {
  it("cannot part four corners by one cut alone", async () => {
    const { at, says } = chapter;
    await says(status, /of 40 dots right with one fold/);
    await at("#fig-folding").getByLabel("0", { exact: true }).check();
    await says(status, /with no fold and one straight cut.*1 straight piece\./);
    expect(await right()).toBeLessThan(34);
    expect(await at("#fig-folding .fold-panel").count()).toBe(1);
    await at("#fig-folding").getByLabel("1", { exact: true }).check();
    await says(status, /with one fold/);
  });

  it("folds one corner onto its opposite by the mouse, and cuts by a finger: all are right", async () => {
    const { page, says, textOf } = chapter;
    await (await handsOn(page, panel(1))).mouse(part(-0.8, 0.8), part(0.8, -0.8));
    await says("#fig-folding .fold-formulas", /a₁ = 0\.71·u − 0\.71·v/);
    // The cut runs beside the crease, and its two ends are pulled over the paper.
    await (await handsOn(page, panel(2))).finger(part(-0.33, -0.88), part(0.88, 0.33));
    await says(status, /40 of 40 dots right.*2 straight pieces/);
    expect(await textOf("#fig-folding .fold-formulas")).toMatch(/max\(−a₁, 0\).*a round where s > 0/);
  });

  it("leaves out of the page, while it is dragged, only what is not in the window", async () => {
    const { page } = chapter;
    const left = () =>
      page
        .locator(".is-out-of-sight")
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    const box = await page.locator(panel(2)).boundingBox();
    if (!box) throw new Error("the panel must be on the page: it is not");
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 61);
    const parts = await left();
    expect(parts.length).toBeGreaterThan(30);
    for (const { top, bottom } of parts) expect(bottom < 0 || top > 800).toBe(true);
    await page.mouse.up();
    expect(await left()).toEqual([]);
  });

  it("moves and turns a line by keys, and says where it is", async () => {
    const { page, at } = chapter;
    const slider = page.getByRole("slider", { name: "the cut: its distance from the middle" });
    const before = Number(await slider.getAttribute("aria-valuenow"));
    await slider.focus();
    for (let k = 0; k < 12; k++) await page.keyboard.press("ArrowRight");
    await expect
      .poll(async () => Number(await slider.getAttribute("aria-valuenow")))
      .toBeCloseTo(before + 0.24, 1);
    await expect.poll(right).toBeLessThan(40);
    const turn = page.getByRole("slider", { name: "fold 1: its direction in degrees" });
    await turn.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => turn.getAttribute("aria-valuetext")).toBe("−43 degrees");
    expect(await at("#fig-folding .fold-panel").count()).toBe(2);
  });

  it("folds the folded sheet: another sheet brings its own", async () => {
    const { at, says } = chapter;
    await at("#fig-folding").getByLabel("five stripes").check();
    await says(status, /with 2 folds.*4 straight pieces/);
    expect(await at("#fig-folding .fold-panel").count()).toBe(3);
    await says("#fig-folding .fold-formulas", /a₂ = 1·u \+ 0·v − 0\.3/);
  });
});
