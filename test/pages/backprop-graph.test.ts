import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

/** A handle or a box of a graph by its name. */
const handle = (figure: string, name: string) =>
  chapter.at(`#fig-${figure} [role=slider][aria-label="${name}"]`);
const box = (figure: string, name: string) =>
  chapter.at(`#fig-${figure} [role=button][aria-label^="${name}: "]`);
/** The part of a box that is one of its numbers. */
const gradientIn = (figure: string, name: string) =>
  chapter.at(`#fig-${figure} .graph-node:has([role=button][aria-label^="${name}: "]) [data-side=gradient]`);
const said = (figure: string) => `#fig-${figure} .graph-said`;

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  await place.scrollIntoViewIfNeeded();
  const found = await place.boundingBox();
  if (!found) throw new Error("it must be on the page: it is not");
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
}

/** Opens the number of a row of terms, by its place on the page of terms that is shown. */
async function openTerm(row: number): Promise<void> {
  const before = await opened();
  await chapter.at("#fig-network .graph-terms tbody tr").nth(row).locator("button").first().click();
  await expect.poll(opened).not.toBe(before);
}

/** The name of what is open. */
const opened = () => chapter.textOf("#fig-network .graph-trail li:last-child");

describe("the live graph", () => {
  beforeAll(async () => {
    chapter = await openChapter("backprop", { touch: true });
  });
  afterAll(() => chapter.close());

  it("moves L by a weight that a mouse pulls, beside the forecast of the gradient", async () => {
    const { page, at, says } = chapter;
    await says(said("chain"), "w = 0.4, dw = −0.45: when it rises, L falls. L = 0.045.");
    const { x, y } = await middleOf(handle("chain", "w"));
    await page.mouse.move(x, y - 4);
    await page.mouse.down();
    await page.mouse.move(x, y - 15, { steps: 4 });
    await says(said("chain"), "w: 0.4 → 0.5. L: 0.0450 → 0.0112; the line L + dw·Δw says 0.0000.");
    await page.mouse.up();
    expect(await box("chain", "a").getAttribute("aria-label")).toMatch(/^a: 0\.85, da: −0\.15/);
    await at("#fig-chain button").filter({ hasText: "Put the weight back" }).click();
    await says(said("chain"), "w = 0.4, ");
  });

  it("moves a weight by arrow keys, as far as its reach, and back by Escape", async () => {
    const { page, says } = chapter;
    await handle("chain", "w").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await says(said("chain"), "w: 0.4 → 0.5. L: 0.0450 → 0.0112");
    await page.keyboard.press("Home");
    const value = () => handle("chain", "w").getAttribute("aria-valuenow");
    await expect.poll(value).toBe("-0.6000");
    await page.keyboard.press("ArrowDown");
    await expect.poll(value).toBe("-0.6000");
    await page.keyboard.press("Escape");
    await says(said("chain"), "w = 0.4, dw = −0.45");
  });

  it("turns the unit off by a finger that pulls the bias down: no blame comes through", async () => {
    const { page, says, textOf } = chapter;
    const { x, y } = await middleOf(handle("chain", "b"));
    const session = await page.context().newCDPSession(page);
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: { x: number; y: number }[]
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    const from = { x, y: y - 4 };
    await touch("touchStart", from);
    await touch("touchMove", { x, y: y + 50 });
    await touch("touchMove", { x, y: y + 106 });
    await touch("touchEnd");
    await says(said("chain"), "b: 0.1 → −0.9. L: 0.045 → 0.500");
    expect(await box("chain", "h").getAttribute("aria-label")).toMatch(/^h: 0, dh: −1/);
    expect(await textOf("#fig-chain [aria-label=w] .graph-gradient")).toBe("0");
    await page.keyboard.press("Escape");
    await says(said("chain"), "b = 0.1");
  });

  it("lets the blame flow back edge by edge, under the reader's control", async () => {
    const { at, page, says } = chapter;
    const step = at("#fig-graph button").filter({ hasText: "One edge" });
    const gradientOf = (name: string) => gradientIn("graph", name).textContent();
    await step.click();
    await says(said("graph"), "here the blame begins");
    expect(await gradientOf("z₀")).toBe("?");
    await step.click();
    await says(said("graph"), "Edge 1 of 16: z₀ gets dL · factor = 1 · −0.182 = −0.182.");
    expect([await gradientOf("z₀"), await gradientOf("z₁")]).toEqual(["−0.182", "?"]);
    for (let k = 0; k < 3; k++) await step.click();
    await says(
      said("graph"),
      /h₁ gets dz₀ · factor = −0\.182 · 1 = −0\.182\. The weight W₂\[1, 0\] gets dz₀ · h₁ = 0\./,
    );
    await page.emulateMedia({ reducedMotion: "reduce" });
    await box("graph", "L").focus();
    await page.keyboard.press("Enter");
    await says(said("graph"), "Edge 16 of 16");
    expect(await gradientOf("a₁")).toBe("0");
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await gradientIn("graph", "L").click();
    await says(said("graph"), "Edge 2 of 16");
    await at("#fig-graph button").filter({ hasText: "Pause" }).click();
    await says("#fig-graph .button--primary", "Let the blame flow");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await gradientIn("graph", "L").click();
    await says(said("graph"), "Edge 16 of 16");
  });

  it("unfolds a number into terms that add up to it", async () => {
    const { says } = chapter;
    await gradientIn("graph", "h₀").click();
    await says("#fig-graph .graph-made", "dh₀ = −0.1824 is the sum of 2 products");
    await says(
      "#fig-graph .graph-terms tbody",
      /dz₀ = −0\.182.*W₂\[0, 0\] = 0\.5.*dz₁ = 0\.182.*W₂\[0, 1\] = −0\.5.*−0\.1824\d*/,
    );
  });

  it("opens a way from L to the last of 784 pixels, and what stands along it multiplies", async () => {
    const { at, page, says } = chapter;
    await box("network", "L").focus();
    await page.keyboard.press("Shift+Enter");
    const trail: string[] = [];
    for (const row of [1, 2, 0, 3, 0]) {
      await openTerm(row);
      trail.push(await opened());
    }
    expect(trail.map((name) => name.slice(0, 2))).toEqual(["z[", "h₂", "a₂", "h₁", "a₁"]);
    await says("#fig-network .graph-made", "is the sum of 785 products");
    await at("#fig-network .graph-pages input").fill("99");
    await says("#fig-network .graph-pages", "terms 785 to 785 of 785");
    const total = await at("#fig-network [data-total]").textContent();
    const sum = await at("#fig-network .graph-terms tbody td:last-child").textContent();
    const [whole, written] = [total, sum].map((text) => Number((text ?? "").replace("−", "-")));
    const digits = (total ?? "").split(".")[1].length;
    expect(Number(written.toFixed(digits))).toBe(whole);
    await at("#fig-network .graph-pages input").fill("98");
    await openTerm(7);
    await says("#fig-network .graph-made", "x₇₈₃ = 0.000 is given: there is nothing behind it.");
    await at("#fig-network .graph-trail button").nth(5).click();
    await openTerm(0);
    expect(await opened()).toMatch(/^x[₀-₉]+$/);
    await at("#fig-network .graph-handle").first().focus();
    const numbersOf = (name: string) =>
      at(`#fig-network .graph-product [data-${name}]`).evaluateAll(
        (found, attribute) => found.map((one) => Number(one.getAttribute(attribute))),
        `data-${name}`,
      );
    await expect.poll(() => numbersOf("factor")).toHaveLength(6);
    const factors = await numbersOf("factor");
    expect(factors).not.toContain(0);
    const product = factors.reduce((result, factor) => result * factor, 1);
    expect(await numbersOf("product")).toEqual([expect.closeTo(product, 15)]);
    await says("#fig-network .graph-product", "one of 640 ways from this weight to L");
    await says("#fig-network .check-good", "The two agree");
  });

  it("says of every weight what it is, and dives to it by keys, by mouse and by touch", async () => {
    const { at, page, says } = chapter;
    const sheet = (layer: number) => at(`#fig-network .graph-sheet[data-layer="${layer}"]`);
    const map = "#fig-network .graph-map-said";
    await sheet(1).focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("ArrowUp");
    await says(map, /^W₁, pixel \(\d+, \d+\) to unit \d+: w = .*, dw = .*\.$/);
    const [, row, column, unit] = /\((\d+), (\d+)\) to unit (\d+)/.exec(await chapter.textOf(map)) ?? [];
    await page.keyboard.press("Enter");
    await says(said("network"), `W₁[${28 * Number(row) + Number(column)}, ${unit}] = `);
    const over = await middleOf(sheet(2));
    await page.mouse.move(over.x, over.y);
    await says(map, /^W₂, unit 6\d of layer 1 to unit 6\d of layer 2: /);
    await page.mouse.click(over.x, over.y);
    await says(said("network"), /^W₂\[6\d, 6\d\] = /);
    const below = await middleOf(sheet(3));
    await page.touchscreen.tap(below.x, below.y);
    await says(said("network"), /^W₃\[6\d, 2\] = /);
  });

  it("leaves a pixel of paper without a gradient, in a trained network too", async () => {
    const { at, page, says } = chapter;
    await page.getByLabel("trained on doodles").check();
    await at('#fig-network .graph-sheet[data-layer="1"]').click({ position: { x: 2, y: 2 } });
    await says(said("network"), /W₁\[\d, 0\] = .*, dW₁\[\d, 0\] = 0: when it moves a little, L stays/);
  });

  it("compares the tape with the library, and shows what is wrong with a changed one", async () => {
    const { at, says } = chapter;
    const lab = "#fig-tape .graph-said";
    await says(lab, "✓ The tape of the page agrees with the library, on 12 gradients.");
    await at("#fig-tape button").filter({ hasText: "on the drawing too" }).click();
    await says(lab, "✓ The tape of the page agrees with the library, on 117,649 gradients.");
    await at("#fig-tape button").filter({ hasText: "overwrite" }).click();
    await at("#fig-tape .cell-bar button").filter({ hasText: "Compare" }).click();
    await says(lab, "✗ Your tape differs from the library");
    await at("#fig-tape .cell-bar button").filter({ hasText: "Reset" }).click();
    await says(lab, "✓ The tape of the page agrees");
  });
});
