import { SVD } from "ml-matrix";

/**
 * The greatest singular value of (1, x) by the least: how much a small change of y may change the coefficients. It depends on
 * the units of x.
 *
 * @param x a row for each observation, without the column of ones: [rows × names]
 */
export function conditionNumber(x: readonly (readonly number[])[]): number {
  return new SVD(x.map((row) => [1, ...row])).condition;
}
