import { describe, expect, it } from "vitest";
import { one } from "../../../../src/pages/backprop/study/graph.js";
import { LiveGraph } from "../../../../src/pages/backprop/study/live-graph.js";
import { unfolded } from "../../../../src/pages/backprop/study/unfolded.js";
import { graphs } from "./graphs.js";

const first = { link: 0, from: 0, to: 0 };

describe("LiveGraph", () => {
  it("shows a small graph whole and a larger one by a path", () => {
    const worked = new LiveGraph(graphs.worked(), first);
    expect(worked.whole).toBe(true);
    expect(worked.shown.nodes.map(({ name }) => name).join(" ")).toBe("x₀ x₁ 1 a₀ a₁ h₀ h₁ 1 z₀ z₁ L");
    const deep = new LiveGraph(graphs.deep().source, { link: 0, from: 2, to: 1 });
    expect(deep.whole).toBe(false);
    const names = deep.shown.nodes.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith("others"))).toEqual([
      ...["5 others", "4 others", "4 others", "3 others", "3 others", "2 others"],
    ]);
  });

  it("moves L as a weight is pulled, and forecasts it by the gradient where it was taken", () => {
    const live = new LiveGraph(graphs.chain(), first);
    expect(live.loss).toBeCloseTo(0.045, 12);
    live.pull(0.5);
    expect(live.loss).toBeCloseTo(0.5 * (0.85 - 1) ** 2, 12);
    expect(live.forecast).toBeCloseTo(0.045 - 0.45 * 0.1, 12);
    live.pull(-99);
    expect(live.weight.value).toBeCloseTo(0.4 - 1, 12);
    expect(live.loss).toBe(0.5);
    live.letGo();
    expect(live.weight.value).toBe(0.4);
    expect(live.loss).toBeCloseTo(0.045, 12);
  });

  it("is the limit of its forecast, for every kind of weight", () => {
    const places = [
      first,
      { link: 0, from: one, to: 1 },
      { link: 2, from: 3, to: 2 },
      { link: 4, from: 2, to: 0 },
    ];
    for (const place of places) {
      const live = new LiveGraph(graphs.deep().source, place);
      live.pull(live.held.value + 1e-6);
      expect(live.loss - live.forecast).toBeCloseTo(0, 11);
      live.letGo();
      expect(live.check().error).toBeLessThan(1e-6);
    }
  });

  it("lets go of a weight when another is taken", () => {
    const live = new LiveGraph(graphs.worked(), first);
    const before = live.loss;
    live.pull(1.7);
    live.take({ link: 2, from: one, to: 1 });
    expect(live.loss).toBe(before);
    expect(live.held).toMatchObject({ value: 0.5, loss: before });
  });

  it("draws L over the held weight without moving it", () => {
    const live = new LiveGraph(graphs.chain(), first);
    const curve = live.curve(3);
    expect(curve.map(({ value }) => value)).toEqual([expect.closeTo(-0.6, 12), 0.4, 1.4]);
    expect(curve.map(({ loss }) => loss)).toEqual([0.5, expect.closeTo(0.045, 12), expect.closeTo(0.72, 12)]);
    expect(live.weight.value).toBe(0.4);
  });

  it("lets the blame arrive edge by edge, all of it in the end", () => {
    for (const live of [
      new LiveGraph(graphs.worked(), first),
      new LiveGraph(graphs.deep().source, { link: 0, from: 2, to: 1 }),
    ]) {
      live.steps = 0;
      expect([...live.flow.arrived.values()]).toEqual([1]);
      expect(live.hasComeTo(2)).toBe(false);
      live.steps = live.edges;
      expect(live.hasComeTo(0)).toBe(true);
      for (const { key, place, gradient = 0 } of live.shown.nodes)
        if (place && (live.whole || place.column > 0))
          expect(live.flow.arrived.get(key)).toBeCloseTo(gradient, 13);
    }
  });

  it("waits at a number until all blame that is to come has come", () => {
    const live = new LiveGraph(graphs.worked(), first);
    const links = Array.from({ length: live.edges }, (_, k) => {
      live.steps = k + 1;
      return live.flow.now?.link ?? -1;
    });
    expect(links).toEqual(links.toSorted((u, v) => v - u));
  });

  it("opens a number as a part of another, and the path and the held weight go along", () => {
    const live = new LiveGraph(graphs.deep().source, { link: 0, from: 2, to: 1 });
    live.open({ place: { column: 1, unit: 3 }, side: "gradient" });
    expect(live.held.place).toEqual({ link: 0, from: 2, to: 3 });
    live.open({ place: { column: 3, unit: 0 }, side: "gradient" }, true);
    expect(live.path.slice(0, 5)).toEqual([2, 3, 3, 0, 0]);
    expect(live.trail).toHaveLength(2);
    live.backTo(0);
    expect(live.opened).toEqual({ place: { column: 1, unit: 3 }, side: "gradient" });
  });
});

describe("unfolded", () => {
  it("writes so many decimals that terms as they are written add up to the number as it is written", () => {
    const live = new LiveGraph(graphs.deep().source, { link: 0, from: 2, to: 1 });
    for (const column of [1, 3, 5]) {
      for (const side of ["value", "gradient"] as const) {
        const found = unfolded(live, { place: { column, unit: 1 }, side });
        const sum = found.terms.reduce(
          (total, { product = 0 }) => total + Number(product.toFixed(found.termDigits)),
          0,
        );
        const most = 0.5 * 10 ** -found.digits + found.terms.length * 0.5 * 10 ** -found.termDigits;
        expect(Math.abs(sum - Number(found.number.toFixed(found.digits)))).toBeLessThanOrEqual(
          most * (1 + 1e-9),
        );
      }
    }
  });

  it("of a weight is what went in times what came back", () => {
    const live = new LiveGraph(graphs.chain(), first);
    const { name, number, terms } = unfolded(live, live.opened);
    expect([name, number]).toEqual(["dw", expect.closeTo(-0.45, 12)]);
    expect(terms).toHaveLength(1);
  });
});
