import { svg } from "htl";
import { setText } from "../../../components/ui/follow.js";
import { decimal } from "../../../components/ui/numbers.js";
import type { ScoreBudget } from "../../../lib/labs/inside/score-budget.js";

/** Units of the drawing: half of the beam, the width of a stack, where the beam turns, and the tallest stack at first. */
const [arm, width, pivot, tallest] = [105, 92, [180, 30], 120] as const;
/** Degrees that the beam leans at most. */
const lean = 14;

/** A balance on which the units of a layer weigh for one class and for another. */
export interface Balance {
  readonly root: SVGElement;
  show(budget: ScoreBudget, names: readonly [label: string, other: string]): void;
  /** Takes the heavier side of a budget as the measure of those that follow, unless one is heavier still. */
  measure(budget: ScoreBudget): void;
}

export function balance(): Balance {
  const beam = svg`<path class="balance-beam"></path>`;
  const sides = [stack("is-positive"), stack("is-negative")];
  let scale = 1;
  return {
    root: svg`<svg class="score-balance" viewBox="0 0 360 212" aria-hidden="true"><path class="balance-stand" d="M180 30V206M140 206H220"></path>${beam}${sides.map(({ root }) => root)}<circle class="balance-pivot" cx="180" cy="30" r="5"></circle></svg>`,
    measure({ income, expenses }) {
      scale = tallest / Math.max(income, -expenses, 1e-6);
    },
    show({ parts, income, expenses, lead }, names) {
      // It never stands still at an end: the lead can always grow.
      const angle = (-lean * lead * Math.PI) / (Math.abs(lead) + 3) / 180;
      const [x, y] = [arm * Math.cos(angle), arm * Math.sin(angle)];
      beam.setAttribute("d", `M${pivot[0] - x} ${pivot[1] - y}L${pivot[0] + x} ${pivot[1] + y}`);
      const drawn = Math.min(scale, (1.2 * tallest) / Math.max(income, -expenses, 1e-6));
      const found = Array.from(parts, (part) => part * drawn);
      const [up, down] = [
        found.filter((part) => part > 0),
        found.filter((part) => part < 0).map((part) => -part),
      ];
      sides[0].show([pivot[0] - x, pivot[1] - y], up, `${names[0]} ${decimal(income)}`);
      sides[1].show([pivot[0] + x, pivot[1] + y], down, `${names[1]} ${decimal(-expenses)}`);
    },
  };
}

/** A stack that hangs from an end of the beam: a block for each unit, the heaviest on top. */
function stack(kind: string) {
  const rope = svg`<path class="balance-rope"></path>`;
  const body = svg`<rect class=${kind} width=${width}></rect>`;
  const seams = svg`<path class="balance-seams"></path>`;
  const name = svg`<text text-anchor="middle"></text>`;
  return {
    root: svg`<g>${rope}${body}${seams}${name}</g>`,
    show([x, y]: readonly [number, number], blocks: readonly number[], label: string) {
      const top = y + 30;
      const left = x - width / 2;
      let height = 0;
      const lines: string[] = [];
      for (const block of blocks.toSorted((one, other) => other - one)) {
        height += block;
        if (block > 1) lines.push(`M${left} ${(top + height).toFixed(1)}h${width}`);
      }
      rope.setAttribute(
        "d",
        `M${x} ${y}L${left} ${top}M${x} ${y}L${left + width} ${top}M${left} ${top}h${width}`,
      );
      for (const [key, value] of Object.entries({ x: left, y: top, height }))
        body.setAttribute(key, value.toFixed(1));
      seams.setAttribute("d", lines.join(""));
      name.setAttribute("x", x.toFixed(1));
      name.setAttribute("y", (y - 8).toFixed(1));
      setText(name, label);
    },
  };
}
