import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { formulasOf } from "../../../../src/pages/relu/figures/fold-formulas.js";
import { cutPieces, foldPanels } from "../../../../src/pages/relu/study/fold-panels.js";
import { FoldState, foldSeed, footOf } from "../../../../src/pages/relu/study/fold-state.js";
import { sideOf } from "../../../../src/pages/relu/study/folding.js";
import { areasOf, dotsOf, parted, sheets } from "../../../../src/pages/relu/study/sheets.js";

const begun = () => new FoldState(seededRandom(foldSeed));

/** The folds that part a sheet's dots for good. */
const solutions = [
  { name: "four corners", creases: [{ angle: -45, b: 0 }], cut: { angle: -45, b: -0.39 } },
  {
    name: "a ring",
    creases: [
      { angle: 0, b: 0 },
      { angle: 90, b: 0 },
    ],
    cut: { angle: 45, b: -0.44 },
  },
  {
    name: "five stripes",
    creases: [
      { angle: 0, b: 0 },
      { angle: 0, b: -0.4 },
    ],
    cut: { angle: 0, b: -0.6 },
  },
];

describe("the sheets", () => {
  it.each(solutions)("can all be parted: $name", ({ name, creases, cut }) => {
    const sheet = sheets.find((one) => one.name === name);
    for (const seed of [1, 2, foldSeed]) {
      const dots = sheet ? dotsOf(sheet, 20, seededRandom(seed)) : [];
      expect(parted(dots, creases, cut).right).toBe(40);
      expect(parted(dots, [], cut).right).toBeLessThan(36);
    }
  });

  it.each(sheets)("begin neither parted nor far from it: $name", ({ name }) => {
    const state = begun();
    state.choose(name);
    expect(state.parted.right).toBeLessThan(40);
    expect(state.parted.right).toBeGreaterThan(24);
  });

  it("are parted alike by a cut that is turned round", () => {
    const { creases, cut } = solutions[0];
    const dots = dotsOf(sheets[0], 20, seededRandom(1));
    const [one, other] = [cut, { angle: cut.angle + 180, b: -cut.b }].map((line) =>
      parted(dots, creases, line),
    );
    expect(other).toEqual({ ...one, sign: -one.sign });
    expect(one.rights).toEqual(dots.map(() => true));
  });

  it("have their cut drawn back where it is on the folded sheet", () => {
    const { creases, cut } = solutions[2];
    const left = areasOf(creases, cut, 1).map((corners) => Math.min(...corners.map(([u]) => u)));
    expect(left.map((u) => Number(u.toFixed(6))).sort((a, b) => a - b)).toEqual([-1, -0.2, 0, 0.6]);
  });
});

describe("FoldState", () => {
  it("folds a pulled place onto another, and cuts through both on the last sheet", () => {
    const state = begun();
    state.drag(0, [-1, 0], [0, 0]);
    expect(state.lines[0]).toEqual({ angle: 0, b: 0.5 });
    state.drag(1, [0, 0], [0.5, 0]);
    expect(sideOf(state.cut, [0.9, 0])).toBeCloseTo(0, 9);
  });

  it("moves a line as it lies, and turns it about its foot", () => {
    const state = begun();
    const { angle } = state.cut;
    state.shiftTo(1, [0.1, 0.2]);
    expect(state.cut.angle).toBeCloseTo(angle, 9);
    expect(sideOf(state.cut, [0.1, 0.2])).toBeCloseTo(0, 9);
    const foot = footOf(state.cut);
    state.turnTo(1, [0.5, 0.9]);
    expect(sideOf(state.cut, foot)).toBeCloseTo(0, 9);
    expect(sideOf(state.cut, [0.5, 0.9])).toBeCloseTo(0, 9);
  });

  it("keeps lines on the sheet, with angles within half a turn", () => {
    const state = begun();
    state.nudge(0, { away: 5, turn: 300 });
    expect(state.lines[0].b).toBe(-1);
    expect(Math.abs(state.lines[0].angle)).toBeLessThanOrEqual(180);
  });

  it("has more folds and fewer, and keeps its cut", () => {
    const state = begun();
    const { cut } = state;
    state.folds = 3;
    expect(state.creases).toHaveLength(3);
    state.folds = 0;
    expect(state.lines).toEqual([cut]);
    expect(state.parted.right).toBeLessThan(30);
  });

  it("knows its sheets by name", () => {
    expect(() => begun().choose("a cube")).toThrow(/sheet must be one of .*: a cube/);
  });
});

describe("what is shown", () => {
  it("is a panel for the flat sheet and for each fold", () => {
    const state = begun();
    state.folds = 2;
    expect(foldPanels(state).map(({ title }) => title)).toEqual([
      "Flat: fold",
      "Folded once: fold",
      "Folded twice: cut",
    ]);
  });

  it("has a cut of two pieces on the flat sheet where one fold mirrors it", () => {
    const state = begun();
    state.drag(0, [-1, 0], [1, 0]);
    state.drag(1, [0.5, 0], [0.5, 1]);
    expect(cutPieces(state)).toBe(2);
  });

  it("has its function in numbers, above 0 for rounds", () => {
    const state = begun();
    state.drag(0, [-1, 0], [0, 0]);
    state.drag(1, [0.5, 0], [0.5, 1]);
    expect(formulasOf(state)[0]).toBe("a₁ = 1·u + 0·v + 0.5,  (u, v) ← (u, v) + 2·max(−a₁, 0)·(1, 0)");
    expect(formulasOf(state)[1]).toMatch(/^s = −?1·u [+−] 0·v [+−] 0\.5: {2}a round where s > 0$/);
  });
});
