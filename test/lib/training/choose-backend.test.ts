import { describe, expect, it, vi } from "vitest";
import { allowFused } from "../../../bin/relaxed-simd.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { Profile } from "../../../src/lib/core/numbers/profiles.js";
import { chooseBackend } from "../../../src/lib/training/choose-backend.js";

describe("chooseBackend", () => {
  it("takes the fast backend where it runs, and has nothing to say", async () => {
    const fast = { ...referenceBackend(), name: "wasm" as const };
    expect(await chooseBackend("strict", async () => fast)).toEqual({ backend: fast });
  });

  it("stays strict where multiply–adds can't be fused, and says what can't", async () => {
    const asked: string[] = [];
    const fast = async (profile: Profile) => {
      asked.push(profile);
      return { ...referenceBackend(), profile };
    };
    const validate = vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
    const { backend, unable } = await chooseBackend("fused", fast);
    validate.mockRestore();
    expect([backend.profile, unable]).toEqual(["strict", "engine"]);
    if (!allowFused()) expect((await chooseBackend("fused", fast)).backend.profile).toBe("fused");
    expect(asked[0]).toBe("strict");
  });

  it("falls back to the reference with the reason", async () => {
    const { backend, notice } = await chooseBackend("strict", async () => {
      throw new WebAssembly.CompileError("no SIMD");
    });
    expect(backend.name).toBe("reference");
    expect(backend.precision).toBe("float32");
    expect(notice).toContain("(no SIMD)");
  });
});
