import { seededRandom } from "../../../lib/core/random.js";
import { foldPanels } from "../study/fold-panels.js";
import { FoldState, foldSeed } from "../study/fold-state.js";

/** The sheet as the figure shows it at first, flat and folded, as SVGs. */
export function foldStill(): string {
  const state = new FoldState(seededRandom(foldSeed));
  const panels = foldPanels(state).map(
    ({ title, pieces, dots: [crosses, rounds], areas, creases, line, wrong }, k) => {
      const paper = pieces.map(
        ({ d, turned }) => `<path class="fold-${turned ? "back" : "front"}" d="${d}"/>`,
      );
      const kind = k === state.creases.length ? "cut" : "crease";
      const drawn = [
        ["area", areas],
        ["creases", creases],
        ["crosses", crosses],
        ["rounds", rounds],
        ["wrong", wrong],
        [kind, line],
      ].map(([name, d]) => `<path class="fold-${name}" d="${d}"/>`);
      return `<svg viewBox="-1.2 -1.2 2.4 2.4" role="img" aria-label="${title}">${paper.join("")}${drawn.join("")}</svg>`;
    },
  );
  return `<div class="fold-still">${panels.join("")}</div>`;
}
