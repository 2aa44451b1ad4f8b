import { describe, expect, it } from "vitest";
import type { Alphabet } from "../../../src/lib/algebra/alphabet.js";
import { judge } from "../../../src/lib/algebra/judge.js";
import { numbers, softmax } from "./alphabets.js";

/** Whether both are equal. */
function isSame(text: string, answer: string, alphabet: Alphabet): boolean {
  return judge(text, { alphabet, answer }).kind === "right";
}

describe("differentiate", () => {
  it.each([
    ["a^3", "3 a^2"],
    ["c^a", "c^a ln c"],
    ["a^2/(1 + a^2)", "2a/(1 + a^2)^2"],
    ["e^(-a^2)", "-2 a e^(-a^2)"],
    ["ln(1 + a^2)", "2a/(1 + a^2)"],
    ["sqrt(1 + a^2)", "a/sqrt(1 + a^2)"],
    ["|a|", "sign(a)"],
    ["tanh a", "1 - tanh(a)^2"],
    ["sigmoid(2a)", "2 sigmoid(2a) sigmoid(-2a)"],
    ["relu(a) + max(a, 0) + min(a, 0)", "2 [a > 0] + [a < 0]"],
    ["sin(a) cos(a)", "cos(2a)"],
    ["v u", "2 a u"],
    ["∂/∂a a^3", "6 a"],
    ["sum_(m=1)^t a^m", "sum_(m=1)^t m a^(m - 1)"],
    ["prod_(m=1)^t (1 + a^2)", "2 a t (1 + a^2)^(t - 1)"],
    ["u c", "0"],
  ])("makes of ∂/∂a (%s) %s", (text, slope) => {
    expect(isSame(`∂/∂a (${text})`, slope, numbers)).toBe(true);
  });

  it.each([
    ["sum_j z_j^2", "2 z_j"],
    ["ln sum_k e^z_k", "p_j"],
    ["max_k z_k", "[z_j = max_k z_k]"],
    ["sum_{k≠j} p_k", "-p_j (1 - p_j)"],
  ])("keeps the index of ∂/∂z_j from those of sums in %s", (text, slope) => {
    expect(isSame(`∂/∂z_j (${text})`, slope, softmax)).toBe(true);
    expect(isSame(`∂/∂z_j (${text})`, `2 (${slope})`, softmax)).toBe(false);
  });
});
