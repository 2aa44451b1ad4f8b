import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { chooseBackend } from "../../../src/lib/training/choose-backend.js";

describe("chooseBackend", () => {
  it("takes the fast backend where it runs, and has nothing to say", async () => {
    const fast = { ...referenceBackend(), name: "wasm" as const };
    expect(await chooseBackend(async () => fast)).toEqual({ backend: fast });
  });

  it("falls back to the reference with the reason", async () => {
    const { backend, notice } = await chooseBackend(async () => {
      throw new WebAssembly.CompileError("no SIMD");
    });
    expect(backend.name).toBe("reference");
    expect(backend.precision).toBe("float32");
    expect(notice).toContain("(no SIMD)");
  });
});
