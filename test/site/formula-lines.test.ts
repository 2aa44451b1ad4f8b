// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { formula, formulaMark, setFormulas } from "../../site/formulas.js";

describe("withSigns", () => {
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
});

describe("unbroken", () => {
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
});
