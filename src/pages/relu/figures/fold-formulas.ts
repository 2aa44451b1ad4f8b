import { subscript, trimmed } from "../../../components/ui/numbers.js";
import type { FoldState } from "../study/fold-state.js";
import { across, type Line } from "../study/folding.js";

/** The function that folds and cut come to, line by line, with its numbers. The last line is above 0 for rounds. */
export function formulasOf(state: FoldState): string[] {
  const { creases, cut, parted } = state;
  const folds = creases.map((line, k) => {
    const a = `a${subscript(k + 1)}`;
    const [first, second] = across(line);
    return `${a} = ${sum(line)},  (u, v) ← (u, v) + 2·max(−${a}, 0)·(${trimmed(first, 2)}, ${trimmed(second, 2)})`;
  });
  const turned = parted.sign === 1 ? cut : { angle: cut.angle + 180, b: -cut.b };
  return [...folds, `s = ${sum(turned)}:  a round where s > 0`];
}

/** "0.53·u − 0.85·v + 0.1" */
function sum(line: Line): string {
  const [a, c] = across(line);
  const terms = [`${trimmed(a, 2)}·u`, `${trimmed(c, 2)}·v`, trimmed(line.b, 2)];
  return terms.join(" + ").replaceAll("+ −", "− ");
}
