import {
  entryName,
  type Numbers,
  type Operation,
  type Term,
  term,
} from "../../../components/bench/operation.js";
import { bracketed } from "../../../components/ui/numbers.js";

/** y_ij = Σᵤᵥ w_uv·x_{i+u,j+v} + b: the window at each place. */
export const windowSums: Operation = {
  result: "y",
  formula: "eq-window",
  indices: ["i", "j"],
  lines: ["sum + weight * x[m][c][row][column]"],
  pieces: (numbers, i, j) => [
    products(numbers, ["w", "x"], (u, v) => [i + u, j + v]),
    " + ",
    term(numbers, "b", [0, 0], { letters: "b", lines: ["= sum + b[o]"] }),
  ],
};

/** dw_uv = Σᵢⱼ x_{i+u,j+v}·dy_ij: each pixel that lay under a weight. */
export const weightSums: Operation = {
  result: "dw",
  formula: "eq-dw",
  indices: ["u", "v"],
  lines: ["x[m][c][row][column] * dy[m][o][i][j]"],
  pieces: (numbers, u, v) => [products(numbers, ["dy", "x"], (i, j) => [i + u, j + v])],
};

/** dx_rq = Σᵤᵥ w_uv·dy_{r−u,q−v}: each weight that lay on a pixel. */
export const pixelSums: Operation = {
  result: "dx",
  formula: "eq-turned",
  indices: ["r", "q"],
  lines: ["sum + weight * dy[m][o][i][j]"],
  pieces: (numbers, r, q) => [products(numbers, ["w", "dy"], (u, v) => [r - u, q - v])],
};

type Entry = readonly [row: number, column: number];

/** A term for each entry of a first matrix and the entry of a second that goes with it, where there is one. */
function products(
  numbers: Numbers,
  [first, second]: readonly [string, string],
  partner: (row: number, column: number) => Entry,
): Term[] {
  const indices = first === "w" ? ["u", "v"] : ["i", "j"];
  return numbers[first].flatMap((entries, row) =>
    entries.flatMap((value, column) => {
      const other = partner(row, column);
      const factor = numbers[second][other[0]]?.[other[1]];
      if (factor === undefined) return [];
      // As in the equations: the weight or the pixel first, the gradient that comes back last.
      const factors = [
        { matrix: first, entry: [row, column] as const, value },
        { matrix: second, entry: other, value: factor },
      ];
      if (first === "dy") factors.reverse();
      return {
        of: factors.map(({ matrix, entry }) => ({ matrix, row: entry[0], column: entry[1] })),
        letters: factors.map(({ matrix, entry }) => entryName(matrix, ...entry)).join("·"),
        numbers: factors.map((one) => bracketed(one.value)).join("·"),
        indices: { [indices[0]]: row, [indices[1]]: column },
      };
    }),
  );
}
