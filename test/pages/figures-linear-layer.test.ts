import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { type Hands, handsOn } from "./support/hands.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;
let hands: Hands;
const status = "#fig-sum .balance-foot [role=status]";

beforeAll(async () => {
  chapter = await openChapter("linear-layer", { touch: true });
  hands = await handsOn(chapter.page, "#fig-sum .paint-stage");
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

/** The numbers of "s = 0.695 − 0.188 + (−1.255) = −0.748". */
async function sum(): Promise<{ pro: number; contra: number; b: number; s: number }> {
  const words = (await chapter.textOf(status)).replaceAll("−", "-");
  const found = /s = ([\d.]+) - ([\d.]+) \+ \(?(-?[\d.]+)\)? = (-?[\d.]+)/.exec(words);
  const [pro, contra, b, s] = (found ?? []).slice(1).map(Number);
  return { pro, contra, b, s };
}

describe("the balance", () => {
  it("says what lies on its pans, and the bias, and which way it tips", async () => {
    await chapter.says(status, /grains for.*tips .*to the “(for|against)” side/);
    const { pro, contra, b, s } = await sum();
    expect(pro - contra + b).toBeCloseTo(s, 2);
    await chapter.says(status, s > 0 ? /to the “for” side\.$/ : /to the “against” side\.$/);
  });

  it("weighs the drawing elsewhere when it is dragged by the mouse, and by a finger", async () => {
    const begun = await sum();
    await hands.mouse([0.5, 0.5], [0.7, 0.6]);
    await expect.poll(async () => (await sum()).s).not.toBe(begun.s);
    const moved = await sum();
    await hands.finger([0.7, 0.6], [0.5, 0.5]);
    await expect.poll(async () => (await sum()).s).not.toBe(moved.s);
    await expect.poll(sum).toEqual(begun);
  });

  it("moves the drawing by arrow keys, out of the frame in the end, so that the bias alone is left", async () => {
    const begun = await sum();
    const { page, at } = chapter;
    await at("#fig-sum .paint-stage").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => (await sum()).s).not.toBe(begun.s);
    for (let k = 0; k < 28; k++) await page.keyboard.press("ArrowRight");
    await expect.poll(sum).toEqual({ pro: 0, contra: 0, b: begun.b, s: begun.b });
    await page.locator("#fig-sum").getByRole("button", { name: "Start over" }).click();
    await expect.poll(sum).toEqual(begun);
  });

  it("weighs what is painted", async () => {
    const begun = await sum();
    const { page, at } = chapter;
    await at("#fig-sum").getByLabel("paints against").check();
    await hands.mouse([0.1, 0.5], [0.9, 0.5]);
    await expect.poll(async () => (await sum()).s).toBeLessThan(begun.s);
    await page.locator("#fig-sum").getByRole("button", { name: "Start over" }).click();
    await expect.poll(sum).toEqual(begun);
  });

  it("has the bias of the painted neuron on its pan", async () => {
    await chapter.at("#fig-paint input[type=range]").fill("1.5");
    await chapter.says(
      "#fig-paint .balance-foot [role=status]",
      /\+ 1\.5 = 1\.500: the beam tips to the “for” side/,
    );
  });
});
