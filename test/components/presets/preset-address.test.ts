import { describe, expect, it } from "vitest";
import { readPreset, writePreset } from "../../../src/components/presets/preset-address.js";

describe("readPreset", () => {
  it("takes values by the names of controls, and what is locked and hidden", () => {
    const { values, locked, hidden, refused } = readPreset(
      "?v=1&fig-a.units=7&learningRate=0.1&lock=fig-a.units,fig-b.rate&hide=fig-c.seed",
    );
    expect([...values]).toEqual([["fig-a.units", "7"]]);
    expect([...locked]).toEqual(["fig-a.units", "fig-b.rate"]);
    expect([...hidden]).toEqual(["fig-c.seed"]);
    expect(refused).toEqual([]);
  });

  it("takes nothing of an address of another version, and says so", () => {
    const { values, locked, refused } = readPreset("?v=2&fig-a.units=7&lock=fig-a.units");
    expect([values.size, locked.size]).toEqual([0, 0]);
    expect(refused).toEqual(["version 2: this page knows version 1"]);
  });
});

describe("writePreset", () => {
  it("is read again as it was", () => {
    const values = new Map([["fig-a.γ-rate", "0.5"]]);
    expect(readPreset(writePreset(values)).values).toEqual(values);
    expect(writePreset(new Map())).toBe("");
  });
});
