import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { lastSums, scoreBudget } from "../../../../src/lib/labs/inside/score-budget.js";
import { lookInside } from "../../../../src/lib/labs/inside/stages.js";
import { levels, networkOn } from "./small-network.js";

const backend = referenceBackend("float64");

describe.each(["none", "4x3sp2"])("lastSums of a network with convolutions %s", (convolutions) => {
  const network = networkOn(backend, convolutions);
  const sumsOf = lastSums(backend, network);

  it("has the last hidden units and the scores", () => {
    const { stages, z } = lookInside(backend, network, levels, { label: 0 });
    expect(sumsOf(levels).h).toEqual(stages[stages.length - 2].values);
    expect(Array.from(sumsOf(levels).z)).toEqual(z);
  });

  it("gives other pictures other sums, and leaves those that it gave", () => {
    const first = sumsOf(levels);
    const kept = first.h.slice();
    expect(sumsOf(levels.map((level) => 255 - level)).z).not.toEqual(first.z);
    expect(first.h).toEqual(kept);
  });

  it("has a budget that adds up to the difference of the scores", () => {
    const { h, z } = sumsOf(levels);
    const { parts, income, expenses, bias, lead } = scoreBudget(network, h, 2, 0);
    expect(lead).toBeCloseTo(z[2] - z[0], 5);
    expect(income + expenses).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      12,
    );
    expect(income + expenses + bias).toBe(lead);
    expect(income).toBeGreaterThan(0);
    expect(expenses).toBeLessThanOrEqual(0);
    expect(scoreBudget(network, h, 0, 2).lead).toBeCloseTo(-lead, 12);
  });
});

describe("scoreBudget", () => {
  it("multiplies each unit by the difference of its weights", () => {
    const network = networkOn(backend);
    const { weight, bias } = network.denseLayers[2];
    const [w, b] = [weight.value, bias.value];
    [b.data[1], b.data[2]] = [0.7, 0.2];
    const h = [1, 0, 2, 0, 0];
    const { parts, bias: offset } = scoreBudget(network, h, 1, 2);
    expect(Array.from(parts)).toEqual(
      h.map((value, k) => value * (w.data[k * w.stride + 1] - w.data[k * w.stride + 2])),
    );
    expect(offset).toBeCloseTo(0.5, 12);
  });
});
