import { expect, it } from "vitest";
import { allowFused } from "../../../bin/relaxed-simd.js";
import { backendNamed } from "../../../bin/train/backends.js";

it("backendNamed makes the backend of a name, a new one each time", async () => {
  for (const name of ["reference", "wasm"]) {
    const make = backendNamed(name);
    const [one, other] = [await make(), await make()];
    expect([one.name, one.precision]).toEqual([name, "float32"]);
    expect(other).not.toBe(one);
  }
});

it("backendNamed makes it in the profile that is asked for, or refuses where the processor can't", async () => {
  expect((await backendNamed("reference", "fused")()).profile).toBe("fused");
  const fast = backendNamed("wasm", "fused");
  const unable = allowFused();
  if (unable) await expect(fast()).rejects.toThrow(`profile must be strict with this ${unable}: fused`);
  else expect((await fast()).profile).toBe("fused");
});

it("backendNamed refuses a name it does not know", () => {
  expect(() => backendNamed("gpu")).toThrow(new RangeError("backend must be wasm or reference: gpu"));
});
