import { describe, expect, it } from "vitest";
import { chooseExperiments } from "../../../bin/reproduce/choose-experiments.js";
import { smallExperiment } from "./small-experiment.js";

const all = [
  smallExperiment({ id: "a", system: 1 }),
  smallExperiment({ id: "b", system: 3 }),
  smallExperiment({ id: "c", system: 3 }),
];
const ids = (only?: string) => chooseExperiments(all, only).map(({ id }) => id);

describe("chooseExperiments", () => {
  it("chooses all, a system, or some by name, each once and in order", () => {
    expect(ids()).toEqual(["a", "b", "c"]);
    expect(ids("3")).toEqual(["b", "c"]);
    expect(ids("c, a,3")).toEqual(["a", "b", "c"]);
  });

  it("refuses a word that names none", () => {
    expect(() => ids("a,9")).toThrow("--only must name systems 1 to 5 or some of a, b, c: 9");
  });
});
