import type { Relation } from "./tree.js";

/**
 * A number with a bound of its rounding error, carried through every operation (running error analysis: Higham 2002,
 * section 3.3): |value − exact| ≤ error, to first order. Not defined: value NaN, error 0, as ln(−1). Not known: value
 * NaN, error ∞, as after an overflow, or the sign of what may be 0.
 */
export interface Real {
  readonly value: number;
  readonly error: number;
}

const unit = 2 ** -53;
const nowhere: Real = { value: Number.NaN, error: 0 };
const unknown: Real = { value: Number.NaN, error: Number.POSITIVE_INFINITY };

export function exact(value: number): Real {
  return { value, error: 0 };
}

/** A number as it is written: 0.1 is not what it is in the machine, 3 is. */
export function written(value: number): Real {
  return { value, error: Number.isSafeInteger(value) ? 0 : unit * Math.abs(value) };
}

export function isUnknown({ error }: Real): boolean {
  return error === Number.POSITIVE_INFINITY;
}

export function isUndefined({ value, error }: Real): boolean {
  return Number.isNaN(value) && error === 0;
}

/** Whether it may be 0 as far as its error tells, without being so exactly. */
function mayBeZero({ value, error }: Real): boolean {
  return error > 0 && Math.abs(value) <= error;
}

function isZero({ value, error }: Real): boolean {
  return value === 0 && error === 0;
}

function made(value: number, error: number): Real {
  return Number.isFinite(value) && Number.isFinite(error) ? { value, error } : unknown;
}

/** What a number without a value makes of all it is put into; undefined where both have one. */
function without(a: Real, b: Real): Real | undefined {
  if (isUnknown(a) || isUnknown(b)) return unknown;
  return isUndefined(a) || isUndefined(b) ? nowhere : undefined;
}

export function add(a: Real, b: Real): Real {
  const value = a.value + b.value;
  return without(a, b) ?? made(value, a.error + b.error + rounding(value, a, b));
}

/** Whole numbers, as indices are, give whole numbers without rounding. */
function rounding(value: number, a: Real, b: Real): number {
  const isWhole = Number.isSafeInteger(value) && Number.isInteger(a.value) && Number.isInteger(b.value);
  return isWhole ? 0 : unit * Math.abs(value);
}

export function negate({ value, error }: Real): Real {
  return { value: -value, error };
}

/** An exact 0 times anything is 0, as [false] times what is then not defined, and 0 · ln 0. */
export function multiply(a: Real, b: Real): Real {
  if (isZero(a) || isZero(b)) return exact(0);
  const value = a.value * b.value;
  const error = Math.abs(a.value) * b.error + (Math.abs(b.value) + b.error) * a.error + rounding(value, a, b);
  return without(a, b) ?? made(value, error);
}

export function divide(a: Real, b: Real): Real {
  const none = without(a, b);
  if (none) return none;
  if (mayBeZero(b)) return unknown;
  if (b.value === 0) return nowhere;
  const value = a.value / b.value;
  return made(
    value,
    (a.error + Math.abs(value) * b.error) / (Math.abs(b.value) - b.error) + unit * Math.abs(value),
  );
}

/** a to the b, of a negative a for whole b alone; a⁰ = 1. */
export function power(a: Real, b: Real): Real {
  const none = without(a, b);
  if (none) return none;
  if (isZero(b)) return exact(1);
  if (b.error === 0 && Number.isInteger(b.value)) return wholePower(a, b.value);
  if (mayBeZero(a)) return unknown;
  if (a.value === 0 && b.value > b.error) return exact(0);
  if (a.value <= 0) return nowhere;
  const value = a.value ** b.value;
  const relative = (Math.abs(b.value) * a.error) / a.value + Math.abs(Math.log(a.value)) * b.error;
  return made(value, Math.abs(value) * (relative + 4 * unit));
}

function wholePower(a: Real, exponent: number): Real {
  if (exponent < 0) return divide(exact(1), wholePower(a, -exponent));
  const value = a.value ** exponent;
  const size = Math.abs(a.value);
  const spread = exponent * (size + a.error) ** (exponent - 1) * a.error;
  return made(value, spread + 4 * unit * Math.abs(value));
}

export function greater(a: Real, b: Real): Real {
  const none = without(a, b);
  if (none) return none;
  const distance = a.value - b.value;
  if (Math.abs(distance) > a.error + b.error) return distance > 0 ? a : b;
  return made(Math.max(a.value, b.value), Math.max(a.error, b.error));
}

/** An error below which two numbers count as equal that may be: at random points they are so by a law, not by chance. */
const small = 1e-9;

/** 1 where the relation holds, else 0; not known where rounding decides. */
export function holds(relation: Relation, a: Real, b: Real): Real {
  const none = without(a, b);
  if (none) return none;
  const error = a.error + b.error;
  const distance = a.value - b.value;
  const isEqual = Math.abs(distance) <= error;
  if (isEqual && error > small * Math.max(1, Math.abs(a.value))) return unknown;
  const isSo = {
    "=": isEqual,
    "≠": !isEqual,
    "<": !isEqual && distance < 0,
    ">": !isEqual && distance > 0,
    "≤": isEqual || distance < 0,
    "≥": isEqual || distance > 0,
  }[relation];
  return exact(isSo ? 1 : 0);
}

/** A function by its name, of one number. */
export function apply(name: string, a: Real): Real {
  const none = without(a, a);
  if (none) return none;
  const { value, error } = a;
  switch (name) {
    case "exp": {
      const power = Math.exp(value);
      // Below the smallest number all is 0, but nothing exactly.
      return made(power, power * (Math.expm1(Math.min(error, 1)) + 4 * unit) + 1e-300);
    }
    case "ln":
    case "log":
      if (mayBeZero(a)) return unknown;
      return value > 0
        ? made(Math.log(value), error / (value - error) + 2 * unit * (1 + Math.abs(Math.log(value))))
        : nowhere;
    case "sqrt":
      if (isZero(a)) return a;
      if (mayBeZero(a)) return made(0, Math.sqrt(2 * error));
      return value > 0 ? made(Math.sqrt(value), error / Math.sqrt(value) + unit * Math.sqrt(value)) : nowhere;
    case "abs":
      return made(Math.abs(value), error);
    case "sign":
      return add(holds(">", a, exact(0)), negate(holds("<", a, exact(0))));
    case "floor": {
      const whole = Math.floor(value + error);
      return whole === Math.floor(value - error) || error <= small ? exact(whole) : unknown;
    }
    case "tanh":
      return made(Math.tanh(value), error + 4 * unit * Math.abs(Math.tanh(value)));
    case "sigmoid":
      return divide(exact(1), add(exact(1), apply("exp", negate(a))));
    case "relu":
      return greater(a, exact(0));
    case "cos":
      return made(Math.cos(value), error + 4 * unit);
    case "sin":
      return made(Math.sin(value), error + 4 * unit);
    default:
      throw new RangeError(`function must be known: ${name}`);
  }
}

/** What the comparison of two numbers says. */
export type Comparison = "same" | "other" | "unknown";

/** How many times its bound an error may be, since each is right to first order alone. */
const slack = 32;

/**
 * Whether two numbers are one, as far as their errors tell; not known where these are so large that they would hide a
 * difference, relative to the numbers, of 10⁻⁸. Two that are both not defined are the same.
 */
export function compare(a: Real, b: Real): Comparison {
  if (isUnknown(a) || isUnknown(b)) return "unknown";
  if (isUndefined(a) || isUndefined(b)) return isUndefined(a) && isUndefined(b) ? "same" : "other";
  const tolerance = slack * (a.error + b.error);
  const difference = Math.abs(a.value - b.value);
  if (difference > tolerance) return "other";
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  return tolerance <= Math.max(1e-8 * size, 1e-12) ? "same" : "unknown";
}
