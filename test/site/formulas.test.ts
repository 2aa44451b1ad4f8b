// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { formula, formulaMark, setFormulas } from "../../site/formulas.js";

const written: readonly (readonly [string, boolean])[] = [
  ["y = xW + b", false],
  ["\\sum_{i<n} a_i \\cdot b_i > 0", true],
  ["\\begin{aligned} a &= b \\\\ &= \\text{\"c\" & 'd'} \\end{aligned}", true],
  ["x \\text{ as }&lt; \\sym{W}", false],
];

describe("setFormulas", () => {
  it("sets what was marked as if it had been set at once, though the page was parsed in between", () => {
    const page = (set: typeof formula) =>
      `<p>Before ${written.map((one) => set(...one)).join(" and ")} .</p>`;
    document.body.innerHTML = page(formulaMark);
    expect(setFormulas(document.body.innerHTML)).toBe(page(formula));
  });

  it("leaves a page without marks as it is", () => {
    expect(setFormulas("<p>$5 &amp; more</p>")).toBe("<p>$5 &amp; more</p>");
  });
});

describe("formula", () => {
  it.each([true, false])("is left alone by whoever translates the page", (display) => {
    expect(formula("W x", display)).toMatch(/^<span translate="no" class="katex/);
  });

  it("shows what cannot be parsed, and says why", () => {
    expect(formula("\\frac{1", false)).toContain("ParseError");
  });

  it.each([
    ["a <\n  b", "a < b"],
    ["\\cdot\\sym{W} x^{\\sym{T}} \\sym{dz}", "\\cdot W x^{T} dz"],
    ['\\text{"c" \\& d}', '\\text{"c" \\& d}'],
  ])("has its TeX as it is to be copied: %j", (tex, copied) => {
    for (const display of [true, false]) {
      document.body.innerHTML = formula(tex, display);
      expect(document.querySelector<HTMLElement>(".katex")?.dataset.tex).toBe(copied);
    }
  });

  it("keeps its TeX from the search and from readers' tools", () => {
    expect(formula("\\alpha", false)).not.toContain("application/x-tex");
  });
});
