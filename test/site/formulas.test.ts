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

  const set = (text: string) =>
    setFormulas(text.replace(/\$([^$]+)\$/g, (_, tex) => formulaMark(tex, false)));

  it("keeps a bracket or a comma on the line of a formula that cannot break", () => {
    expect(set("by ($\\Delta$), or")).toBe(
      `by <span class="stays">(${formula("\\Delta", false)}),</span> or`,
    );
    expect(set("a $x$ alone")).toBe(`a ${formula("x", false)} alone`);
  });

  it.each([
    ["so $y = xW$.", ["xW."]],
    ["so ($y = xW$ or", ["(y="]],
    ["so ($a = b + c$), or", ["(a=", "c),"]],
    ["so $a = b + c$ or", []],
  ])("lets a longer one break, and keeps its ends with the signs around it: %j", (text, staying) => {
    document.body.innerHTML = set(text);
    for (const heard of document.querySelectorAll(".katex-mathml")) heard.remove();
    expect([...document.querySelectorAll(".stays")].map((one) => one.textContent)).toEqual(staying);
    expect(document.body.textContent).toBe(text.replaceAll("$", "").replace(/ ([=+]) /g, "$1"));
  });

  it("leaves a page without marks as it is", () => {
    expect(setFormulas("<p>$5 &amp; more</p>")).toBe("<p>$5 &amp; more</p>");
  });
});

describe("formula", () => {
  it.each([true, false])("is left alone by whoever translates the page", (display) => {
    expect(formula("W x", display)).toMatch(/^<span translate="no" class="katex/);
  });

  it.each([
    ["x: [B \\times 784]", 1],
    ["E[w + h] = 0", 2],
    ["(1 - \\beta)(2 - f(a, b - c))", 1],
    ["\\tfrac12(w - a)^2 + \\lambda_1 |w|", 2],
    ["(a + b + c + d + e)", 5],
    ["a) - b]", 2],
    ["[a - b", 2],
  ])("breaks between brackets only where they hold much: %j has %i parts", (tex, parts) => {
    expect(formula(tex, false).split('class="katex-base"').length - 1).toBe(parts);
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
