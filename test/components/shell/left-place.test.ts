import { describe, expect, it } from "vitest";
import { readPlace } from "../../../src/components/shell/left-place.js";

const place = {
  path: "/pages/relu/",
  section: "the-bend",
  title: "3.2 The bend",
  at: "fig-bend",
  below: 120,
};

describe("readPlace", () => {
  it("reads what was kept", () => {
    expect(readPlace(JSON.stringify(place))).toEqual(place);
  });

  it("takes nothing for a place that is none", () => {
    for (const kept of [null, "", "7", "{", "{}", JSON.stringify({ ...place, below: "far" })]) {
      expect(readPlace(kept)).toBeUndefined();
    }
  });
});
