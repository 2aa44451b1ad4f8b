// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { bench, countText } from "../../../src/components/bench/bench.js";
import { einsum } from "../../../src/components/bench/operation.js";
import { wiring } from "../../../src/components/bench/wiring.js";
import { weightGradientNumbers as numbers } from "./weight-gradient.js";

const file = "lib/core/kernels/weight-gradient.ts#weightGradient";

function shownBench(line = "+= x[i][k] * dy[i][j]") {
  const view = bench({
    title: "The gradient by a weight",
    code: file,
    operations: [einsum("dW[kj] = x[ik] dy[ij]", { formula: "eq-dw", lines: [line], letters: { dW: "dw" } })],
    matrices: [{ name: "x" }, { name: "dy" }, { name: "dW" }],
    counts: { i: "drawing", k: "pixel", j: "neuron" },
    picture: wiring({ index: "k", matrix: "x" }, { index: "j", matrix: "dy" }),
  });
  document.querySelector("main")?.append(view);
  view.show(numbers);
  return view;
}

function cell(view: Element, label: string): HTMLElement {
  const found = [...view.querySelectorAll("td")].find((one) =>
    one.getAttribute("aria-label")?.startsWith(label),
  );
  if (!found) throw new Error(`no cell: ${label}`);
  return found;
}

const press = (on: Element, key: string) =>
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const sumOf = (view: Element) => view.querySelector(".bench-sum")?.textContent;
const litLine = (view: Element) => view.querySelector(".bench-line.is-lit")?.textContent;

beforeEach(() => {
  document.body.innerHTML = `<main><div id="eq-dw"><span class="katex"><span class="mathnormal mtight">k</span><span class="mathnormal mtight">j</span><span class="mathnormal mtight">i</span><span class="mathnormal">dw</span></span></div>
    <figure class="source" data-source="${file}"><pre><code>/** dw */
export function weightGradient(x, dy, dw) {
  for (;;) dw[k][j] += x[i][k] * dy[i][j];
}</code></pre><details><pre><code>the whole</code></pre></details></figure></main>`;
});

describe("bench", () => {
  it("begins with the first entry of the result", () => {
    expect(sumOf(shownBench())).toBe("dw₀₀ = x₀₀·dy₀₀ + x₁₀·dy₁₀ = 1·1 + 0.5·0.5 = 1.25");
  });

  it("is read out when the reader points, not when the page opens or numbers change", () => {
    const view = shownBench();
    const heard = () => view.querySelector("[role=status]")?.textContent;
    expect(heard()).toBe("");
    cell(view, "x, row 1, column 2").dispatchEvent(new Event("pointerover", { bubbles: true }));
    expect(heard()).toBe("goes into 2 of dW: dw₂₀ = x₀₂·dy₀₀ + x₁₂·dy₁₀ = 0·1 + 3·0.5 = 1.5");
  });

  it("follows the mouse", () => {
    const view = shownBench();
    cell(view, "dW, row 2, column 1").dispatchEvent(new Event("pointerover", { bubbles: true }));
    expect(sumOf(view)).toBe("dw₂₁ = x₀₂·dy₀₁ + x₁₂·dy₁₁ = 0·(−0.5) + 3·2 = 6");
    expect(view.querySelectorAll("td.is-part")).toHaveLength(4);
    expect(litLine(view)).toBe("for (;;) dw[k][j] += x[i][k] * dy[i][j]; // k = 2, j = 1, i = 0 to 1");
    expect(view.querySelector(".bench-counted")?.textContent).toBe("pixel 2, neuron 1, drawings 0 to 1");
    expect(view.querySelectorAll(".wiring line.is-lit")).toHaveLength(1);
  });

  it("fills the indices of the entry into the formula, and no other letters", () => {
    const view = shownBench();
    cell(view, "dW, row 2, column 1").dispatchEvent(new Event("pointerover", { bubbles: true }));
    expect([...view.querySelectorAll(".bench-equation")].map(({ textContent }) => textContent)).toEqual([
      "kjidw",
      "21idw",
    ]);
  });

  it("has one stop of the Tab key for each matrix, and arrow keys within it", () => {
    const view = shownBench();
    const stops = () =>
      [...view.querySelectorAll<HTMLElement>("td")].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(3);
    cell(view, "x, row 0, column 0").focus();
    press(cell(view, "x, row 0, column 0"), "ArrowRight");
    press(cell(view, "x, row 0, column 1"), "ArrowDown");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("x, row 1, column 1: −1");
    press(cell(view, "x, row 1, column 1"), "ArrowDown");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("x, row 1, column 1: −1");
    expect(stops()).toHaveLength(3);
    expect([...view.querySelectorAll("td.is-result")].map((one) => one.getAttribute("aria-label"))).toEqual([
      "dW, row 1, column 0: 1.5",
      "dW, row 1, column 1: −3",
    ]);
    expect([...view.querySelectorAll(".bench-term.is-lit")].map(({ textContent }) => textContent)).toEqual([
      "x₁₁·dy₁₀",
      "(−1)·0.5",
    ]);
  });

  it("keeps the entry that is pointed at when the numbers change", () => {
    const view = shownBench();
    cell(view, "dW, row 2, column 1").focus();
    view.show({ ...numbers, x: [numbers.x[0], [0.5, -1, 4]], dW: [...numbers.dW.slice(0, 2), [2, 8]] });
    expect(sumOf(view)).toContain("= 0·(−0.5) + 4·2 = 8");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("dW, row 2, column 1: 8");
  });

  it("opens and shuts from the foot of the window, and gives the focus back", () => {
    const view = shownBench();
    const button = view.querySelector<HTMLElement>(".bench-open");
    button?.click();
    expect(button?.getAttribute("aria-expanded")).toBe("true");
    cell(view, "x, row 0, column 0").focus();
    press(cell(view, "x, row 0, column 0"), "Escape");
    expect(button?.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(button);
  });

  it("refuses a line, a function or an equation that the page does not have", () => {
    expect(() => shownBench("+= nothing")).toThrow("the code must have a line with: += nothing");
    document.querySelector("#eq-dw")?.remove();
    expect(() => shownBench()).toThrow("the page must have the equation of a bench: eq-dw");
    document.body.innerHTML = "";
    expect(() => shownBench()).toThrow(`the page must print the function of a bench: ${file}`);
  });
});

describe("countText", () => {
  it("counts what indices count, one or several", () => {
    expect(countText({ k: [2, 2], i: [0, 1], q: [0, 0] }, { i: "drawing", k: "pixel" })).toBe(
      "pixel 2, drawings 0 to 1",
    );
  });
});
