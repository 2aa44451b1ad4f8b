import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { addPenaltyGradient } from "../../lib/core/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../lib/core/matrix.js";
import { bowlPaths, placeOf, pricePaths, side, x, y } from "./figures/plane-paths.js";
import { penaltyNames } from "./study/penalised-point.js";
import { shapeAndPoint } from "./study/shape-and-point.js";
import { softThreshold } from "./study/soft-threshold.js";
import { example, price, shrunk } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  minima: () =>
    stillPlot({
      label: "Where a weight comes to rest under L2 and L1",
      x: [-3, 3],
      y: [-3, 3],
      lines: [
        { label: `L2: a/(1 + 2λ), λ = ${price}`, f: (a) => shrunk(a, price) },
        { label: `L1: soft threshold, λ₁ = ${price}`, f: (a) => softThreshold(a, price) },
      ],
    }),
  shapes: () => {
    const { bowl, price: shown } = shapeAndPoint();
    const planes = penaltyNames.map((penalty) => {
      const { contours, solutions } = bowlPaths(penalty, bowl);
      const { edge, touching, point } = pricePaths(penalty, bowl, shown);
      const minimum = placeOf(bowl.minimum);
      return `<svg class="plane" viewBox="0 0 ${side} ${side}" role="img" aria-label="${penalty}: the edge of the weights that are allowed, and the best of them"><path class="plane-axes" d="M0 ${y(0)}H${side}M${x(0)} 0V${side}"/><path class="plane-contours" d="${contours}"/><path class="plane-edge" d="${edge}"/><path class="plane-solutions" d="${solutions}"/><path class="plane-touching" d="${touching}"/><text x="${minimum[0] + 6}" y="${minimum[1] - 6}">a</text><circle class="plane-point" cx="${point[0]}" cy="${point[1]}" r="6"/></svg>`;
    });
    return `<div class="planes-pair">${planes.join("")}</div><p class="still-keys">L2: a circle; L1: a diamond; λ = ${shown}; w₁ is exactly 0</p>`;
  },
  worked: () => {
    const w = matrixFrom(example.w, "float64");
    const [l1, l2] = [zeros(2, 2, "float64"), zeros(2, 2, "float64")];
    addPenaltyGradient(w, example.l1, 0, l1);
    addPenaltyGradient(w, 0, example.l2, l2);
    return stillMatrices(["w", rowsOf(w)], ["λ₁ sign(w)", rowsOf(l1)], ["2λw", rowsOf(l2)]);
  },
};
