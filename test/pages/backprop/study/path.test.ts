import { describe, expect, it } from "vitest";
import { one, weightAt } from "../../../../src/pages/backprop/study/graph.js";
import {
  loudestPath,
  type Path,
  pathCount,
  pathFactors,
  pathThrough,
} from "../../../../src/pages/backprop/study/path.js";
import { graphs } from "./graphs.js";

const graph = graphs.deep().source.graph();

/** Every path over a weight of the first layer. */
function pathsOver(from: number, to: number): Path[] {
  return [0, 1, 2, 3].flatMap((m) => [0, 1, 2].map((c) => [from, to, to, m, m, c, 0]));
}

function productOf(path: Path, weight: Parameters<typeof pathFactors>[2]): number {
  return pathFactors(graph, path, weight).reduce((product, { factor }) => product * factor, 1);
}

describe("pathFactors", () => {
  it("multiply along every path from L to a pixel, and all paths together are the library's gradient", () => {
    for (let from = 0; from < 6; from++) {
      for (let to = 0; to < 5; to++) {
        const weight = { link: 0, from, to };
        const paths = pathsOver(from, to);
        expect(paths).toHaveLength(pathCount(graph, weight));
        const sum = paths.reduce((total, path) => total + productOf(path, weight), 0);
        expect(sum).toBeCloseTo(weightAt(graph, weight).gradient, 14);
      }
    }
  });

  it("names each, from L back to what goes in at the weight", () => {
    const names = pathFactors(graph, [2, 1, 1, 3, 3, 0, 0], { link: 0, from: 2, to: 1 }).map(
      ({ name }) => name,
    );
    expect(names).toEqual([
      "∂L/∂z[cat]",
      "∂z[cat]/∂h₂[3]",
      "∂h₂[3]/∂a₂[3]",
      "∂a₂[3]/∂h₁[1]",
      "∂h₁[1]/∂a₁[1]",
      "x₂",
    ]);
    const ofBias = pathFactors(graph, [2, 1, 1, 3, 3, 0, 0], { link: 4, from: one, to: 0 });
    expect(ofBias.map(({ name }) => name)).toEqual(["∂L/∂z[cat]", "1"]);
  });
});

describe("loudestPath", () => {
  it("leads over its weight, by the path that carries most of its layer after layer", () => {
    const path = loudestPath(graph, { link: 2, from: 1, to: 3 });
    expect(path).toHaveLength(7);
    expect(path[2]).toBe(1);
    expect(path[3]).toBe(3);
    expect([path[1], path[4], path[6]]).toEqual([1, 3, 0]);
  });
});

describe("pathThrough", () => {
  it("takes the neighbour along where a column is made number by number", () => {
    const path = [2, 1, 1, 3, 3, 0, 0];
    expect(pathThrough(graph, path, 3, 2)).toEqual([2, 1, 1, 2, 2, 0, 0]);
    expect(pathThrough(graph, path, 2, 4)).toEqual([2, 4, 4, 3, 3, 0, 0]);
    expect(pathThrough(graph, path, 0, 5)).toEqual([5, 1, 1, 3, 3, 0, 0]);
  });
});

describe("pathCount", () => {
  it("is the product of the widths behind", () => {
    expect([0, 2, 4].map((link) => pathCount(graph, { link, from: 0, to: 0 }))).toEqual([12, 3, 1]);
  });
});
