import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { growingBuffer } from "../../../../src/lib/core/layers/layer.js";

describe("growingBuffer", () => {
  it("uses the same memory for batches that fit", () => {
    const room = growingBuffer(referenceBackend(), 3);
    const full = room(4);
    const short = room(2);
    expect([short.rows, short.cols]).toEqual([2, 3]);
    expect(short.data).toBe(full.data);
    expect(room(4).data).toBe(full.data);
  });

  it("grows for a larger batch", () => {
    const room = growingBuffer(referenceBackend(), 3);
    room(2);
    expect(room(5).data.length).toBe(15);
  });

  it("hands out the same matrix while batches stay the same", () => {
    const room = growingBuffer(referenceBackend(), 3);
    room(4);
    expect(room(2)).toBe(room(2));
  });
});
