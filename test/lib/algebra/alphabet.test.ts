import { describe, expect, it } from "vitest";
import { dimensionsOf, lexiconOf, texOfName } from "../../../src/lib/algebra/alphabet.js";

const letter = (name: string, shape?: string) => ({ name, shape, meaning: name });

describe("lexiconOf", () => {
  it("knows a letter by its name, its sign, its entries and its aliases", () => {
    const { letter: find } = lexiconOf({
      letters: [{ ...letter("W_1"), entry: "w_1", aliases: ["V"] }, letter("mhat"), letter("eta")],
    });
    expect(["W_1", "W1", "w_1", "V"].map((name) => find(name)?.name)).toEqual(["W_1", "W_1", "W_1", "W_1"]);
    expect(find("m_hat")?.name).toBe("mhat");
    expect(find("w")).toBeUndefined();
  });

  it("refuses two letters of one name", () => {
    expect(() => lexiconOf({ letters: [letter("eta"), letter("η")] })).toThrow(RangeError);
  });
});

describe("dimensionsOf", () => {
  it("leaves out what is 1", () => {
    expect(["1 × n", "n", "B × n", "", "C × n × n"].map((shape) => dimensionsOf(letter("x", shape)))).toEqual(
      [["n"], ["n"], ["B", "n"], [], ["C", "n", "n"]],
    );
  });
});

describe("texOfName", () => {
  it.each([
    ["eta", "\\eta"],
    ["W_1", "W_{1}"],
    ["beta_1", "\\beta_{1}"],
    ["n_in", "n_{\\mathit{in}}"],
    ["mhat", "\\hat{m}"],
    ["dhtilde", "d\\tilde{h}"],
    ["dW", "dW"],
    ["η'", "\\eta'"],
    ["decay", "\\mathit{decay}"],
  ])("of %s is %s", (name, tex) => {
    expect(texOfName(name)).toBe(tex);
  });
});
