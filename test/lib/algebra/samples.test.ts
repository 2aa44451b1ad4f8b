import { describe, expect, it } from "vitest";
import { targetOf } from "../../../src/lib/algebra/align.js";
import type { Alphabet } from "../../../src/lib/algebra/alphabet.js";
import { judge } from "../../../src/lib/algebra/judge.js";
import { samplesOf, Undecided, valuesOf } from "../../../src/lib/algebra/samples.js";
import { layer, softmax } from "./alphabets.js";

const form = (text: string, alphabet = layer) => targetOf(text, alphabet).form;

describe("samplesOf", () => {
  it("computes x W + b at other sizes and numbers each time, and the same again from the same seed", () => {
    const [product, sum] = [form("y = x W + b"), form("y_ij = sum_k x_ik w_kj + b_j")];
    const samples = samplesOf(product, sum, layer);
    expect(samples).toHaveLength(16);
    for (const { where, wanted } of samples) {
      const [x, W, b] = ["x", "W", "b"].map(
        (name) => where.point.letters.get(name)?.cells.map(({ value }) => value) ?? [],
      );
      const { in: inputs, n } = where.point.sizes;
      const first = x.slice(0, inputs).reduce((so, value, k) => so + value * W[k * n], b[0]);
      expect(wanted[0].value).toBeCloseTo(first, 9);
    }
    expect(new Set(samples.map(({ sizes }) => sizes.join())).size).toBeGreaterThan(3);
    expect(samplesOf(product, sum, layer)[7].wanted).toEqual(samples[7].wanted);
    expect(samplesOf(product, sum, layer, { seed: 2 })[7].wanted).not.toEqual(samples[7].wanted);
  });

  it("has sizes that an index given as a number needs", () => {
    const alphabet: Alphabet = {
      letters: [{ name: "x", shape: "n", meaning: "" }],
      dimensions: [{ name: "n", meaning: "", sizes: [2, 2] }],
    };
    const [{ where }] = samplesOf(form("x_3", alphabet), form("x_0", alphabet), alphabet);
    expect(where.point.sizes.n).toBe(4);
    expect(() => samplesOf(form("x_{(999999999)}", alphabet), form("x_0", alphabet), alphabet)).toThrow(
      Undecided,
    );
  });
});

describe("the values of a letter", () => {
  it("follow from its definition, and a partial from what stands on top", () => {
    const [{ where }] = samplesOf(form("p", softmax), form("p", softmax), softmax);
    const p = valuesOf(form("p", softmax), where).map(({ value }) => value);
    expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    const [first, second] = valuesOf(form("∂p_i/∂z_j", softmax), where).map(({ value }) => value);
    expect(first).toBeCloseTo(p[0] * (1 - p[0]), 12);
    expect(second).toBeCloseTo(-p[0] * p[1], 12);
  });

  it("have the indices of what stands on top first in a partial", () => {
    const alphabet: Alphabet = {
      letters: [
        { name: "z", shape: "n", meaning: "" },
        { name: "q", shape: "n", meaning: "", is: "q_j = z_j z_0" },
        { name: "D", shape: "n × n", meaning: "", partial: "q/z" },
      ],
      dimensions: [{ name: "n", meaning: "" }],
    };
    expect(judge("[i = j] z_0 + z_i [j = 0]", { alphabet, answer: "∂q_i/∂z_j" }).kind).toBe("right");
    expect(judge("[i = j] z_0 + z_j [i = 0]", { alphabet, answer: "∂q_i/∂z_j" }).kind).toBe("wrong");
  });
});
