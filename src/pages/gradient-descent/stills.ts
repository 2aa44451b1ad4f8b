import { stillTable } from "../../components/still/draw.js";
import { bothMomenta } from "./study/momenta.js";
import { parabolaPath } from "./study/parabola.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  parabola: () => {
    const path = (eta: number) => parabolaPath({ curvature: 2, eta, start: 1, steps: 12 });
    return stillTable(
      ["step", "η = 0.3", "η = 0.8", "η = 1", "η = 1.1"],
      [0, 1, 2, 3, 4, 5].map((t) => [String(t), ...[0.3, 0.8, 1, 1.1].map((eta) => path(eta)[t])]),
    );
  },
  momenta: () =>
    stillTable(
      ["step", "g", "m", "−η·m, η = 0.1", "v, η′ = 0.05"],
      bothMomenta([1, 1, 1, -1, -1, -1], { beta: 0.5, eta: 0.1, mu: 0.5, velocityEta: 0.05 }).map(
        ({ g, m, stepOfAverage, velocity }, t) => [String(t + 1), g, m, stepOfAverage, velocity],
      ),
    ),
};
