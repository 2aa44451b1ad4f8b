import { describe, expect, it } from "vitest";
import {
  nameAt,
  numberAt,
  one,
  type Place,
  type Side,
  termsOf,
  weightAt,
  weightTerm,
} from "../../../../src/pages/backprop/study/graph.js";
import { graphs } from "./graphs.js";

const deep = graphs.deep();
const all = [graphs.chain(), graphs.worked(), deep.source].map((source) => source.graph());

describe("termsOf", () => {
  it("adds up to every value and every gradient of a graph, but for L and what is given", () => {
    for (const graph of all) {
      for (const [column, { values }] of graph.columns.entries()) {
        for (let unit = 0; unit < values.length; unit++) {
          for (const side of ["value", "gradient"] as const) {
            const isEnd = side === "value" ? column === 0 : column === graph.columns.length - 1;
            const isLoss = side === "value" && column === graph.columns.length - 1;
            const terms = termsOf(graph, { column, unit }, side);
            const sum = terms.reduce((total, { product = Number.NaN }) => total + product, 0);
            if (isEnd) expect(terms).toEqual([]);
            else if (isLoss) expect(terms.every(({ product }) => product === undefined)).toBe(true);
            else expect(sum).toBeCloseTo(numberAt(graph, { column, unit }, side), 13);
          }
        }
      }
    }
  });

  it("has the largest first, the bias among them", () => {
    const terms = termsOf(all[1], { column: 1, unit: 1 }, "value");
    expect(terms.map(({ product }) => product)).toEqual([-2, 1, 0.5]);
    expect(terms.map(({ from }) => from && nameAt(all[1], from.place, from.side))).toEqual([
      ...["x₀", "x₁", undefined],
    ]);
    expect(terms[2].weight).toEqual({ link: 0, from: one, to: 1 });
  });

  it("unfolds L into the scores, each with the factor p − Y", () => {
    const graph = all[1];
    const p0 = 1 / (1 + Math.exp(-1.5));
    const terms = termsOf(graph, { column: 4, unit: 0 }, "value");
    expect(terms.map(({ factor }) => factor)).toEqual([
      expect.closeTo(p0 - 1, 14),
      expect.closeTo(1 - p0, 14),
    ]);
  });
});

describe("weightTerm", () => {
  it("is the gradient that the library has for each weight and each bias", () => {
    const [graph] = [deep.source.graph()];
    for (const [layer, { weight, bias }] of deep.network.denseLayers.entries()) {
      for (const [parameter, isBias] of [[weight, false] as const, [bias, true] as const]) {
        const { rows, cols, data } = parameter.gradient;
        for (let k = 0; k < rows * cols; k++) {
          const place = { link: 2 * layer, from: isBias ? one : Math.floor(k / cols), to: k % cols };
          expect(weightTerm(graph, place).product).toBeCloseTo(data[k], 15);
          expect(weightAt(graph, place).gradient).toBe(data[k]);
        }
      }
    }
  });
});

describe("opening", () => {
  it("leads from L to the last pixel, and each number on the way is one of the terms before it", () => {
    const graph = all[2];
    let opened: { place: Place; side: Side } = { place: { column: 6, unit: 0 }, side: "value" };
    const seen = [nameAt(graph, opened.place, opened.side)];
    while (opened.place.column > 0) {
      const known = termsOf(graph, opened.place, opened.side).flatMap(({ from }) => (from ? [from] : []));
      // The smallest: what comes last is reached too.
      opened = known[known.length - 1];
      seen.push(nameAt(graph, opened.place, opened.side));
    }
    expect(seen.map((name) => name[0]).join("")).toBe("Lzhahax");
    expect(opened.place.unit).toBeLessThan(6);
  });
});

describe("weightAt", () => {
  it("refuses a weight that is not there", () => {
    expect(() => weightAt(all[2], { link: 0, from: 6, to: 0 })).toThrow(
      "weight must be in [0, 6) × [0, 5): 6, 0",
    );
    expect(() => weightAt(all[2], { link: 1, from: 0, to: 0 })).toThrow("link must have weights: 1");
  });
});
