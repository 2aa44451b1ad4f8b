/**
 * A module of one function, madd(a: f32, b: f32, c: f32): f32 = a·b + c, by f32x4.relaxed_madd:
 *
 *     local.get 0, f32x4.splat, local.get 1, f32x4.splat, local.get 2, f32x4.splat, f32x4.relaxed_madd, f32x4.extract_lane 0
 */
const module = Uint8Array.from([
  // "\0asm", version 1
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
  // types: (f32, f32, f32) → f32
  0x01, 0x08, 0x01, 0x60, 0x03, 0x7d, 0x7d, 0x7d, 0x01, 0x7d,
  // functions: one, of that type
  0x03, 0x02, 0x01, 0x00,
  // exports: it, as "madd"
  0x07, 0x08, 0x01, 0x04, 0x6d, 0x61, 0x64, 0x64, 0x00, 0x00,
  // code: one body of 20 bytes without locals
  0x0a, 0x16, 0x01, 0x14, 0x00, 0x20, 0x00, 0xfd, 0x13, 0x20, 0x01, 0xfd, 0x13, 0x20, 0x02, 0xfd, 0x13, 0xfd,
  0x85, 0x02, 0xfd, 0x1f, 0x00, 0x0b,
]);

/**
 * Sums that tell one rounding from others: a, b, c and a·b + c rounded once. Rounding the product first gives 0 in the first;
 * rounding to float64 in between gives another float32 in the last two.
 */
const telling: readonly (readonly [a: number, b: number, c: number, sum: number])[] = [
  [1 + 2 ** -12, 1 + 2 ** -12, -(1 + 2 ** -11), 2 ** -24],
  [2 ** 12 + 1, 2 ** 12 + 1, 2 ** -60, 2 ** 24 + 2 ** 13 + 2],
  [2 ** 12 + 1, -(2 ** 12 + 3), 2 ** -60, -(2 ** 24 + 2 ** 14 + 2)],
];

/** What can't fuse multiply–adds: an engine without relaxed SIMD, or a processor on which it rounds twice. */
export type Unable = "engine" | "processor";

/** What keeps multiply–adds from being fused here; undefined where they are. */
export function whyNotFused(): Unable | undefined {
  if (!WebAssembly.validate(module)) return "engine";
  const { madd } = new WebAssembly.Instance(new WebAssembly.Module(module)).exports;
  const fuses = typeof madd === "function" && telling.every(([a, b, c, sum]) => madd(a, b, c) === sum);
  return fuses ? undefined : "processor";
}
