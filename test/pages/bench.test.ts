import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

/** What belongs to an entry of a bench. Entries are written "W 2 1": matrix, row, column. */
interface Case {
  readonly bench: string;
  /** An entry of a result. */
  readonly entry: string;
  /** What lights with it. */
  readonly parts: readonly string[];
  /** How the formula reads with its indices, in MathML's text; a piece of it is enough. */
  readonly formula?: string;
  /** The sum, in letters and in numbers. */
  readonly sum: string;
  /** The lines of code, with the indices behind the last. */
  readonly lines: readonly string[];
  readonly counted?: string;
  /** An entry of an input, and every result that it goes into. */
  readonly into: readonly [entry: string, results: readonly string[]];
}

const linearLayer: readonly Case[] = [
  {
    bench: "The sums of a layer",
    entry: "y 1 0",
    parts: ["x 1 0", "x 1 1", "x 1 2", "W 0 0", "W 1 0", "W 2 0", "b 0 0"],
    formula: "y10=∑kx1kwk0+b0",
    sum: "y₁₀ = x₁₀·w₀₀ + x₁₁·w₁₀ + x₁₂·w₂₀ + b₀ = 0.5·2 + (−1)·0 + 3·1 + 0.5 = 4.5",
    lines: [
      "for (let j = 0; j < y.cols; j++) y[i][j] += xik * w[k][j];",
      "for (let j = 0; j < y.cols; j++) y[i][j] += b[j]; // i = 1, j = 0, k = 0 to 2",
    ],
    counted: "drawing 1, neuron 0, pixels 0 to 2",
    into: ["W 2 1", ["y 0 1", "y 1 1"]],
  },
  {
    bench: "The gradient by a weight",
    entry: "dW 2 1",
    parts: ["x 0 2", "x 1 2", "dy 0 1", "dy 1 1"],
    formula: "=∑ixi2dyi1",
    sum: "dw₂₁ = x₀₂·dy₀₁ + x₁₂·dy₁₁ = 0·(−0.5) + 3·2 = 6",
    lines: ["for (let j = 0; j < dw.cols; j++) dw[k][j] += xik * dy[i][j]; // k = 2, j = 1, i = 0 to 1"],
    counted: "pixel 2, neuron 1, drawings 0 to 1",
    into: ["x 1 2", ["dW 2 0", "dW 2 1"]],
  },
  {
    bench: "The gradient by a bias",
    entry: "db 0 1",
    parts: ["dy 0 1", "dy 1 1"],
    formula: "∂b1=∑idyi1",
    sum: "db₁ = dy₀₁ + dy₁₁ = (−0.5) + 2 = 1.5",
    lines: ["for (let j = 0; j < dy.cols; j++) sums[j] += dy[i][j]; // j = 1, i = 0 to 1"],
    counted: "neuron 1, drawings 0 to 1",
    into: ["dy 1 0", ["db 0 0"]],
  },
  {
    bench: "The gradient by an input",
    entry: "dx 1 2",
    parts: ["dy 1 0", "dy 1 1", "W 2 0", "W 2 1"],
    formula: "∂x12=∑jdy1jw2j",
    sum: "dx₁₂ = dy₁₀·w₂₀ + dy₁₁·w₂₁ = 0.5·1 + 2·0.5 = 1.5",
    lines: ["sum = sum + dy[i][j] * w[k][j]; // i = 1, k = 2, j = 0 to 1"],
    counted: "drawing 1, pixel 2, neurons 0 to 1",
    into: ["dy 1 1", ["dx 1 0", "dx 1 1", "dx 1 2"]],
  },
];

const relu: readonly Case[] = [
  {
    bench: "ReLU",
    entry: "h 0 1",
    parts: ["a 0 1"],
    formula: "h01={a01",
    sum: "h₀₁ = max(a₀₁, 0) = max((−2), 0) = 0",
    lines: ["h[i][j] = Math.max(a[i][j], 0); // i = 0, j = 1"],
    counted: "sample 0, unit 1",
    into: ["a 1 1", ["h 1 1"]],
  },
  {
    bench: "The gradient of ReLU",
    entry: "da 0 2",
    parts: ["dh 0 2", "a 0 2"],
    formula: "∂L∂a02=∂L∂h02∂h02∂a02",
    sum: "da₀₂ = dh₀₂·[a₀₂ > 0] = (−1)·[0.5 > 0] = −1",
    lines: ["da[i][j] = a[i][j] > 0 ? dh[i][j] : 0; // i = 0, j = 2"],
    counted: "sample 0, unit 2",
    into: ["dh 1 0", ["da 1 0"]],
  },
];

const softmax: readonly Case[] = [
  {
    bench: "Softmax",
    entry: "p 0 1",
    parts: ["z 0 0", "z 0 1", "z 0 2"],
    formula: "p1=ez1−m∑kezk−m",
    sum: "p₁ = exp(z₁ − m) / (exp(z₀ − m) + exp(z₁ − m) + exp(z₂ − m)) = exp(2 − 2) / (exp(1 − 2) + exp(2 − 2) + exp(0 − 2)) = 0.665",
    lines: [
      "p[k] = exp(z[k] - max);",
      "sum += p[k];",
      "for (let k = 0; k < z.length; k++) p[k] /= sum; // j = 1, k = 0 to 2",
    ],
    counted: "class 1",
    into: ["z 0 2", ["p 0 0", "p 0 1", "p 0 2"]],
  },
  {
    bench: "The Jacobian of softmax",
    entry: "J 0 1",
    parts: ["p 0 0", "p 0 1"],
    formula: "J01=p0([0=1]−p1)",
    sum: "J₀₁ = p₀·(0 − p₁) = 0.245·(0 − 0.665) = −0.163",
    lines: [
      "for (let j = 0; j < p.length; j++) jacobian.data[i * p.length + j] = p[i] * ((i === j ? 1 : 0) - p[j]); // i = 0, j = 1",
    ],
    counted: "class 0, class 1",
    into: ["p 0 1", ["J 0 1", "J 1 0", "J 1 1", "J 1 2", "J 2 1"]],
  },
  {
    bench: "The gradient of softmax",
    entry: "dz 0 0",
    parts: ["p 0 0", "p 0 1", "p 0 2", "dp 0 0", "dp 0 1", "dp 0 2"],
    formula: "dz0=∑idpipi([i=0]−p0)",
    sum: "dz₀ = p₀·(dp₀ − (dp₀·p₀ + dp₁·p₁ + dp₂·p₂)) = 0.245·(1 − (1·0.245 + (−1)·0.665 + 2·0.09)) = 0.304",
    lines: [
      "for (let k = 0; k < p.cols; k++) mean += dp[i][k] * p[i][k];",
      "for (let j = 0; j < p.cols; j++) dz[i][j] = p[i][j] * (dp[i][j] - mean); // j = 0, k = 0 to 2",
    ],
    counted: "class 0",
    into: ["dp 0 2", ["dz 0 0", "dz 0 1", "dz 0 2"]],
  },
];

const crossEntropy: readonly Case[] = [
  {
    bench: "The loss",
    entry: "L 0 0",
    parts: ["p 0 1", "p 1 0"],
    sum: "L = −(ln p₀₁ + ln p₁₀) / 2 = −(ln(0.665) + ln(0.348)) / 2 = 0.731",
    lines: ["const own = softmaxRow(z[i], p) - z[i][labels[i]];", "loss += weight * own; // i = 0 to 1"],
    counted: "samples 0 to 1",
    into: ["p 1 0", ["L 0 0"]],
  },
  {
    bench: "The gradient by a score",
    entry: "dz 0 1",
    parts: ["p 0 1", "Y 0 1"],
    sum: "dz₀₁ = (p₀₁ − Y₀₁) / 2 = (0.665 − 1) / 2 = −0.167",
    lines: [
      "for (let j = 0; j < dz.cols; j++) dz[i][j] = weight * (p[j] - (j === labels[i] ? 1 : 0)); // i = 0, j = 1",
    ],
    counted: "sample 0, class 1",
    into: ["Y 1 2", ["dz 1 2"]],
  },
];

const initialisation: readonly Case[] = [
  {
    bench: "Weights as He draws them",
    entry: "W 2 1",
    parts: ["u 2 1", "v 0 0"],
    formula: "w21=v",
    sum: "w₂₁ = √v·u₂₁ = √0.5·0.6943 = 0.4909",
    lines: [
      "const deviation = Math.sqrt(2 / w.rows);",
      "fillWith(w, () => deviation * normal(random)); // k = 2, j = 1",
    ],
    counted: "input 2, unit 1",
    into: ["u 3 0", ["W 3 0"]],
  },
];

const gradientDescent: readonly Case[] = [
  {
    bench: "A step against the gradient",
    entry: "w′ 0 1",
    parts: ["w 0 1", "η 0 0", "g 0 1"],
    formula: "w1←w1−η",
    sum: "w′₁ = w₁ − η·g₁ = 0 − 0.5·2 = −1",
    lines: ["w[k] -= rate * g[k]; // k = 1"],
    counted: "weight 1",
    into: ["g 0 0", ["w′ 0 0"]],
  },
];

const adam: readonly Case[] = [
  {
    bench: "A step of Adam",
    entry: "w′ 0 1",
    parts: ["w 0 1", "m̂ 0 1", "v̂ 0 1"],
    sum: "w′₁ = w₁ − η·m̂₁/(√v̂₁ + ε) = 1.193218 − 0.1·(−0.560886)/(√1.999 + 10⁻⁷) = 1.232888",
    lines: ["w[k] -= (eta * mHat) / (Math.sqrt(vHat) + epsilon); // k = 1"],
    counted: "weight 1",
    into: ["g 0 2", ["m′ 0 2", "v′ 0 2"]],
  },
  {
    bench: "A step of Adam",
    entry: "m′ 0 2",
    parts: ["m 0 2", "g 0 2"],
    sum: "m′₂ = β₁·m₂ + (1 − β₁)·g₂ = 0.9·0.0028 + 0.1·(−0.01) = 0.00152",
    lines: ["const mk = beta1 * m[k] + fresh1 * gk; // k = 2"],
    counted: "weight 2",
    into: ["m 0 1", ["m′ 0 1"]],
  },
];

const learningRateDecay: readonly Case[] = [
  {
    bench: "The rate of each step",
    entry: "η 0 3",
    parts: ["η₀ 0 0", "decay 0 0", "t 0 3"],
    formula: "η3=η01+decay⋅3",
    sum: "η₃ = η₀/(1 + decay·t) = 0.1/(1 + 0.5·3) = 0.04",
    lines: ["return (t) => eta0 / (1 + decay * t); // t = 3"],
    counted: "step 3",
    into: ["t 0 1", ["η 0 1"]],
  },
];

const l2: readonly Case[] = [
  {
    bench: "The gradient of both prices",
    entry: "dW 0 1",
    parts: ["λ₁ 0 0", "λ 0 0", "W 0 1"],
    sum: "dw₀₁ = λ₁·sign(w₀₁) + 2·λ·w₀₁ = 0.1·sign(−1) + 2·0.1·(−1) = −0.3",
    lines: ["const penalty = slope2 * wij + signed(slope1, wij);", "dw[i][j] += penalty; // i = 0, j = 1"],
    into: ["W 1 0", ["dW 1 0"]],
  },
];

const dropout: readonly Case[] = [
  {
    bench: "Through the mask and back",
    entry: "h̃ 0 1",
    parts: ["h 0 1", "M 0 1"],
    sum: "h̃₁ = h₁·M₁ = 2·2 = 4",
    lines: ["backend.multiply(x, mask, y); // j = 1"],
    into: ["M 0 1", ["h̃ 0 1", "dh 0 1"]],
  },
  {
    bench: "Through the mask and back",
    entry: "dh 0 5",
    parts: ["dh̃ 0 5", "M 0 5"],
    sum: "dh₅ = dh̃₅·M₅ = (−0.5)·2 = −1",
    lines: ["backend.multiply(dy, mask, dx); // j = 5"],
    into: ["dh̃ 0 4", ["dh 0 4"]],
  },
];

const convolution: readonly Case[] = [
  {
    bench: "The window at each place",
    entry: "y 1 0",
    parts: ["w 0 0", "w 0 1", "w 1 0", "w 1 1", "x 1 0", "x 1 1", "x 2 0", "x 2 1", "b 0 0"],
    sum: "y₁₀ = w₀₀·x₁₀ + w₀₁·x₁₁ + w₁₀·x₂₀ + w₁₁·x₂₁ + b = 1·0 + 0·1 + (−1)·2 + 2·0 + 0.5 = −1.5",
    lines: [
      "sum = sum + weight * x[m][c][row][column];",
      "y[m][o][i][j] = sum + b[o]; // i = 1, j = 0, u = 0 to 1, v = 0 to 1",
    ],
    into: ["x 1 1", ["y 0 0", "y 0 1", "y 1 0", "y 1 1"]],
  },
  {
    bench: "The gradient by a shared weight",
    entry: "dw 1 0",
    parts: ["x 1 0", "x 1 1", "x 2 0", "x 2 1", "dy 0 0", "dy 0 1", "dy 1 0", "dy 1 1"],
    sum: "dw₁₀ = x₁₀·dy₀₀ + x₁₁·dy₀₁ + x₂₀·dy₁₀ + x₂₁·dy₁₁ = 0·1 + 1·(−1) + 2·2 + 0·0.5 = 3",
    lines: ["const product = x[m][c][row][column] * dy[m][o][i][j]; // u = 1, v = 0, i = 0 to 1, j = 0 to 1"],
    into: ["x 2 2", ["dw 1 1"]],
  },
  {
    bench: "The gradient by a pixel",
    entry: "dx 1 2",
    parts: ["w 0 1", "w 1 1", "dy 1 1", "dy 0 1"],
    sum: "dx₁₂ = w₀₁·dy₁₁ + w₁₁·dy₀₁ = 0·0.5 + 2·(−1) = −2",
    lines: ["sum = sum + weight * dy[m][o][i][j]; // r = 1, q = 2, u = 0 to 1, v = 1"],
    into: ["dy 0 0", ["dx 0 0", "dx 0 1", "dx 1 0", "dx 1 1"]],
  },
];

/** The chapters whose benches are driven; to add one, add a row. */
const chapters: readonly (readonly [chapter: string, cases: readonly Case[]])[] = [
  ["linear-layer", linearLayer],
  ["relu", relu],
  ["softmax", softmax],
  ["cross-entropy", crossEntropy],
  ["initialisation", initialisation],
  ["gradient-descent", gradientDescent],
  ["adam", adam],
  ["learning-rate-decay", learningRateDecay],
  ["l2", l2],
  ["dropout", dropout],
  ["convolution", convolution],
];
afterAll(closeAll);

const texts = async (of: Locator): Promise<string[]> =>
  (await of.allTextContents()).map((text) => text.trim());

/** The bench of a case, in a page that is open. */
function benchOn(page: Page, { bench }: Case) {
  const root = page.locator(".bench", {
    has: page.locator(".bench-title", { hasText: new RegExp(`^${bench}$`) }),
  });
  const cell = (entry: string) => {
    const [matrix, row, column] = entry.split(" ");
    return root.locator(
      `[data-matrix="${matrix}"] tr:nth-child(${Number(row) + 1}) td:nth-child(${Number(column) + 1})`,
    );
  };
  /** The entries that have a class, as "W 2 1". */
  const entries = (name: string) =>
    root.locator(`td.${name}`).evaluateAll((cells) =>
      cells.map((one) => {
        const label = /^(.+), row (\d+), column (\d+):/.exec(one.getAttribute("aria-label") ?? "");
        return label?.slice(1).join(" ");
      }),
    );
  return { root, cell, entries };
}

/** Holds a bench to all that belongs to the entry of its case, which is pointed at. */
async function expectLinked(page: Page, one: Case): Promise<void> {
  const { root, entries } = benchOn(page, one);
  await expect.poll(() => entries("is-pointed")).toEqual([one.entry]);
  expect((await entries("is-part")).sort()).toEqual([...one.parts].sort());
  expect((await texts(root.locator(".bench-sum"))).join("")).toBe(one.sum);
  expectRight(one.sum);
  expect(await texts(root.locator(".bench-line.is-lit"))).toEqual(one.lines);
  const filled = root.locator(".bench-equation:nth-child(2) math");
  if (one.formula) expect((await texts(filled)).join("").replace(/\s/g, "")).toContain(one.formula);
  expect((await texts(root.locator(".bench-counted"))).join("")).toBe(one.counted ?? "");
}

/** Holds what a sum is written with in numbers to what it comes to, as far as they are written. */
function expectRight(sum: string): void {
  const [, , numbers, value] = sum.split(" = ").map((text) => text.replaceAll("−", "-").replaceAll("·", "*"));
  const scope = { exp: Math.exp, ln: Math.log, max: Math.max, sign: Math.sign };
  const code = numbers
    .replace(/\[(.*?)\]/g, "Number($1)")
    .replace(/√([\d.]+)/g, "Math.sqrt($1)")
    .replace(/⁻([⁰¹²³⁴⁵⁶⁷⁸⁹])/g, (_, digit: string) => `**-${"⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)}`);
  const found: unknown = new Function(...Object.keys(scope), `return ${code}`)(...Object.values(scope));
  expect(Math.abs(Number(found) - Number(value))).toBeLessThan(0.0015);
}

/** Presses arrow keys from a matrix's stop of the Tab key to an entry. */
async function walkTo(page: Page, one: Case): Promise<void> {
  const { root, cell } = benchOn(page, one);
  const [matrix, row, column] = one.entry.split(" ");
  await root.locator(`[data-matrix="${matrix}"] td[tabindex="0"]`).focus();
  for (let k = 0; k < 20; k++) await page.keyboard.press("ArrowUp");
  for (let k = 0; k < 20; k++) await page.keyboard.press("ArrowLeft");
  for (let k = 0; k < Number(row); k++) await page.keyboard.press("ArrowDown");
  for (let k = 0; k < Number(column); k++) await page.keyboard.press("ArrowRight");
  expect(await cell(one.entry).evaluate((entry) => entry === document.activeElement)).toBe(true);
}

describe.each(chapters)("the benches of %s", (chapter, cases) => {
  let open: OpenPage;

  async function openChapter(options: Parameters<typeof openPage>[1]): Promise<Page> {
    open = await openPage(`pages/${chapter}/`, options);
    for (const { bench } of cases)
      await open.page
        .locator(".bench-sum", { hasText: "=" })
        .nth(cases.findIndex((one) => one.bench === bench))
        .waitFor({ state: "attached" });
    return open.page;
  }

  afterEach(async () => {
    expect(open.errors).toEqual([]);
    expect(await open.page.locator(".observablehq--error").count()).toBe(0);
    await open.close();
  });

  it("link entries by mouse and by keys, beside their section", async () => {
    const page = await openChapter({ width: 1280, height: 900 });
    for (const one of cases) {
      const { root, cell, entries } = benchOn(page, one);
      await cell(one.entry).hover();
      await expectLinked(page, one);
      const [input, results] = one.into;
      await cell(input).hover();
      await expect.poll(() => entries("is-pointed")).toEqual([input]);
      expect(await entries("is-result")).toEqual(results);
      expect(await root.locator(".bench-sum > span:first-child .bench-term.is-lit").count()).toBe(1);
      await page.mouse.move(0, 0);
      await walkTo(page, one);
      await expectLinked(page, one);
      const [bench, text] = await Promise.all([
        root.boundingBox(),
        page.locator("#observablehq-main > p").first().boundingBox(),
      ]);
      expect(bench && text && bench.x >= text.x + text.width).toBe(true);
    }
  });

  it("link entries by touch, from the foot of a phone", async () => {
    const page = await openChapter({ width: 390, height: 800, touch: true });
    for (const one of cases) {
      const { root, cell } = benchOn(page, one);
      await root.evaluate((bench) => bench.closest(".benched")?.scrollIntoView());
      const button = root.getByRole("button", { name: "Formula, code, numbers" });
      await button.tap();
      expect(await button.getAttribute("aria-expanded")).toBe("true");
      await cell(one.entry).tap();
      await expectLinked(page, one);
      await page.keyboard.press("Escape");
      expect(await button.getAttribute("aria-expanded")).toBe("false");
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it("leave what has the focus in sight, however late their bar comes", async () => {
    const page = await openChapter({ width: 390, height: 800 });
    expect(await page.evaluate(focusBehindBars)).toEqual([]);
  });
});

/**
 * Puts each control of a benched section at the foot of the window and gives it the focus, before the page could tell that the
 * section is read. Runs in the page.
 *
 * @returns those that lie behind a bar when it has come
 */
async function focusBehindBars(): Promise<string[]> {
  const behind: string[] = [];
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.deep")) fold.open = true;
  const controls = document.querySelectorAll<HTMLElement>(
    ".benched :is(a[href], button, input, select, summary, [tabindex='0'])",
  );
  for (const control of controls) {
    if (control.closest(".bench") || !control.checkVisibility()) continue;
    window.scrollBy({
      top: control.getBoundingClientRect().bottom - window.innerHeight + 2,
      behavior: "instant",
    });
    control.focus();
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const { left, top, width, height } = control.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2)?.closest(".bench");
    if (over) behind.push(control.textContent || control.outerHTML.slice(0, 80));
  }
  return behind;
}
