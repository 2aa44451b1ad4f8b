import { html } from "htl";
import { decimal, trimmed } from "../../../components/ui/numbers.js";
import { table } from "../../../components/ui/table.js";
import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import { lossAndGradient } from "../study/loss-and-gradient.js";

/**
 * Scores, probabilities, the one-hot label and the gradient of cross-entropy by each score, a row for each class.
 *
 * @param options names: of the classes; z: scores; label: place of the truth
 */
export function lossTable({
  names,
  z,
  label,
}: {
  names: readonly string[];
  z: readonly number[];
  label: number;
}): HTMLElement {
  const p = softmaxOf(z);
  const { loss, dz } = lossAndGradient("cross-entropy", [z], [label]);
  const rows = names.map(
    (name, j) =>
      html`<tr class=${j === label ? "is-truth" : ""}><th scope="row">${name}</th><td>${trimmed(z[j], 2)}</td><td>${decimal(p[j], 3)}</td><td>${j === label ? 1 : 0}</td><td>${decimal(dz[0][j], 3)}</td><td><span class=${dz[0][j] < 0 ? "push-up" : "push-down"} style=${`--size:${Math.abs(dz[0][j]).toFixed(3)}`}>${dz[0][j] < 0 ? "↑ up" : "↓ down"}</span></td></tr>`,
  );
  const shown = table({
    label: "The gradient by each score",
    head: ["class", "z", "p", "Y", "dz = p − Y", "a step moves z"],
    rows,
    className: "loss-table",
  });
  return html`<div>${shown}<p class="score-line number">L = −ln p of ${names[label]} = <b>${trimmed(loss, 4)}</b></p></div>`;
}
