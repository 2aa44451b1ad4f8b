import { describe, expect, it } from "vitest";
import { InsideState } from "../../../src/components/inside/inside-state.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import { pushesOf } from "../../../src/lib/labs/inside/pushes.js";
import { lookInside } from "../../../src/lib/labs/inside/stages.js";
import { levels, networkOn } from "../../lib/labs/inside/small-network.js";

const backend = referenceBackend();
const samples: Dataset = {
  title: "four",
  origin: "stand-in",
  source: "generated",
  licence: "none",
  width: 8,
  height: 8,
  classes: ["cat", "dog", "owl"],
  labels: Uint8Array.of(0, 1, 2, 0),
  pixels: Uint8Array.from({ length: 4 * 64 }, (_, k) => (k * 37) % 256),
};

function stateWith({ convolutions = "none", of = levels }: { convolutions?: string; of?: Uint8Array } = {}) {
  const network = networkOn(backend, convolutions);
  const card = { classes: samples.classes, hyperparameters: { activation: "relu" as const } };
  const state = new InsideState({ backend, network, card }, samples, of);
  state.compute();
  return { state, network };
}

/** The numbers in front of the words, as they are written. */
function numberOf(text: string): number {
  return Number(/[+−]?[\d.]+/.exec(text)?.[0].replace("−", "-"));
}

const greatest = (values: readonly number[]) => values.indexOf(Math.max(...values));

describe("InsideState", () => {
  it("looks at the class that the network answers, and lists the likeliest first", () => {
    const { state, network } = stateWith();
    const { z } = lookInside(backend, network, levels, { label: 0 });
    expect(state.label).toBe(greatest(z));
    const scores = state.scores();
    expect(scores[0]).toMatchObject({ label: greatest(z), name: samples.classes[greatest(z)], chosen: true });
    expect(scores.map(({ label }) => z[label])).toEqual([...z].sort((a, b) => b - a));
    expect(scores.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  it("looks at another class when it is asked about that", () => {
    const { state } = stateWith();
    state.wanted = (state.label + 1) % 3;
    state.compute();
    expect(state.label).toBe(state.wanted);
    expect(state.scores().find(({ chosen }) => chosen)?.label).toBe(state.wanted);
  });

  it("looks at another picture only when it is computed again", () => {
    const { state } = stateWith();
    const before = state.scores();
    state.look(levels.map((level) => 255 - level));
    expect(state.scores()).toEqual(before);
    state.compute();
    expect(state.scores()).not.toEqual(before);
  });

  it("keeps looking at the class that was answered while a unit is silent", () => {
    const { state, network } = stateWith();
    const label = state.label;
    for (let channel = 0; channel < 5; channel++) {
      [state.silenced, state.unit] = [undefined, { stage: 2, channel }];
      state.silence();
      state.compute();
      expect(state.label).toBe(label);
      const silenced = { stage: 2, channel };
      const { z } = lookInside(backend, network, levels, { label, silenced });
      expect(state.silenceText()).toContain(`the network says ${samples.classes[greatest(z)]} (`);
    }
  });
});

describe("InsideState.contentOf", () => {
  it("shows the weights of the first units of a dense network, fainter where a unit is weak", () => {
    const { state, network } = stateWith();
    const { values } = state.contentOf(1);
    const { value: w } = network.denseLayers[0].weight;
    const strongest = greatest(Array.from(state.stages[1].values));
    const off = state.stages[1].values.indexOf(0);
    expect(values.length).toBe(6 * 64);
    expect(values[strongest * 64 + 5]).toBe(w.data[5 * w.stride + strongest]);
    expect(values[off * 64 + 5]).toBeCloseTo(0.25 * w.data[5 * w.stride + off], 7);
  });

  it("shows the numbers of maps as they are, with what they pushed", () => {
    const { state } = stateWith({ convolutions: "3x3sp2" });
    const { values, pushes, most } = state.contentOf(1);
    expect(values).toBe(state.stages[1].values);
    expect(most).toBe(Math.max(...Array.from(values)));
    expect(pushes).toEqual(pushesOf(state.stages[1]));
    expect(state.contentOf(0).pushes).toEqual([0]);
  });
});

describe("InsideState.connections", () => {
  it("lead from stage to stage, the strongest of each at full size, the last into the class", () => {
    const { state } = stateWith({ convolutions: "3x3sp2" });
    const shown = state.connections();
    for (let stage = 1; stage < state.stages.length; stage++) {
      const into = shown.filter((one) => one.stage === stage);
      expect(Math.max(...into.map(({ size }) => size))).toBe(1);
    }
    const last = shown.filter(({ stage }) => stage === state.stages.length - 1);
    expect(new Set(last.map(({ to }) => to))).toEqual(new Set([state.label]));
  });
});

describe("InsideState, a unit", () => {
  it("has nothing to say before one is chosen, and pixels are none", () => {
    const { state } = stateWith();
    state.choose(0, 0);
    expect(state.unitWords()).toBeUndefined();
    expect(state.exciting()).toBeUndefined();
  });

  it.each(["none", "3x3sp2"])("has a sum that is made of what is named, convolutions %s", (convolutions) => {
    const { state } = stateWith({ convolutions });
    for (const stage of [1, 2]) {
      state.choose(stage, 1);
      const words = state.unitWords();
      if (!words) throw new Error("a unit was chosen");
      const sum = words.terms.reduce((all, term) => all + numberOf(term), 0);
      expect(sum).toBeCloseTo(numberOf(words.sum), 2);
      expect(words.cut !== "").toBe(numberOf(words.sum) < 0);
      expect(words.name).toBe(`${state.stages[stage].name}, unit 2`);
    }
  });

  it("says where on its map the sum is taken", () => {
    const { state } = stateWith({ convolutions: "3x3sp2" });
    state.choose(1, 0);
    expect(state.unitWords()?.where).toMatch(/greatest at row \d+, column \d+:/);
    expect(state.unitWords()?.terms[0]).toMatch(/from the pixels$/);
  });

  it("is silenced, and speaks again", () => {
    const { state } = stateWith();
    state.choose(2, 3);
    expect(state.unitWords()?.push).toMatch(/^It pushes the score of \w+ by [+−]/);
    expect(state.silenceText()).toBe("");
    state.silence();
    state.compute();
    expect(state.stages[2].values[3]).toBe(0);
    expect(state.unitWords()?.push).toBe("It is silent.");
    expect(state.silenceText()).toContain("With dense2, unit 4, at 0");
    state.silence();
    expect(state.silenced).toBeUndefined();
  });

  it("is excited by samples, the most first", () => {
    const { state, network } = stateWith();
    for (let channel = 0; channel < 6; channel++) {
      state.choose(1, channel);
      const excited = (row: number) =>
        lookInside(backend, network, samples.pixels.subarray(64 * row, 64 * (row + 1)), { label: 0 })
          .stages[1].values[channel];
      const rows = [0, 1, 2, 3].filter((row) => excited(row) > 0).sort((a, b) => excited(b) - excited(a));
      expect(state.exciting()).toEqual(rows);
    }
  });
});

describe("InsideState.pixels", () => {
  it("adds up to what is said of the score", () => {
    const { state } = stateWith();
    const { values, said } = state.pixels("ink");
    const [, together, z, rest] = /make (\S+) of the score z = (\S+); .* the other (\S+)\.$/.exec(said) ?? [];
    const sum = Array.from(values).reduce((all, value) => all + value, 0);
    expect(numberOf(together)).toBeCloseTo(sum, 2);
    expect(numberOf(together) + numberOf(rest)).toBeCloseTo(numberOf(z), 1);
  });

  it("gives slopes for paper too", () => {
    const { state } = stateWith();
    expect(state.pixels("slope").values).toBe(state.stages[0].slopes);
  });

  it("covers each pixel, and takes nothing from paper", () => {
    const { state } = stateWith({ of: new Uint8Array(64) });
    expect(state.pixels("cover").values).toEqual(new Float64Array(64));
  });
});
