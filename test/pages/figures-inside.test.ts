import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { type Hands, handsOn } from "./support/hands.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;
let hand: Hands;

beforeAll(async () => {
  chapter = await openChapter("inside", { touch: true });
  await chapter.at('#fig-budget [data-state="ready"]').waitFor();
  await chapter.at(said).filter({ hasText: "It says R" }).waitFor();
  hand = await handsOn(chapter.page, "#fig-budget .budget-sheet");
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

const says = "#fig-budget .budget-says";
const said = `${says} p:nth-of-type(2)`;
const undo = "#fig-budget .budget-buttons button >> nth=1";
const find = "#fig-budget .budget-buttons button >> nth=0";

/** The budget as it is written: what it adds up to, and the sum of its parts. */
async function budget(): Promise<{ lead: number; together: number }> {
  const text = await chapter.textOf(`${says} p`);
  const found = /([\d.]+) for .+ − ([\d.]+) for .+ ([+−]) ([\d.]+) from the biases = (−?[\d.]+)/.exec(text);
  if (!found) throw new Error(`budget must be written out: ${text}`);
  const [, up, down, sign, rest, lead] = found;
  return {
    lead: Number(lead.replace("−", "-")),
    together: Number(up) - Number(down) + (sign === "+" ? 1 : -1) * Number(rest),
  };
}

describe("the budget of a score", () => {
  it("adds up, and tips when the leg of the R is rubbed out with the mouse", async () => {
    const before = await budget();
    expect(before.together).toBeCloseTo(before.lead, 9);
    expect(before.lead).toBeGreaterThan(0);
    for (const right of [-0.06, 0, 0.06]) await hand.mouse([0.48 + right, 0.6], [0.74 + right, 0.94]);
    await chapter.says(said, /Now it says [^R]/);
    const after = await budget();
    expect(after.together).toBeCloseTo(after.lead, 9);
    expect(after.lead).toBeLessThan(0);
    for (let k = 0; k < 3; k++) await chapter.at(undo).click();
    await chapter.says(said, "It says R");
    expect((await budget()).lead).toBe(before.lead);
    expect(await chapter.at(undo).isDisabled()).toBe(true);
  });

  it("follows a finger", async () => {
    const before = await budget();
    await hand.finger([0.3, 0.2], [0.5, 0.25]);
    await expect.poll(async () => (await budget()).lead).not.toBe(before.lead);
    await chapter.at(undo).click();
    await expect.poll(async () => (await budget()).lead).toBe(before.lead);
  });

  it("is drawn on by keys, adds ink, and undoes by Backspace", async () => {
    const { at, page } = chapter;
    const before = await budget();
    await at("#fig-budget input[value=add]").check();
    await at("#fig-budget .budget-sheet").focus();
    for (let k = 0; k < 5; k++) await page.keyboard.press("ArrowRight");
    await chapter.says("#fig-budget .budget > [role=status]", "Row 15, column 20");
    await page.keyboard.press(" ");
    await expect.poll(async () => (await budget()).lead).not.toBe(before.lead);
    await page.keyboard.press("Backspace");
    await expect.poll(async () => (await budget()).lead).toBe(before.lead);
  });

  it("finds a small stroke that changes the answer, shows it, and takes it back", async () => {
    const { at } = chapter;
    const found = `${says} .budget-found`;
    for (const [pen, does] of [
      ["add", "adds"],
      ["rub", "rubs out"],
    ]) {
      await at(`#fig-budget input[value=${pen}]`).check();
      await at(find).click();
      await chapter.says(
        found,
        new RegExp(`^One (dab|stroke).* ${does} [\\d.]+ pixels of ink, and R becomes .\\. `),
      );
      await chapter.says(said, /^Now it says [^R], /);
      expect((await budget()).lead).toBeLessThan(0);
      expect(await at("#fig-budget .budget-mark").getAttribute("d")).toMatch(/^M/);
      await at(undo).click();
      await chapter.says(said, /^It says R, /);
      expect(await at("#fig-budget .budget-mark").getAttribute("d")).toBe("");
    }
  });

  it("stops a search, and begins anew with what is drawn on the pad", async () => {
    const { at, textOf } = chapter;
    await at(find).click();
    expect(await textOf(find)).toBe("Stop");
    await at(find).click();
    expect(await textOf(find)).toBe("Find the smallest stroke");
    const { lead } = await budget();
    await at(".reader input[value='characters-dense']").check();
    await expect.poll(async () => (await budget()).lead).not.toBe(lead);
    await at(find).click();
    await chapter.says(`${says} .budget-found`, "R becomes");
    await at(".reader .pad-buttons button").filter({ hasText: "Clear" }).click();
    await chapter.says(said, /^It says [^R]/);
    expect(await at(undo).isDisabled()).toBe(true);
  });
});
