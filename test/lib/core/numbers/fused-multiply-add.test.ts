import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fusedMultiplyAdd } from "../../../../src/lib/core/numbers/fused-multiply-add.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

/** Every float32 is a whole multiple of 2⁻¹⁴⁹, so every product and sum of them one of 2⁻²⁹⁸. */
const scale = 149;
const greatest = (2n ** 24n - 1n) * 2n ** 104n;

/** x · 2¹⁴⁹ of a float32. */
function wholeOf(x: number): bigint {
  const bits = new Uint32Array(Float32Array.of(x).buffer)[0];
  const exponent = (bits >>> 23) & 0xff;
  const fraction = BigInt(bits & 0x7fffff);
  const size = exponent === 0 ? fraction : (fraction + 0x800000n) << BigInt(exponent - 1);
  return bits >>> 31 ? -size : size;
}

/** The float32 nearest to n · 2⁻²⁹⁸, of two equally near ones the even; n is not 0. */
function nearestFloat32(n: bigint): number {
  const size = n < 0n ? -n : n;
  // The digit that is worth least in a float32 of this size: 2⁻¹⁴⁹, or more where 24 digits do not reach that far down.
  const last = Math.max(scale, size.toString(2).length - 24);
  const unit = 1n << BigInt(last);
  const [digits, rest] = [size / unit, size % unit];
  const up = 2n * rest > unit || (2n * rest === unit && digits % 2n === 1n);
  const rounded = digits + (up ? 1n : 0n);
  const value =
    rounded * unit > greatest << BigInt(2 * scale) ? Infinity : Number(rounded) * 2 ** (last - 2 * scale);
  return n < 0n ? -value : value;
}

/** a·b + c worked out with whole numbers and rounded once. */
function exactly(a: number, b: number, c: number): number {
  const sum = wholeOf(a) * wholeOf(b) + (wholeOf(c) << BigInt(scale));
  // A sum of 0 has the sign that IEEE 754 gives it.
  return sum === 0n ? a * b + c : nearestFloat32(sum);
}

function expectExact(a: number, b: number, c: number): void {
  const [found, expected] = [fusedMultiplyAdd(a, b, c), exactly(a, b, c)];
  if (!Object.is(found, expected)) expect.fail(`${a} · ${b} + ${c} must be ${expected}: ${found}`);
}

const float32 = fc.float({ noNaN: true, noDefaultInfinity: true });
const step = 2 ** -23;

describe("fusedMultiplyAdd", () => {
  it("rounds once: it keeps what a product that is rounded first has lost", () => {
    const a = 1 + 2 ** -12;
    expect(fusedMultiplyAdd(a, a, -(1 + 2 ** -11))).toBe(2 ** -24);
    expect(Math.fround(Math.fround(a * a) - (1 + 2 ** -11))).toBe(0);
  });

  it("is the nearest float32 for numbers of every size", () => {
    fc.assert(fc.property(float32, float32, float32, expectExact), { numRuns: 10_000 });
  });

  it("is it for sums of terms of like size, which cancel or round at every digit", () => {
    const random = seededRandom(1);
    const draw = (exponent: number) =>
      Math.fround((random.uniform() < 0.5 ? -1 : 1) * (1 + random.uniform()) * 2 ** exponent);
    for (let k = 0; k < 15_000; k++) {
      const [p, q] = [random.below(40) - 20, random.below(40) - 20];
      expectExact(draw(p), draw(q), draw(p + q + random.below(60) - 30));
    }
  });

  it("is it where almost everything cancels", () => {
    const random = seededRandom(2);
    for (let k = 0; k < 10_000; k++) {
      const [a, b] = [Math.fround(1 + random.uniform()), Math.fround(1 + random.uniform())];
      expectExact(a, b, -Math.fround(a * b));
      expectExact(a, -b, Math.fround(a * b * (1 + step)));
    }
  });

  it("is it where the result is subnormal, or too small to be one", () => {
    const random = seededRandom(3);
    const draw = (exponent: number) => Math.fround((random.uniform() - 0.5) * 2 ** exponent);
    for (let k = 0; k < 10_000; k++) {
      const split = random.below(140);
      expectExact(draw(-split), draw(split - 140 - random.below(20)), draw(-126 - random.below(23)));
    }
    expectExact(2 ** -149, 0.5, 0);
    expectExact(2 ** -149, 0.5 + step, 0);
    expectExact(-(2 ** -149), 2 ** -149, 0);
    expectExact(2 ** -149, 2 ** -149, -(2 ** -149));
  });

  it("is it where the result is huge, and infinite only where it must be", () => {
    const random = seededRandom(4);
    const most = Math.fround(3.4028234663852886e38);
    const draw = () => Math.fround((random.uniform() - 0.5) * 2 ** 65);
    for (let k = 0; k < 10_000; k++)
      expectExact(draw(), draw(), Math.fround((random.uniform() - 0.5) * 2 ** 128));
    expectExact(most, 2, -most);
    expectExact(most, most, -most);
    expectExact(most, 1, 2 ** 103);
    expectExact(most, 1, 2 ** 103 * (1 - step));
  });

  it("is it where the product is halfway between two float32, and a term that float64 can't hold beside it decides", () => {
    const random = seededRandom(5);
    for (let k = 0; k < 10_000; k++) {
      // 13 and 12 digits, both odd: 25 digits or 24, the last of them 1.
      const [a, b] = [4097 + 2 * random.below(2048), 2049 + 2 * random.below(1024)];
      const size = 2 ** (random.below(200) - 100);
      const tiny = Math.fround((1 + random.uniform()) * 2 ** -(30 + random.below(15)) * size);
      for (const sign of [-1, 1]) {
        for (const term of [tiny, 0, -tiny]) expectExact(a * size, sign * b, term);
        // Beside a float64 that ends with zeros alone.
        expectExact(sign * 2 ** 24 * size, 1, tiny);
      }
    }
  });

  it("passes on what is no finite number, and the signs of 0", () => {
    for (const x of [Number.NaN, Infinity, -Infinity]) {
      expect(fusedMultiplyAdd(x, 1, 1)).toBe(x);
      expect(fusedMultiplyAdd(1, 1, x)).toBe(x);
    }
    expect(fusedMultiplyAdd(Infinity, 0, 1)).toBeNaN();
    expect(fusedMultiplyAdd(Infinity, 1, -Infinity)).toBeNaN();
    expect(fusedMultiplyAdd(-0, 1, -0)).toBe(-0);
    expect(fusedMultiplyAdd(-0, 1, 0)).toBe(0);
    expect(fusedMultiplyAdd(-(2 ** -149), 2 ** -149, 0)).toBe(-0);
  });
});
