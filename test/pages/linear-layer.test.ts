import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { affine } from "../../src/lib/core/kernels/affine.js";
import { matrixFrom, rowsOf, zeros } from "../../src/lib/core/matrix.js";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

let open: OpenPage;
let page: Page;

async function openChapter(options: Parameters<typeof openPage>[1] = {}): Promise<void> {
  open = await openPage("pages/linear-layer/", options);
  page = open.page;
  if (options.scripts !== false) await page.locator("form.exercise").nth(2).waitFor();
}

afterAll(closeAll);

async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? "";
}

/** A number as the page writes it. */
function numberIn(text: string): number {
  return Number(text.replace("−", "-"));
}

/** The numbers of the first matrix with this name inside an element, edited or computed. */
async function matrixIn(root: string, name: string): Promise<number[][]> {
  const rows = page.locator(`${root} figure.matrix[data-sym="${name}"]`).first().locator("tr");
  return Promise.all(
    (await rows.all()).map(async (row) =>
      Promise.all(
        (await row.locator("td").all()).map(async (cell) => {
          const input = cell.locator("input");
          return numberIn((await input.count()) ? await input.inputValue() : await textOf(cell));
        }),
      ),
    ),
  );
}

describe("the chapter on the linear layer", () => {
  beforeAll(() => openChapter());

  afterAll(async () => {
    expect(open.errors).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    await open.close();
  });

  it("follows another drawing everywhere", async () => {
    const total = page.locator("#fig-sum .balance-sum");
    const before = await textOf(total);
    await page.locator(".picker input").nth(6).check();
    await page.locator("text=In the drawing you picked (clock)").waitFor();
    await expect.poll(() => textOf(total)).not.toBe(before);

    const s = numberIn(await textOf(total));
    const shown = s.toFixed(3).replace("-", "−");
    await expect
      .poll(() => textOf(page.locator("#fig-shift .score-line")))
      .toContain(`s = ${shown} in place`);
    expect(await textOf(page.locator("#fig-drawing-gradient .score-line"))).toContain(`from ${shown} to`);

    const inked = Number(/(\d+) of the 784/.exec(await textOf(page.locator("#observablehq-main")))?.[1]);
    const kept = (inked * 128).toLocaleString("en-GB");
    expect(await textOf(page.locator("#observablehq-main"))).toContain(`that leaves ${kept} of 100,352`);
  });

  it("computes y from edited numbers as the library does, in every figure", async () => {
    const input = page.locator("#fig-product").getByLabel("W, row 0, column 1");
    await input.fill("3");
    await input.press("Tab");
    await expect.poll(async () => (await matrixIn("#fig-product", "W"))[0][1]).toBe(3);
    const [x, W, b] = await Promise.all(["x", "W", "b"].map((name) => matrixIn("#fig-product", name)));
    const y = zeros(2, 2);
    affine(matrixFrom(x), matrixFrom(W), matrixFrom(b), y);
    expect(await matrixIn("#fig-product", "y")).toEqual(rowsOf(y));
    await expect.poll(() => matrixIn("#fig-transposed", "y")).toEqual(rowsOf(y));
    // The bench of the gradient by an input follows, too.
    const bench = page.locator(".bench", { hasText: "The gradient by an input" });
    await expect.poll(() => textOf(bench.getByLabel("W, row 0, column 1"))).toBe("3");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "W, row 1, column 0",
    );
  });

  it("lights a symbol in formula, code and picture at once", async () => {
    await page.locator("#fig-product figure.matrix[data-sym=W]").hover();
    const lit = page.locator('[data-sym="W"].is-lit');
    expect(await page.locator(".katex [data-sym=W].is-lit").count()).toBeGreaterThan(0);
    expect(await page.locator("figure.source [data-sym=W].is-lit").count()).toBeGreaterThan(0);
    expect(await lit.count()).toBe(await page.locator('[data-sym="W"]').count());
  });

  it.each([["dW"], ["db"], ["dx"]])("finds %s right when asked", async (gradient) => {
    const check = page.locator("#fig-check .check", { hasText: `Check ${gradient}` });
    await check.getByRole("button", { name: `Check ${gradient}` }).click();
    expect(await textOf(check)).toContain("✓ The two agree.");
    expect(await textOf(check)).toContain("L(");
  });

  it("finds every broken gradient wrong", async () => {
    const figure = page.locator("#fig-broken");
    for (const mistake of ["sign", "mean", "transposed"]) {
      await figure.locator(`input[value=${mistake}]`).check();
      await figure.getByText("Not checked yet.").waitFor();
      await figure.getByRole("button", { name: "Check dW" }).click();
      expect(await textOf(figure)).toContain("✗ The two differ.");
    }
    await figure.locator("input[value=none]").check();
    await figure.getByText("Not checked yet.").waitFor();
    await figure.getByRole("button", { name: "Check dW" }).click();
    expect(await textOf(figure)).toContain("✓ The two agree.");
  });

  it("gives the library's own error where shapes do not fit", async () => {
    await page.getByRole("spinbutton", { name: "rows of W" }).fill("5");
    let message = "";
    try {
      affine(zeros(1, 784), zeros(5, 128), zeros(1, 128), zeros(1, 128));
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(message).not.toBe("");
    expect(await textOf(page.locator(".shape-result"))).toBe(`✗ ${message}`);
  });

  it("scores a painted neuron, with the keyboard alone", async () => {
    const score = page.locator("#fig-paint p.score-line:not([role])");
    expect(await textOf(score)).toContain("Right: 0 of 80");
    await page.locator("#fig-paint .paint-stage").focus();
    for (let k = 0; k < 6; k++) await page.keyboard.press("Space");
    await expect.poll(() => textOf(score)).not.toContain("Right: 0 of 80");
    const dots = await page
      .locator("#fig-paint .strip-right")
      .evaluateAll((paths) => paths.flatMap((path) => path.getAttribute("d")?.match(/M/g) ?? []).length);
    expect(dots).toBe(Number(/Right: (\d+)/.exec(await textOf(score))?.[1]));
  });

  it("reads a pixel with the arrow keys", async () => {
    await page.locator("#fig-pixels .inspector-stage").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await textOf(page.locator("#fig-pixels .observablehq--block [role=status]"))).toContain(
      "k = 28 · 15 + 15 = 435",
    );
  });

  it("changes the sum when the drawing slides", async () => {
    const line = page.locator("#fig-shift .score-line");
    const [, before] = /s = (\S+) in place/.exec(await textOf(line)) ?? [];
    await page.locator("#fig-shift input[type=range]").focus();
    for (let k = 0; k < 3; k++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => textOf(line)).toContain("moved by 3");
    expect(await textOf(line)).not.toContain(`${before} moved`);
  });

  it("checks, hints and solves the exercises", async () => {
    const [shapes, byHand, bug] = ["dw-shape", "by-hand", "swapped-indices"].map((id) =>
      page.locator(`#exercise-${id} form`),
    );
    await shapes.getByLabel("[784 × 128]").check();
    await shapes.getByRole("button", { name: "Check" }).click();
    expect(await textOf(shapes)).toContain("✓");
    await byHand.getByLabel("y").fill("-1, 3");
    await page.keyboard.press("Enter");
    expect(await textOf(byHand)).toContain("✗ All but one are right: number 2 is not right yet.");
    await byHand.getByRole("button", { name: "Hint 1 of 2" }).click();
    expect(await textOf(byHand)).toContain("Hint 1.");
    await byHand.getByLabel("y").fill("-1, 4");
    await byHand.getByRole("button", { name: "Check" }).click();
    expect(await textOf(byHand)).toContain("✓ Right.");
    const solution = bug.getByRole("button", { name: "Solution" });
    expect(await solution.isDisabled()).toBe(true);
    await bug.getByLabel("It is right.").check();
    await bug.getByRole("button", { name: "Check" }).click();
    await solution.click();
    await expect.poll(() => textOf(bug)).toContain("dy[i][j] * W[k][j]");
  });
});

describe("the chapter without scripts", () => {
  it("still has the derivation: formulas, captions and the library's source", async () => {
    await openChapter({ scripts: false });
    const text = await textOf(page.locator("#observablehq-main"));
    expect(text).toContain("The chain rule adds up all the ways");
    expect(text).toContain("export function weightGradient");
    expect(text).toMatch(/Figure 2\.1\./);
    expect(await page.locator("#eq-dw .katex").count()).toBe(1);
    await open.close();
  });
});
