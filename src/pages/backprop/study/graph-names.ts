import { subscript } from "../../../components/ui/numbers.js";
import { one } from "./graph.js";
import type { GraphNames } from "./graph-source.js";

/** "x₀", "a₁" … of one hidden layer, as the worked example writes them. */
export const workedNames: GraphNames = {
  number: (column, unit) => (column === 4 ? "L" : `${"xahz"[column]}${subscript(unit)}`),
  weight: weightName,
};

/** "x₃₀₁", "a₁[7]", "h₂[31]", "z[clock]" of a network with any number of hidden layers. */
export function networkNames(hidden: number, classes: readonly string[]): GraphNames {
  const scores = 2 * hidden + 1;
  return {
    number(column, unit) {
      if (column === 0) return `x${subscript(unit)}`;
      if (column === scores) return `z[${classes[unit]}]`;
      if (column > scores) return "L";
      return `${column % 2 === 1 ? "a" : "h"}${subscript(Math.ceil(column / 2))}[${unit}]`;
    },
    weight: weightName,
  };
}

function weightName(layer: number, from: number, to: number): string {
  return from === one ? `b${subscript(layer)}[${to}]` : `W${subscript(layer)}[${from}, ${to}]`;
}
