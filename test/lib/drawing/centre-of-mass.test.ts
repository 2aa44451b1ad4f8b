import { describe, expect, it } from "vitest";
import { centreOfMass } from "./centre-of-mass.js";

describe("centreOfMass", () => {
  it("weighs the middles of the pixels by their levels", () => {
    expect(centreOfMass(Uint8Array.of(0, 0, 51, 0, 0, 204), 3)).toEqual({ ink: 1, x: 2.5, y: 1.3 });
  });

  it("is the middle of a picture without ink", () => {
    expect(centreOfMass(new Uint8Array(12), 3)).toEqual({ ink: 0, x: 1.5, y: 2 });
  });
});
