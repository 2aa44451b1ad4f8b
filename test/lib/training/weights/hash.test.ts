import { describe, expect, it } from "vitest";
import { weightHash } from "../../../../src/lib/training/weights/hash.js";

describe("weightHash", () => {
  it("is FNV-1a in 64 bits over names and bytes", () => {
    // The published value for the text "foobar" (Fowler, Noll, Vo and Eastlake, draft-eastlake-fnv).
    expect(weightHash([{ name: "foobar", shape: [0], data: new Float32Array(0) }])).toBe("85944171f73967e8");
    expect(weightHash([])).toBe("cbf29ce484222325");
  });

  it("takes names and little-endian float32 numbers in turn, as a Python script does", () => {
    // python3 test/golden/hash.py prints it.
    const weights = [
      { name: "dense1.weight", shape: [1, 3], data: Float32Array.of(1, -2.5, 0.1) },
      { name: "dense1.bias", shape: [1, 1], data: Float32Array.of(-0) },
    ];
    expect(weightHash(weights)).toBe("c9add4ac57885835");
  });

  it("changes with one bit of one weight, and with the sign of zero", () => {
    const hashOf = (value: number) => weightHash([{ name: "w", shape: [1], data: Float32Array.of(value) }]);
    expect(hashOf(1)).not.toBe(hashOf(1 + 2 ** -23));
    expect(hashOf(0)).not.toBe(hashOf(-0));
  });
});
