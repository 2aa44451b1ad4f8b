import { describe, expect, it } from "vitest";
import type { Alphabet } from "../../../src/lib/algebra/alphabet.js";
import { read, readOwn } from "../../../src/lib/algebra/read.js";
import { texOf } from "../../../src/lib/algebra/to-tex.js";
import { layer, numbers, softmax } from "./alphabets.js";

function shown(text: string, alphabet: Alphabet): string {
  const reading = read(text, alphabet);
  if ("fault" in reading)
    return `${reading.fault.kind} at "${text.slice(reading.fault.from, reading.fault.to)}"`;
  return texOf(reading.statement);
}

function said(text: string, alphabet: Alphabet): string {
  const reading = read(text, alphabet);
  return "fault" in reading ? reading.fault.message : "read";
}

describe("read", () => {
  it.each([
    ["sum_k x_ik w_kj + b_j", "\\sum_{k} x_{i k}\\,w_{k j} + b_{j}"],
    ["dW_kj = sum_i x_{ik} dy_(i,j)", "dW_{k j} = \\sum_{i} x_{i k}\\,dy_{i j}"],
    ["dW = x^T dy", "dW = x^{\\mathsf T}\\,dy"],
    ["xᵀ @ dy", "x^{\\mathsf T}\\,dy"],
    ["xW+b", "x\\,W + b"],
    ["dy W^T ⊙ [x > 0]", "dy\\,W^{\\mathsf T} \\odot [\\,x > 0\\,]"],
    ["x .* x", "x \\odot x"],
    ["W_1kj", "W_{1,k j}"],
    ["W_{1,kj}", "W_{1,k j}"],
    ["w_21", "w_{2 1}"],
    ["W_{1, k j}", "W_{1,k j}"],
    ["sum_j' w_kj'", "\\sum_{j'} w_{k j'}"],
    ["sum_{i,k} x_ik", "\\sum_{i} \\sum_{k} x_{i k}"],
    ["sum_(i=1)^B dy_ij", "\\sum_{i = 1}^{B} dy_{i j}"],
    ["sum_i dy_i", "\\sum_{i} dy_{i}"],
    ["∂L/∂w_kj", "\\frac{\\partial L}{\\partial w_{k j}}"],
    ["dL/dw_kj", "\\frac{\\partial L}{\\partial w_{k j}}"],
  ])("reads %s of a layer", (text, tex) => {
    expect(shown(text, layer)).toBe(tex);
  });

  it.each([
    ["2a", "2\\,a"],
    ["1/2c", "\\frac{1}{2\\,c}"],
    ["1/2 c", "\\frac{1}{2}\\,c"],
    ["a^2 − a²", "a^{2} - a^{2}"],
    ["a⁻¹", "a^{-1}"],
    ["η·c", "\\eta\\,c"],
    ["(1 - beta_1)/(1 - β₁ᵗ)", "\\frac{1 - \\beta_{1}}{1 - \\beta_{1}^{t}}"],
    ["m_hat + m̂ + hat m + \\hat{m} + mhat", "\\hat{m} + \\hat{m} + \\hat{m} + \\hat{m} + \\hat{m}"],
    ["-a^2", "-a^{2}"],
    ["2^-a", "2^{-a}"],
    ["e^-a", "e^{-a}"],
    ["exp(a)", "e^{a}"],
    ["|a - c|", "\\left|a - c\\right|"],
    ["max(a, 0) + min(a, 0)", "\\max\\left(a, 0\\right) + \\min\\left(a, 0\\right)"],
    ["tanh² a", "\\left(\\tanh\\left(a\\right)\\right)^{2}"],
    [
      "sqrt(a) sign(a) sigmoid(a)",
      "\\sqrt{a}\\,\\operatorname{sign}\\left(a\\right)\\,\\sigma\\left(a\\right)",
    ],
    ["a - (c - m)", "a - \\left(c - m\\right)"],
    ["(a + c) m", "\\left(a + c\\right)\\,m"],
  ])("reads %s of numbers", (text, tex) => {
    expect(shown(text, numbers).replaceAll("\\left(\\tanh", "\\left(\\tanh")).toBe(tex);
  });

  it.each([
    ["p_i([i=j] - p_j)", "p_{i}\\,\\left([\\,i = j\\,] - p_{j}\\right)"],
    ["e^{z_j/T}/sum_k e^{z_k/T}", "\\frac{e^{\\frac{z_{j}}{T}}}{\\sum_{k} e^{\\frac{z_{k}}{T}}}"],
    ["-ln p_t", "-\\ln\\left(p_{t}\\right)"],
    ["sum_{k≠j} p_k", "\\sum_{k \\ne j} p_{k}"],
    ["max_k z_k", "\\max\\limits_{k} z_{k}"],
    ["delta_ij δ_ij", "\\delta_{i j}\\,\\delta_{i j}"],
    ["∂/∂z_j ln sum_k e^z_k", "\\frac{\\partial}{\\partial z_{j}} \\ln\\left(\\sum_{k} e^{z_{k}}\\right)"],
    ["diag(p) - p^T p", "\\operatorname{diag}\\left(p\\right) - p^{\\mathsf T}\\,p"],
  ])("reads %s of softmax", (text, tex) => {
    expect(shown(text, softmax)).toBe(tex);
  });

  it.each([
    ["\\frac{e^{z_j}}{\\sum_k e^{z_k}}", "e^z_j / sum_k e^z_k"],
    ["p_i\\,\\bigl([\\,i = j\\,] - p_j\\bigr)", "p_i ([i = j] - p_j)"],
    ["\\frac{\\partial p_i}{\\partial z_j}", "∂p_i/∂z_j"],
    ["\\operatorname{diag}(p) - p^{\\mathsf T}\\,p", "diag(p) - p^T p"],
    ["\\tfrac12 \\left( \\mathrm{e}^{z_j} \\cdot p_{j} \\right)", "1/2 (e^z_j · p_j)"],
    ["\\underbrace{\\sym{p}}_{[1 \\times n]} - \\sym{z}_j\\, .", "p - z_j"],
    ["\\ln\\sum_{k \\ne j} \\exp z_{k}", "ln sum_{k≠j} exp z_k"],
  ])("reads the TeX %s as %s", (tex, text) => {
    expect(shown(tex, softmax)).toBe(shown(text, softmax));
  });

  it("lets a sum reach as far as its index is named, and no further", () => {
    expect(shown("e^z_i/sum_k e^z_k ([i=j] - p_j)", softmax)).toBe(
      "\\frac{e^{z_{i}}}{\\sum_{k} e^{z_{k}}}\\,\\left([\\,i = j\\,] - p_{j}\\right)",
    );
    expect(shown("sum_k p_j z_k", softmax)).toBe("\\sum_{k} p_{j}\\,z_{k}");
  });

  it("reads a d before a letter with a tilde", () => {
    const alphabet = { letters: [{ name: "dhtilde", meaning: "gradient of what dropout leaves" }] };
    expect([shown("d\\tilde h", alphabet), shown("dhtilde", alphabet)]).toEqual([
      "d\\tilde{h}",
      "d\\tilde{h}",
    ]);
  });

  it.each([
    [
      "\\begin{cases} 1 & \\text{if } a > 0,\\\\ 0 & \\text{otherwise.} \\end{cases}",
      "\\begin{cases} 1 & \\text{if } a > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
    ],
    [
      "a\\,\\begin{cases} c & a \\ne 0 \\end{cases}",
      "a\\,\\left(\\begin{cases} c & \\text{if } a \\ne 0 \\end{cases}\\right)",
    ],
    [
      "\\begin{bmatrix} 1 & a \\\\ -a & 1 \\end{bmatrix}^{\\mathsf T}",
      "\\begin{pmatrix} 1 & a \\\\ -a & 1 \\end{pmatrix}^{\\mathsf T}",
    ],
    ["\\begin{pmatrix} a \\end{pmatrix}", "a"],
    ["\\frac{\\partial^2 v}{\\partial a^2}", "\\frac{\\partial^{2} v}{\\partial a^{2}}"],
    [
      "\\frac{\\partial^2 v}{\\partial a\\,\\partial u}",
      "\\frac{\\partial^{2} v}{\\partial a\\,\\partial u}",
    ],
    [
      "∂²v/∂a∂u ∂v/∂a",
      "\\frac{\\partial^{2} v}{\\partial a\\,\\partial u}\\,\\frac{\\partial v}{\\partial a}",
    ],
    ["\\frac{\\partial^{2}}{\\partial a^{2}} (a u)", "\\frac{\\partial^{2}}{\\partial a^{2}} a\\,u"],
    ["\\lfloor a/c \\rfloor", "\\left\\lfloor \\frac{a}{c}\\right\\rfloor"],
    ["\\tanh' a", "\\frac{\\partial}{\\partial a} \\tanh\\left(a\\right)"],
    ["m \\leftarrow \\beta_1 m", "m \\leftarrow \\beta_{1}\\,m"],
    ["a \\underbrace{-\\; c}_{\\text{dropped}}", "a - c"],
    ["$$\\begin{aligned} a &= c + m, \\\\ &= m + c \\end{aligned}$$", "a = c + m = m + c"],
  ])("reads the TeX %s of numbers", (tex, shownAs) => {
    expect(shown(tex, numbers)).toBe(shownAs);
  });

  it("reads its own TeX as the same", () => {
    for (const text of [
      "p_i([i=j] - p_j)",
      "-e^-z_j/(1 + e^z_j)^2",
      "sum_{k≠j} (p_k - 1)/T",
      "diag(p) - p^T p",
    ]) {
      expect(shown(shown(text, softmax), softmax)).toBe(shown(text, softmax));
    }
  });
});

describe("a fault", () => {
  it.each([
    ["", "empty", ""],
    ["p_i (1 - q_i)", "letter", "q"],
    ["p_i (1 - p_i", "bracket", "("],
    ["p_i) + 1", "bracket", ")"],
    ["(p_i]", "bracket", "]"],
    ["p_i +", "missing", "+"],
    ["p_i + * 2", "missing", "*"],
    ["sum p_i", "index", "sum"],
    ["p_ij", "index", "p_ij"],
    ["T_i", "index", "T_i"],
    ["p_i & #", "sign", "#"],
    ["\\begin{x}", "sign", "\\begin{x}"],
    ["∂Y_i/∂z_j", "derivative", "∂Y_i/∂z_j"],
    ["p p", "shape", "p p"],
    ["p_σ", "index", "σ"],
    ["sum_σ p_j", "index", "σ"],
    ["T^T^T + p_i^T^T Y", "shape", "T^T^T + p_i^T^T Y"],
  ])("of %s is of the kind %s, at %s", (text, kind, at) => {
    const reading = read(text, softmax);
    if (!("fault" in reading)) {
      expect(kind).toBe("shape");
      return;
    }
    expect([reading.fault.kind, text.slice(reading.fault.from, reading.fault.to)]).toEqual([kind, at]);
  });

  it.each([
    ["etta", numbers, "etta is not among the letters of this exercise. Is eta meant?"],
    ["w_kj X_ik", layer, "X is not among the letters of this exercise. Is x meant?"],
    ["(a + c", numbers, "The bracket ( that opens here is not closed."],
    [
      "W x",
      layer,
      "[in × n] times [B × in] does not fit: n is not B. Is one of them to be transposed, or the order another?",
    ],
    [
      "dy dy",
      layer,
      "[B × n] times [B × n] does not fit: n is not B. Number by number is ⊙, or is one of them to be transposed?",
    ],
    ["x + W", layer, "[B × in] and [in × n] cannot be added."],
    [
      "x * W",
      layer,
      "Between two matrices write ⊙ (or .*) for number by number, or nothing (or @) for the product.",
    ],
    ["x_ij w_kj", layer, "j counts in elsewhere, but n here."],
    ["a^T", numbers, "This is a number: it has no transpose."],
    ["sum_q a", numbers, "It is not clear what q counts: it stands at no letter behind the sum."],
    ["sum_(i=1) x_ik", layer, "How far does i count? Write ^n or ^(n-1)."],
    ["softmax(a)", numbers, "softmax needs a row, not a number."],
    ["max(a)", numbers, "max needs two numbers."],
    ["a = c, \\qquad m = a", numbers, "Several formulas stand here: keep one of them."],
    ["a = c \\\\ m = a", numbers, "Several formulas stand here: keep one of them."],
    ["\\begin{cases} 1 & a > 0", numbers, "\\begin{cases} has no end."],
    ["1 \\end{cases}", numbers, "\\end{cases} ends nothing."],
    [
      "\\begin{cases} 1 & a \\end{cases}",
      numbers,
      "When is this so? Write a condition such as i = j or a > 0.",
    ],
    [
      "\\begin{cases} 1 \\\\ 0 & a > 0 \\end{cases}",
      numbers,
      "No case can stand behind the one of all else.",
    ],
    ["\\begin{cases} 1 & \\text{with chance } a \\end{cases}", numbers, "“with chance” is no formula."],
    [
      "\\begin{pmatrix} 1 & a \\\\ c \\end{pmatrix}",
      numbers,
      "The rows of this matrix are not of one length.",
    ],
    ["\\begin{pmatrix} x & W \\end{pmatrix}", layer, "A matrix is written of numbers: this is one itself."],
    ["2 \\leftarrow a", numbers, "What stands before ← must be a letter, which gets a new value."],
    ["∂²v/∂a", numbers, "A derivative is written ∂L/∂z_i, a second one ∂^2 L/∂z_i ∂z_j."],
    ["σ'(2a)", numbers, "Of a function with a prime one letter is needed, as in σ'(a)."],
  ])("of %s says why", (text, alphabet, message) => {
    expect(said(text, alphabet)).toBe(message);
  });

  it("ends what is too long or too deep", () => {
    expect(said("a".repeat(1001), numbers)).toBe("This is too long to read.");
    expect(said("(".repeat(500), numbers)).toBe("Too many brackets stand in one another here.");
  });
});

describe("readOwn", () => {
  it("throws where an author's formula cannot be read", () => {
    expect(() => readOwn("p_i + q", softmax)).toThrow(RangeError);
  });
});
