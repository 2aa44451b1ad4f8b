import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  apply,
  compare,
  divide,
  exact,
  holds,
  isUndefined,
  isUnknown,
  multiply,
  negate,
  power,
  written,
} from "../../../src/lib/algebra/real.js";

const ordinary = fc.double({ min: -100, max: 100, noNaN: true }).filter((value) => Math.abs(value) > 1e-3);

describe("the error of a number", () => {
  it("covers what rounding takes from (a + b) − a", () => {
    fc.assert(
      fc.property(ordinary, ordinary, (a, b) => {
        const { value, error } = add(add(exact(a), exact(b)), exact(-a));
        expect(Math.abs(value - b)).toBeLessThanOrEqual(error);
      }),
    );
  });

  it("covers what rounding takes from exp(ln(a²b)/2)", () => {
    fc.assert(
      fc.property(ordinary, ordinary, (a, b) => {
        const square = multiply(multiply(exact(a), exact(a)), exact(Math.abs(b)));
        const { value, error } = apply("exp", divide(apply("ln", square), exact(2)));
        expect(Math.abs(value - Math.abs(a) * Math.sqrt(Math.abs(b)))).toBeLessThanOrEqual(32 * error);
      }),
    );
  });

  it("is none where whole numbers are added and multiplied", () => {
    expect(add(multiply(exact(3), exact(4)), exact(-5))).toEqual(exact(7));
  });
});

describe("a number without a value", () => {
  it("is not defined below 0 of a root, at 0 of a division", () => {
    expect(
      [
        apply("sqrt", exact(-1)),
        apply("ln", exact(0)),
        divide(exact(1), exact(0)),
        power(exact(-2), exact(0.5)),
      ].map(isUndefined),
    ).toEqual([true, true, true, true]);
  });

  it("is not known after an overflow, or where rounding hides a sign", () => {
    const noise = add(add(written(0.1), written(0.2)), written(-0.3));
    expect([apply("exp", exact(1000)), apply("ln", noise), divide(exact(1), noise)].map(isUnknown)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("is 0 where it is multiplied by an exact 0", () => {
    expect(multiply(exact(0), apply("ln", exact(0)))).toEqual(exact(0));
  });
});

describe("holds", () => {
  it("takes what differs by rounding alone as equal", () => {
    const sum = add(written(0.1), written(0.2));
    expect([
      holds("=", sum, written(0.3)),
      holds(">", sum, written(0.3)),
      holds("≤", written(0.3), sum),
    ]).toEqual([exact(1), exact(0), exact(1)]);
    expect(holds("=", exact(0.3), exact(0.3 + 1e-9))).toEqual(exact(0));
  });
});

describe("compare", () => {
  it("tells x from x + 10⁻⁹, and (x + 1) − 1 not from x", () => {
    const x = exact(0.7);
    expect(compare(add(x, exact(1e-9)), x)).toBe("other");
    expect(compare(add(add(x, exact(1)), exact(-1)), x)).toBe("same");
  });

  it("does not know what a large error hides", () => {
    const hidden = add(add(exact(0.7), exact(1e15)), exact(-1e15));
    expect(compare(hidden, exact(0.7))).toBe("unknown");
  });

  it("takes two that are not defined as the same, and one alone as another", () => {
    const none = apply("sqrt", exact(-1));
    expect([compare(none, none), compare(none, exact(1)), compare(exact(1), negate(exact(1)))]).toEqual([
      "same",
      "other",
      "other",
    ]);
  });
});
