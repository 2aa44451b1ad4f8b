import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affine } from "../../../../src/lib/core/kernels/affine.js";
import { relu } from "../../../../src/lib/core/kernels/relu.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import {
  across,
  clipped,
  creaseBetween,
  flatPieces,
  folded,
  foldedBy,
  foldPieces,
  type Line,
  lineThrough,
  sheet,
  sideOf,
  type Vector,
} from "../../../../src/pages/relu/study/folding.js";

const within = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const places = fc.tuple(within(1), within(1));
const lines = fc.record({ angle: within(180), b: within(0.9) });

function expectClose(found: Vector, expected: Vector): void {
  for (const axis of [0, 1]) expect(found[axis]).toBeCloseTo(expected[axis], 9);
}

/** One fold by the library's own layers: two units that are on for the whole sheet carry x along, and one bends. */
function foldLayer(line: Line, [u, v]: Vector): Vector {
  const [a, c] = across(line);
  const on = 10;
  const W1 = [
    [1, 0, -a],
    [0, 1, -c],
  ];
  const W2 = [
    [1, 0],
    [0, 1],
    [2 * a, 2 * c],
  ];
  const hidden = zeros(1, 3, "float64");
  affine(
    matrixFrom([[u, v]], "float64"),
    matrixFrom(W1, "float64"),
    matrixFrom([[on, on, -line.b]], "float64"),
    hidden,
  );
  relu(hidden, hidden);
  const y = zeros(1, 2, "float64");
  affine(hidden, matrixFrom(W2, "float64"), matrixFrom([[-on, -on]], "float64"), y);
  const [[first, second]] = rowsOf(y);
  return [first, second];
}

describe("a fold", () => {
  it("leaves one side alone and mirrors the other", () => {
    const line = { angle: 0, b: -0.5 };
    expectClose(folded(line, [0.75, 0.3]), [0.75, 0.3]);
    expectClose(folded(line, [0.25, 0.3]), [0.75, 0.3]);
  });

  it("is |a| across its line", () => {
    fc.assert(
      fc.property(lines, places, (line, x) => {
        expect(sideOf(line, folded(line, x))).toBeCloseTo(Math.abs(sideOf(line, x)), 9);
      }),
    );
  });

  it("is a hidden layer of three ReLUs, and folds upon folds are a deep network", () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 3 }), places, (all, x) => {
        expectClose(
          foldedBy(all, x),
          all.reduce<Vector>((place, line) => foldLayer(line, place), x),
        );
      }),
    );
  });
});

describe("creaseBetween", () => {
  it("lays the one place on the other", () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        const line = creaseBetween(from, to);
        fc.pre(line !== undefined && Math.hypot(from[0] - to[0], from[1] - to[1]) > 1e-3);
        if (line) expectClose(folded(line, from), to);
      }),
    );
  });

  it("is none between a place and itself", () => {
    expect(creaseBetween([0.1, 0.2], [0.1, 0.2])).toBeUndefined();
    expect(lineThrough([0.1, 0.2], [0.1, 0.2])).toBeUndefined();
  });
});

it("lineThrough goes through both places", () => {
  const line = lineThrough([0.1, 0.2], [-0.4, 0.7]);
  expect(
    line && [sideOf(line, [0.1, 0.2]), sideOf(line, [-0.4, 0.7])].map((a) => Math.abs(a) < 1e-12),
  ).toEqual([true, true]);
});

describe("paper", () => {
  const area = (corners: readonly Vector[]) =>
    Math.abs(
      corners.reduce((sum, [u, v], k) => {
        const [nextU, nextV] = corners[(k + 1) % corners.length];
        return sum + u * nextV - nextU * v;
      }, 0) / 2,
    );

  it("is cut off along a line", () => {
    expect(clipped(sheet.corners, ([u]) => u)).toEqual([
      [0, -1],
      [1, -1],
      [1, 1],
      [0, 1],
    ]);
  });

  it("has its back up where it was folded over, and lies on top there", () => {
    const pieces = foldPieces({ angle: 0, b: 0.5 }, [sheet]);
    expect(pieces.map(({ turned }) => turned)).toEqual([false, true]);
    expect(Math.max(...pieces[1].corners.map(([u]) => u))).toBeCloseTo(0, 9);
  });

  it("neither grows nor shrinks, folded or flat", () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 3 }), (all) => {
        const pieces = all.reduce((before, line) => foldPieces(line, before), [sheet]);
        const sum = (areas: number[]) => areas.reduce((total, one) => total + one, 0);
        expect(sum(pieces.map(({ corners }) => area(corners)))).toBeCloseTo(4, 6);
        expect(sum(flatPieces(all).map(area))).toBeCloseTo(4, 6);
      }),
    );
  });

  it("has on each flat piece one side of every crease only", () => {
    const all = [
      { angle: 0, b: 0.1 },
      { angle: 70, b: -0.2 },
    ];
    expect(flatPieces(all)).toHaveLength(4);
    for (const corners of flatPieces(all)) {
      const sides = corners.map((x) => sideOf(all[1], folded(all[0], x)));
      expect(Math.min(...sides) > -1e-9 || Math.max(...sides) < 1e-9).toBe(true);
    }
  });
});
