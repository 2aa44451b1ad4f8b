import { describe, expect, it } from "vitest";
import { datasetHash } from "../../../src/lib/data/dataset-hash.js";

describe("datasetHash", () => {
  it("is FNV-1a in 64 bits over the pixels, then the labels", () => {
    // The published value for the text "foobar" (Fowler, Noll, Vo and Eastlake, draft-eastlake-fnv).
    const [pixels, labels] = [new TextEncoder().encode("foob"), new TextEncoder().encode("ar")];
    expect(datasetHash({ pixels, labels })).toBe("85944171f73967e8");
  });

  it("changes with the order of the rows", () => {
    const labels = Uint8Array.of(0, 0);
    expect(datasetHash({ pixels: Uint8Array.of(1, 2), labels })).not.toBe(
      datasetHash({ pixels: Uint8Array.of(2, 1), labels }),
    );
  });
});
