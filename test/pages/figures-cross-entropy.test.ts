import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { type Hands, handsOn } from "./support/hands.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;
let hands: Hands;
const status = "#fig-triangle [role=status]";

beforeAll(async () => {
  chapter = await openChapter("cross-entropy", { touch: true });
  hands = await handsOn(chapter.page, "#fig-triangle svg.triangle");
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

/** By how much cross-entropy pulls, and squared error: the lengths in the table. */
async function pulls(): Promise<number[]> {
  return (await chapter.at("#fig-triangle tbody td:last-child").allTextContents()).map(Number);
}

const field = () => chapter.at("#fig-triangle .triangle-field").getAttribute("d");

describe("the triangle of three probabilities", () => {
  it("lets the arrow of squared error die in a wrong corner, where the mouse takes p", async () => {
    await chapter.says(status, "not sure yet");
    await hands.mouse([0.5, 0.5], [0.1, 0.9]);
    await chapter.says(status, /sure of clock, and wrong/);
    const [crossEntropy, squared] = await pulls();
    expect(crossEntropy).toBeGreaterThan(1.3);
    expect(squared).toBeLessThan(0.05);
  });

  it("lets both be small where p is right, under a finger", async () => {
    await hands.finger([0.2, 0.8], [0.5, 0.02]);
    await chapter.says(status, /sure of hexagon, and right/);
    expect(Math.max(...(await pulls()))).toBeLessThan(0.1);
  });

  it("is moved by keys, and says p", async () => {
    const { page } = chapter;
    const p = page.getByRole("slider", { name: "p, the three probabilities" });
    const before = await p.getAttribute("aria-valuetext");
    await p.focus();
    for (let k = 0; k < 8; k++) await page.keyboard.press("ArrowDown");
    await expect.poll(() => p.getAttribute("aria-valuetext")).not.toBe(before);
    expect(await p.getAttribute("aria-valuetext")).toMatch(
      /^clock [\d.]+\s%, pizza [\d.]+\s%, hexagon [\d.]+\s%$/,
    );
    await chapter.says(status, "not sure yet");
  });

  it("turns to another truth, and shows the field of the other loss", async () => {
    const { at } = chapter;
    const first = await field();
    await at("#fig-triangle").getByLabel("squared error").check();
    await expect.poll(field).not.toBe(first);
    await at("#fig-triangle").getByLabel("pizza").check();
    await hands.mouse([0.5, 0.5], [0.9, 0.9]);
    await chapter.says(status, /sure of pizza, and right/);
  });
});
