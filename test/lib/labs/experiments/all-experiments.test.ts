import { describe, expect, it } from "vitest";
import { allExperiments } from "../../../../src/lib/labs/experiments/all-experiments.js";

describe("allExperiments", () => {
  it("have ids of their own, and stand in the order of the projects", () => {
    const ids = allExperiments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const systems = allExperiments.map(({ system }) => system);
    expect(systems).toEqual([...systems].sort());
  });
});
