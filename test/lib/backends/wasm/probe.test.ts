import { describe, expect, it, vi } from "vitest";
import { allowFused } from "../../../../bin/relaxed-simd.js";
import { whyNotFused } from "../../../../src/lib/backends/wasm/probe.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";

const unable = allowFused();

describe("whyNotFused", () => {
  it.skipIf(unable)("finds nothing amiss where multiply–adds round once", () => {
    expect(whyNotFused()).toBeUndefined();
  });

  it("names an engine that does not know the instruction", async () => {
    const validate = vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
    expect(whyNotFused()).toBe("engine");
    await expect(wasmBackend("fused")).rejects.toThrow("profile must be strict with this engine: fused");
    validate.mockRestore();
  });

  it.each([
    ["rounds the product first", (a: number, b: number, c: number) => Math.fround(Math.fround(a * b) + c)],
    ["rounds to float64 in between", (a: number, b: number, c: number) => Math.fround(a * b + c)],
  ])("names a processor that %s", (_, madd) => {
    vi.stubGlobal("WebAssembly", {
      validate: () => true,
      Module: class {},
      Instance: class {
        exports = { madd };
      },
    });
    expect(whyNotFused()).toBe("processor");
    vi.unstubAllGlobals();
  });
});
