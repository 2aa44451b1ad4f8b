import { expect, it } from "vitest";
import { backendNamed } from "../../../bin/train/backends.js";

it("backendNamed makes the backend of a name, a new one each time", async () => {
  for (const name of ["reference", "wasm"]) {
    const make = backendNamed(name);
    const [one, other] = [await make(), await make()];
    expect([one.name, one.precision]).toEqual([name, "float32"]);
    expect(other).not.toBe(one);
  }
});

it("backendNamed refuses a name it does not know", () => {
  expect(() => backendNamed("gpu")).toThrow(new RangeError("backend must be wasm or reference: gpu"));
});
