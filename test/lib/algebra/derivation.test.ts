import { describe, expect, it } from "vitest";
import { checkDerivation, type Derivation, nextLine } from "../../../src/lib/algebra/derivation.js";
import { softmax } from "./alphabets.js";

const jacobian: Derivation = {
  alphabet: softmax,
  given: "∂p_i/∂z_j",
  goal: "p_i ([i = j] - p_j)",
  without: ["∂", "z"],
  model: [
    "= ∂/∂z_j (e^z_i / sum_k e^z_k)",
    "= ([i = j] e^z_i sum_k e^z_k - e^z_i e^z_j) / (sum_k e^z_k)^2",
    "= p_i [i = j] - p_i p_j",
    "= p_i ([i = j] - p_j)",
  ],
  slips: [{ answer: "p_i (1 - p_j)", say: "Only z_i was moved." }],
};

function kinds(lines: readonly string[], derivation = jacobian): string[] {
  return checkDerivation(lines, derivation).marks.map((mark) =>
    mark.kind === "wrong" ? mark.diagnosis.kind : mark.kind,
  );
}

describe("checkDerivation", () => {
  it("follows the model to its end", () => {
    expect(checkDerivation(jacobian.model, jacobian)).toEqual({
      marks: jacobian.model.map(() => ({ kind: "follows" })),
      isDone: true,
      rest: undefined,
    });
  });

  it("lets steps be skipped, joined, and left sides be repeated", () => {
    expect(checkDerivation(["∂p_i/∂z_j = p_i [i=j] - p_i p_j = p_i ([i=j] - p_j)"], jacobian).isDone).toBe(
      true,
    );
    expect(checkDerivation(["", "= -p_i p_j + p_j [i = j]"], jacobian).isDone).toBe(true);
  });

  it("stops at the first line that does not follow, with its diagnosis", () => {
    expect(kinds(["= p_i [i=j] - p_i p_j", "= p_i [i=j] + p_i p_j", "= p_i"])).toEqual([
      "follows",
      "one-sign",
      "waits",
    ]);
    expect(kinds(["= p_i (1 - p_j)"])).toEqual(["slip"]);
    expect(kinds(["= p_i (1 - p_j", "= p_i"])).toEqual(["fault", "waits"]);
  });

  it("says what still stands in the last line", () => {
    const { isDone, rest } = checkDerivation(jacobian.model.slice(0, 2), jacobian);
    expect([isDone, rest?.say]).toEqual([false, "Every line follows. z still stands in it."]);
    expect(checkDerivation(jacobian.model.slice(0, 1), jacobian).rest?.say).toBe(
      "Every line follows. A partial derivative still stands in it.",
    );
    expect(checkDerivation([""], jacobian).rest?.kind).toBe("unfinished");
  });

  it("goes on from the right side of what is given", () => {
    const error: Derivation = {
      alphabet: softmax,
      given: "dz_j = ∂/∂z_j (-sum_k Y_k ln p_k)",
      goal: "dz_j = p_j - Y_j",
      without: ["∂"],
      model: ["= p_j sum_k Y_k - Y_j", "= p_j - Y_j"],
    };
    expect(checkDerivation(["dz_j = p_j sum_k Y_k - Y_j", "dz_j = p_j - Y_j"], error).isDone).toBe(true);
    expect(kinds(["= Y_j - p_j"], error)).toEqual(["sign"]);
  });

  it("refuses a derivation whose goal cannot be compared with what is given", () => {
    expect(() => checkDerivation([], { ...jacobian, goal: "q" })).toThrow(RangeError);
  });
});

describe("nextLine", () => {
  it("gives the line behind the furthest of the model that stands there", () => {
    expect(nextLine([], jacobian)).toBe(jacobian.model[0]);
    expect(nextLine(["= ∂/∂z_j (exp(z_i)/sum_k exp(z_k))"], jacobian)).toBe(jacobian.model[1]);
    expect(nextLine(["", "= [i = j] p_i", "∂p_i/∂z_j = p_i [i = j] - p_i p_j"], jacobian)).toBe(
      jacobian.model[3],
    );
    expect(nextLine(jacobian.model, jacobian)).toBeUndefined();
  });
});
