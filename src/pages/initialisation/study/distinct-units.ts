import type { Matrix } from "../../../lib/core/matrix.js";

/** How many different columns a matrix of weights has: units that can tell something of their own. */
export function distinctUnits({ rows, cols, stride, data }: Matrix): number {
  const columns = Array.from({ length: cols }, (_, j) =>
    Array.from({ length: rows }, (_, k) => data[k * stride + j]).join(),
  );
  return new Set(columns).size;
}
