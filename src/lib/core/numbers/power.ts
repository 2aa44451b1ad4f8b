/** βᵗ for a whole number t ≥ 0 by repeated squaring, the same bits in every engine. */
export function power(beta: number, t: number): number {
  let result = 1;
  let square = beta;
  for (let rest = t; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
