import { describe, expect, it } from "vitest";
import { judge, type Task, understand } from "../../../src/lib/algebra/judge.js";
import { layer, numbers, softmax } from "./alphabets.js";

const gradient: Task = {
  alphabet: layer,
  answer: "dW_kj = sum_i x_ik dy_ij",
  slips: [
    { answer: "dW = dy^T x", say: "In and out are exchanged." },
    { answer: "dW_kj = sum_i x_ik", say: "The chain rule is missing." },
  ],
};

function kindOf(text: string, task: Task): string {
  const judged = judge(text, task);
  return judged.kind === "wrong" ? judged.diagnosis.kind : judged.kind;
}

describe("judge", () => {
  it.each([
    "dW = x^T dy",
    "x^T dy",
    "sum_i dy_ij x_ik",
    "dW_ab = sum_c x_ca dy_cb",
    "∂L/∂w_kj = sum_i x_ik dy_ij",
    "sum_q x_qa dy_qb",
    "dW_kj = sum_i x_ik dy_ij = sum_i dy_ij x_ik",
  ])("takes %s for the gradient of the weights", (text) => {
    expect(judge(text, gradient)).toEqual({ kind: "right" });
  });

  it("says what a listed slip says, in whatever form it is made", () => {
    const say = (text: string) => {
      const judged = judge(text, gradient);
      return judged.kind === "wrong" && judged.diagnosis;
    };
    expect(say("(x^T dy)^T")).toEqual({ kind: "slip", say: "In and out are exchanged." });
    expect(say("dW_kj = sum_m x_mk")).toEqual({ kind: "slip", say: "The chain rule is missing." });
  });

  it.each([
    ["x_ik dy_ij", "The index i is neither summed over nor on the left. Begin with dW_… = if it is."],
    [
      "q",
      "q is not among the letters of this exercise. The letters here are x, W, W_1, b, y, dy, dW, L, B, in, n.",
    ],
  ])("counts %s as no try", (text, message) => {
    const judged = judge(text, gradient);
    expect(judged.kind === "fault" && judged.fault.message).toBe(message);
  });

  it("asks for the left side of the task", () => {
    const judged = judge("J_ii = p_i (1 - p_i)", {
      alphabet: softmax,
      answer: "∂p_i/∂z_j = p_i ([i=j] - p_j)",
    });
    expect(judged).toMatchObject({
      kind: "fault",
      fault: { message: "The left side is ∂p_i/∂z_j here.", from: 0, to: 4 },
    });
  });

  it("does not take what is asked for as an answer", () => {
    const judged = judge("∂L/∂w_kj", gradient);
    expect(judged.kind === "wrong" && judged.diagnosis.say).toBe(
      "What is asked for is not an answer. ∂L/∂W still stands in it.",
    );
    expect(kindOf("∂p_i/∂z_j", { alphabet: softmax, answer: "∂p_i/∂z_j = p_i ([i=j] - p_j)" })).toBe(
      "unfinished",
    );
  });

  it("asks for an answer that is free of what should be gone", () => {
    const task: Task = { alphabet: softmax, answer: "dz_j = p_j - Y_j", without: ["z", "∂", "sum"] };
    expect(kindOf("p_j - Y_j", task)).toBe("right");
    expect(kindOf("e^z_j/sum_k e^z_k - Y_j", task)).toBe("unfinished");
    expect(kindOf("∂/∂z_j (-sum_k Y_k ln p_k)", { ...task, without: ["∂"] })).toBe("unfinished");
    expect(kindOf("p_j - Y_j sum_k Y_k", { ...task, without: ["sum"] })).toBe("unfinished");
  });

  it("differentiates what an alphabet defines", () => {
    const task: Task = { alphabet: softmax, answer: "∂p_i/∂z_j" };
    expect(kindOf("p_i ([i = j] - p_j)", task)).toBe("right");
    expect(kindOf("p_i (δ_ij - p_j)", task)).toBe("right");
    expect(kindOf("p_i (1 - p_j)", task)).toBe("diagonal");
    expect(kindOf("2a", { alphabet: numbers, answer: "∂v/∂a" })).toBe("right");
  });

  it("looks where a condition holds, and nowhere else", () => {
    const task: Task = { alphabet: softmax, answer: "∂p_i/∂z_j = -p_i p_j", where: "i ≠ j" };
    expect(kindOf("-p_i p_j", task)).toBe("right");
    expect(kindOf("p_i ([i = j] - p_j)", task)).toBe("right");
    expect(kindOf("p_i p_j", task)).toBe("sign");
    expect(kindOf("p_i (1 - p_i)", task)).toBe("value");
    expect(() => judge("p", { ...task, answer: "dz = p", where: "j = 0" })).toThrow(RangeError);
  });

  it("keeps to domains: √(c²) is c for c above 0, and √(a²) is |a|", () => {
    expect(kindOf("sqrt(c^2)", { alphabet: numbers, answer: "c" })).toBe("right");
    expect(kindOf("sqrt(a^2)", { alphabet: numbers, answer: "a" })).toBe("positive");
  });

  it("takes decimals as they are written", () => {
    expect(kindOf("0.1 a + 0.2 a", { alphabet: numbers, answer: "0.3 a" })).toBe("right");
  });

  it("takes no answer whose value rounding hides", () => {
    expect(kindOf("(a + 1e20) - 1e20", { alphabet: numbers, answer: "a" })).toBe("undecided");
    expect(kindOf("e^(e^(e^(9 + a^2)))", { alphabet: numbers, answer: "a" })).toBe("undecided");
  });

  it("gives the same verdict for every seed", () => {
    for (const seed of [2, 3, 4, 5, 6]) {
      expect(kindOf("x^T dy", { ...gradient, seed })).toBe("right");
      expect(kindOf("(1 + 1e-9) x^T dy", { ...gradient, seed })).toBe("value");
    }
  });

  it("refuses a task that cannot be read, and a slip that cannot be an answer", () => {
    expect(() => judge("a", { alphabet: numbers, answer: "q" })).toThrow(RangeError);
    expect(() => judge("x^T dy", { ...gradient, slips: [{ answer: "x_ik", say: "" }] })).toThrow(RangeError);
  });
});

describe("understand", () => {
  it("says a fault before anything is judged", () => {
    expect(understand("x^T dy", gradient).kind).toBe("read");
    expect(understand("x dy", gradient)).toMatchObject({
      kind: "fault",
      fault: { kind: "shape", from: 0, to: 4 },
    });
    expect(understand("∂/∂a (x^T dy)", { alphabet: layer, answer: "L" }).kind).toBe("fault");
  });
});
