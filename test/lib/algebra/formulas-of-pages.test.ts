import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formulasIn } from "../../../src/lib/algebra/formulas-in.js";
import { read } from "../../../src/lib/algebra/read.js";
import { texOf } from "../../../src/lib/algebra/to-tex.js";
import { pageAlphabets } from "./page-alphabets.js";

/** Formulas of the pages that are neither an expression nor an equation between some, by what they are instead. */
const others: Readonly<Record<string, readonly string[]>> = {
  "says what shape a letter has": [
    "\\sym{dy} : [B",
    "\\sym{J} : [n",
    "\\underbrace{Y}_{[B \\times n]},\\",
    "\\to",
  ],
  "compares, and says of no two that they are equal": [
    "p_j > 0",
    "\\le \\sum_j Y_j",
    "= \\sum_j p_j - \\sum_j Y_j \\le",
    "\\frac{\\text{backward}}{\\text{forward}} =",
    "0 \\le \\beta",
    "0 \\le \\sum_k",
    "\\sum_k g_k\\,\\Delta_k \\ge",
  ],
  "says what is nearly equal": [
    "\\frac{\\partial L}{\\partial w} \\approx",
    "L(w + \\Delta) - L(w) \\approx",
    "L(w) \\approx",
    "|\\Delta| = ",
    "s = \\frac{\\eta\\,\\sigma^2}{c\\,(2 - \\eta c)} \\approx",
    "\\Delta w \\approx",
  ],
  "is about a function that is not known": [
    "\\frac{f(z_i)}{f(z_j)}",
    "\\frac{f(u)}{f(v)}",
    "\\varphi(u + v)",
    "k\\,\\varphi",
    "\\varphi\\Bigl(",
    "\\varphi(u) =",
    "f(u) = f(0)",
    "s(p\\,q)",
    "H(Y) = ",
    "H(Y) + ",
  ],
  "has a limit, or goes on for ever": [
    "\\lim_{\\varepsilon \\to 0^+}",
    "\\lim_{\\varepsilon \\to 0^-}",
    "\\int_{-c}",
    "\\sum_{t=0}^{\\infty} \\eta_t =",
    "\\sum_{t=0}^{\\infty} \\eta_t^2",
    "\\sum_{t=0}^{\\infty} \\eta_0",
  ],
  "has dots for numbers that are not written": [
    "\\underbrace{\\sym{db}}_{[1 \\times n]} =",
    "\\underbrace{\\sym{p}}_{[1 \\times n]} =",
  ],
  "says in words what holds when": [
    "M_{ij} = \\begin{cases} 0 & \\text{with chance } r,\\\\ 1",
    "M_{ij} = \\begin{cases} 0 & \\text{with chance } r,\\\\ \\dfrac",
    "x = 0 \\text{ outside}",
    "dx_{c,\\,ik+u,\\,jk+v} = \\begin{cases}",
  ],
};

const chapters = Object.entries(pageAlphabets).map(([chapter, alphabets]) => {
  const displays = readFileSync(`src/pages/${chapter}/index.md`, "utf8").matchAll(
    /^\$\$ ([\s\S]*?)\$\$(?: \{#[\w-]+\})?$/gm,
  );
  return { chapter, alphabets, formulas: [...displays].flatMap(([, tex]) => formulasIn(tex)) };
});

describe.each(chapters)("the formulas of $chapter", ({ alphabets, formulas }) => {
  it("are read, those that are an expression or an equation", () => {
    const listed = Object.values(others).flat();
    expect(formulas.length).toBeGreaterThanOrEqual(7);
    for (const formula of formulas) {
      const faults = alphabets.flatMap((alphabet) => {
        const reading = read(formula, alphabet);
        return "fault" in reading ? [reading.fault.message] : [];
      });
      const isRead = faults.length < alphabets.length;
      const isOther = listed.some((start) => formula.startsWith(start));
      expect({ formula, isRead, faults }).toMatchObject({ isRead: !isOther });
    }
  });

  it("are shown as they are read: what is shown is read as the same", () => {
    for (const formula of formulas) {
      for (const alphabet of alphabets) {
        const reading = read(formula, alphabet);
        if ("fault" in reading) continue;
        const again = read(texOf(reading.statement), alphabet);
        expect("statement" in again && texOf(again.statement)).toBe(texOf(reading.statement));
      }
    }
  });
});

it("every formula that is said not to be one stands on a page", () => {
  const all = chapters.flatMap(({ formulas }) => formulas);
  const starts = Object.values(others).flat();
  expect(starts.filter((start) => all.filter((formula) => formula.startsWith(start)).length !== 1)).toEqual(
    [],
  );
  expect(all.length - starts.length).toBeGreaterThanOrEqual(200);
});
