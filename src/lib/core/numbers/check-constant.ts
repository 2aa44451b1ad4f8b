/** @throws RangeError unless 0 ≤ value < 1, with the constant's name */
export function expectFraction(name: string, value: number): void {
  if (!(value >= 0 && value < 1)) throw new RangeError(`${name} must be in [0, 1): ${value}`);
}

/** @throws RangeError unless value > 0 and finite, with the constant's name */
export function expectPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be above 0: ${value}`);
}

/** @throws RangeError unless value ≥ 0 and finite, with the constant's name */
export function expectNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be at least 0: ${value}`);
}
