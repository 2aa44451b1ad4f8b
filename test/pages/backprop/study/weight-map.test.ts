import { describe, expect, it } from "vitest";
import { matrixFrom, zeros } from "../../../../src/lib/core/matrix.js";
import { type Graph, one } from "../../../../src/pages/backprop/study/graph.js";
import {
  levelOf,
  matrixSheet,
  pictureSheet,
  pixelWords,
  stepOver,
} from "../../../../src/pages/backprop/study/weight-map.js";

const weight = zeros(784, 6);
const small = matrixFrom([
  [1, 2],
  [3, 4],
  [5, 6],
]);
const bias = zeros(1, 6);
const nameOf = () => "";
const graph: Graph = {
  columns: [],
  links: [
    { kind: "dense", weight, dWeight: weight, bias, dBias: bias, nameOf },
    { kind: "dense", weight: small, dWeight: small, bias, dBias: bias, nameOf },
  ],
};

describe("sheets", () => {
  const sheets = [pictureSheet(graph, 0, 4), matrixSheet(graph, 1)];

  it("have a cell of its own for each weight and each bias, and find it again", () => {
    for (const [k, sheet] of sheets.entries()) {
      const { rows, cols } = [weight, small][k];
      const seen = new Set<string>();
      for (let from = -1; from < rows; from++) {
        for (let to = 0; to < cols; to++) {
          const [x, y] = sheet.cellOf(from, to);
          expect(sheet.weightIn(x, y)).toEqual({ link: k, from, to });
          expect(x < sheet.width && y < sheet.height).toBe(true);
          seen.add(`${x} ${y}`);
        }
      }
      expect(seen.size).toBe((rows + 1) * cols);
    }
  });

  it("have room between pictures, and none beyond the last", () => {
    const [pictures, matrix] = sheets;
    expect(pictures.weightIn(28, 3)).toBeUndefined();
    expect(pictures.weightIn(3, 29)).toBeUndefined();
    expect(pictures.weightIn(2 * 29, 30)).toBeUndefined();
    expect(pictures.weightIn(27, 28)).toEqual({ link: 0, from: one, to: 0 });
    expect(matrix.weightIn(0, 3)).toBeUndefined();
    expect(matrix.weightIn(-1, 0)).toBeUndefined();
  });

  it("are walked by arrow keys, over the room between, and by Shift a picture at a time", () => {
    const [pictures] = sheets;
    const step = (from: number, to: number, key: string, far = false) => {
      const next = stepOver(pictures, { from, to }, key, far);
      return next && [next.from, next.to];
    };
    expect(step(27, 0, "ArrowRight")).toEqual([0, 1]);
    expect(step(0, 1, "ArrowLeft")).toEqual([27, 0]);
    expect(step(0, 0, "ArrowLeft")).toEqual([0, 0]);
    expect(step(27 * 28 + 5, 0, "ArrowDown")).toEqual([one, 0]);
    expect(step(one, 0, "ArrowDown")).toEqual([0, 4]);
    expect(step(one, 0, "ArrowRight")).toEqual([one, 1]);
    expect(step(300, 1, "ArrowRight", true)).toEqual([300, 2]);
    expect(step(300, 1, "ArrowDown", true)).toEqual([300, 5]);
    expect(step(300, 1, "Enter")).toBeUndefined();
  });
});

describe("levelOf", () => {
  it("is signed, full at the largest, and shows a hundredth as a tenth", () => {
    expect([1, -1, 0.01, 0].map((number) => levelOf(number, 1))).toEqual([127, -127, 13, 0]);
    expect(levelOf(0, 0)).toBe(0);
  });
});

describe("pixelWords", () => {
  it("says row and column", () => expect(pixelWords(28 * 3 + 7)).toBe("pixel (3, 7)"));
});
