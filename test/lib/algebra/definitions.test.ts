import { describe, expect, it } from "vitest";
import type { Alphabet, Letter } from "../../../src/lib/algebra/alphabet.js";
import { bodyFor, definitionsOf } from "../../../src/lib/algebra/definitions.js";
import { readOwn } from "../../../src/lib/algebra/read.js";
import { wordsOf } from "../../../src/lib/algebra/to-words.js";

const scores: Letter = { name: "z", meaning: "the scores", shape: "n" };

function alphabet(...letters: Letter[]): Alphabet {
  return {
    letters: [scores, { name: "r", meaning: "a rate" }, ...letters],
    dimensions: [{ name: "n", meaning: "classes" }],
    indices: { i: "n", j: "n", k: "n" },
  };
}

describe("definitionsOf", () => {
  it("reads what letters are by others, once for an alphabet", () => {
    const own = alphabet({ name: "p", meaning: "shares", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" });
    const { is, chances } = definitionsOf(own);
    expect([...is.keys()]).toEqual(["p"]);
    expect(is.get("p")?.left.indices).toHaveLength(1);
    expect(chances.size).toBe(0);
    expect(definitionsOf(own)).toBe(definitionsOf(own));
  });

  it("reads the values of a letter of chance, each with its chance", () => {
    const own = alphabet({ name: "M", meaning: "a mask", shape: "n", chance: "0: r; 1/(1 - r): 1 - r" });
    const values = definitionsOf(own).chances.get("M") ?? [];
    const words = (text: string) => wordsOf({ alphabet: own, sides: readOwn(text, own).sides });
    expect(
      values.map(({ value, chance }) =>
        [value, chance].map((node) => wordsOf({ alphabet: own, sides: [node] })),
      ),
    ).toEqual([
      [words("0"), words("r")],
      [words("1/(1 - r)"), words("1 - r")],
    ]);
  });

  it.each([
    ["q_j = z_j", "definition of p must be one equation that begins with it: q_j = z_j"],
    ["p_j", "definition of p must be one equation that begins with it: p_j"],
    ["p_j = z_j = z_j", "definition of p must be one equation that begins with it: p_j = z_j = z_j"],
  ])("refuses %s", (is, message) => {
    const own = alphabet(
      { name: "q", meaning: "another", shape: "n" },
      { name: "p", meaning: "shares", shape: "n", is },
    );
    expect(() => definitionsOf(own)).toThrow(new RangeError(message));
  });

  it("refuses a value without a chance", () => {
    const own = alphabet({ name: "M", meaning: "a mask", chance: "0: r; 1" });
    expect(() => definitionsOf(own)).toThrow();
  });
});

it("bodyFor puts other indices into a definition, and none into its sums", () => {
  const own = alphabet({ name: "p", meaning: "shares", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" });
  const found = definitionsOf(own).is.get("p");
  if (!found) throw new Error("p must be defined");
  const [i] = readOwn("z_i", own).sides;
  const index = i.kind === "letter" ? i.indices : [];
  // The index of its sum gets a name of its own, so that it takes no index from outside for itself.
  const words = wordsOf({ alphabet: own, sides: [bodyFor(found, index)] });
  expect(words).toMatch(/sum over k#\d+ of e to the z sub k#\d+$/);
  expect(words.replace(/#\d+/g, "")).toBe(
    wordsOf({ alphabet: own, sides: readOwn("e^z_i / sum_k e^z_k", own).sides }),
  );
});
