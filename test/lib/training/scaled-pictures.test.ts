import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { rowsOf } from "../../../src/lib/core/matrix.js";
import { scaledPictures } from "../../../src/lib/training/scaled-pictures.js";
import { bitsOf, smallTraining, takeSteps } from "./small-run.js";

const wasm = await wasmBackend();
const levels = Uint8Array.of(0, 51, 255, 102, 1, 254);

describe("scaledPictures", () => {
  it.each([
    ["reference", referenceBackend()],
    ["wasm", wasm],
  ])("gives the grey levels themselves where ink is 255, by the %s backend", (_, backend) => {
    const x = scaledPictures(backend, 2, 3, 255).load(levels, Uint32Array.of(0, 1), 1, 1);
    expect(rowsOf(x)).toEqual([[102, 1, 254]]);
  });

  it("gives 0 to 1 where nothing is said", () => {
    const x = scaledPictures(referenceBackend("float64"), 2, 3).load(levels, Uint32Array.of(0, 1), 0, 2);
    expect(rowsOf(x)).toEqual([
      [0, 0.2, 1],
      [0.4, 1 / 255, 254 / 255],
    ]);
  });

  it.each([0, -1, Infinity, Number.NaN])("refuses ink of %d", (ink) => {
    expect(() => scaledPictures(referenceBackend(), 1, 3, ink)).toThrow(
      `ink must be above 0 and finite: ${ink}`,
    );
  });

  it("refuses a picture that the set does not have", () => {
    const room = scaledPictures(referenceBackend(), 1, 3, 255);
    expect(() => room.load(levels, Uint32Array.of(2), 0, 1)).toThrow("picture is not in the set: 2");
  });
});

describe("a run with other ink", () => {
  it("is the usual run, bit for bit, when ink is 1", () => {
    const [usual, said] = [smallTraining(), smallTraining({}, { ink: 1 })];
    takeSteps(usual, 6);
    takeSteps(said, 6);
    expect(bitsOf(said)).toEqual(bitsOf(usual));
  });

  it("begins with scores and a loss many times larger when ink is 255", () => {
    const usual = smallTraining().next();
    const unscaled = smallTraining({}, { ink: 255 }).next();
    expect(unscaled.loss).toBeGreaterThan(20 * usual.loss);
  });
});
