import { describe, expect, it } from "vitest";
import { formulasIn } from "../../../src/lib/algebra/formulas-in.js";

describe("formulasIn", () => {
  it.each([
    ["$$y = x W + b .$$", ["y = x W + b"]],
    ["a = b, \\qquad c = d \\qquad\\text{and}\\qquad e .", ["a = b", "c = d", "e"]],
    ["v = 2 \\quad\\text{(He)}", ["v = 2"]],
    ["\\text{dense:}\\quad n \\;\\text{ for } t \\le n", ["n"]],
    ["\\begin{aligned} a &= b \\\\ &= c ,\\\\[2pt] d &\\le e \\end{aligned}", ["a = b", "= c", "d \\le e"]],
    [
      "\\begin{aligned} a &= b & c &= d \\\\ \\underbrace{e}_{n} &= f & \\hat g &= h \\end{aligned}",
      ["a = b", "c = d", "\\underbrace{e}_{n} = f", "\\hat g = h"],
    ],
    [
      "m = \\begin{cases} 1 & a > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
      ["m = \\begin{cases} 1 & a > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"],
    ],
    ["\\sum_{\\substack{u \\\\ u = r}} w_u", ["\\sum_{\\substack{u \\\\ u = r}} w_u"]],
    ["", []],
  ])("finds the formulas of %s", (tex, formulas) => {
    expect(formulasIn(tex)).toEqual(formulas);
  });
});
