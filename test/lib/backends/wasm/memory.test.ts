import { describe, expect, it } from "vitest";
import { Memory } from "../../../../src/lib/backends/wasm/memory.js";

describe("Memory", () => {
  it("gives out zeros at multiples of 64, none of them twice", () => {
    const memory = new Memory();
    const [a, b] = [memory.allocate(10), memory.allocate(100)];
    expect([a % 64, b % 64]).toEqual([0, 0]);
    expect(b - a).toBeGreaterThanOrEqual(10);
    expect(new Uint8Array(memory.wasm.buffer, a, 10).every((byte) => byte === 0)).toBe(true);
  });

  it("gives out the same room again, as zeros, once it is cleared", () => {
    const memory = new Memory();
    const first = memory.allocate(1000);
    new Uint8Array(memory.wasm.buffer, first, 1000).fill(7);
    memory.scratch(100);
    memory.clear();
    expect(memory.allocate(1000)).toBe(first);
    expect(new Uint8Array(memory.wasm.buffer, first, 1000).every((byte) => byte === 0)).toBe(true);
  });

  it("grows when asked for more than it holds, and counts that", () => {
    const memory = new Memory();
    const held = memory.wasm.buffer.byteLength;
    const address = memory.allocate(held);
    expect(memory.wasm.buffer.byteLength).toBeGreaterThanOrEqual(address + held);
    expect(memory.moves).toBe(1);
  });

  it("lends the same workspace again unless more is asked for", () => {
    const memory = new Memory();
    const first = memory.scratch(1000);
    expect(memory.scratch(500)).toBe(first);
    expect(memory.scratch(2000)).not.toBe(first);
  });

  it("says how much it holds and how much was missing when there is no more", () => {
    const memory = new Memory();
    expect(() => memory.allocate(2 ** 33)).toThrow(RangeError);
    expect(() => memory.allocate(2 ** 33)).toThrow(
      "memory could not grow beyond 1048576 bytes by: 8588890112",
    );
    expect(memory.moves).toBe(0);
    expect(memory.allocate(8)).toBeGreaterThan(0);
  });
});
