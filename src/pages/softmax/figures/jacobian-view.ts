import { html } from "htl";
import { matrixView } from "../../../components/math/matrix-view.js";
import { subscript, trimmed } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { rowsOf } from "../../../lib/core/matrix.js";
import { softmaxJacobian } from "../study/jacobian.js";

/** The Jacobian of softmax at some probabilities: an entry that is pointed at or has the focus is written out. */
export function jacobianView(p: readonly number[]): HTMLElement {
  const steps = liveStatus("product-sum number");
  const matrix = matrixView({ name: "J", rows: rowsOf(softmaxJacobian(p)), digits: 3, onPick: pick });
  function pick(row: number, column: number): void {
    matrix.light((i, j) => i === row && j === column);
    const text = entryText(p, row, column);
    steps.say(text);
  }
  pick(0, 0);
  return html`<div class="jacobian">${matrix}${steps}</div>`;
}

/** "∂p₀/∂z₁ = −p₀·p₁ = −0.24·0.67 = −0.161" */
export function entryText(p: readonly number[], i: number, j: number): string {
  const [left, right] = [trimmed(p[i], 3), trimmed(p[j], 3)];
  const name = `∂p${subscript(i)}/∂z${subscript(j)}`;
  if (i === j) {
    return `${name} = p${subscript(i)}·(1 − p${subscript(i)}) = ${left}·(1 − ${left}) = ${trimmed(p[i] * (1 - p[i]), 3)}`;
  }
  return `${name} = −p${subscript(i)}·p${subscript(j)} = −${left}·${right} = ${trimmed(-p[i] * p[j], 3)}`;
}
