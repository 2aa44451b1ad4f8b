import { stillTable } from "../../components/still/draw.js";
import { bothMomenta } from "./study/momenta.js";
import { parabolaPath } from "./study/parabola.js";
import { momenta, parabola, sameSteps } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  parabola: () => {
    const etas = [parabola.eta, 0.8, 1, 1.1];
    const path = (eta: number) => parabolaPath({ ...parabola, eta });
    return stillTable(
      ["η", "w₀", "w₁", "w₂", "w₃", "w₄"],
      etas.map((eta) => [eta, ...path(eta).slice(0, 5)]),
    );
  },
  momenta: () => {
    const rates = sameSteps(momenta.beta);
    return stillTable(
      ["step", "g", "m", `−η·m, η = ${rates.eta}`, `v, η′ = ${rates.velocityEta}`],
      bothMomenta(momenta.gradients, rates).map(({ g, m, stepOfAverage, velocity }, t) => [
        String(t + 1),
        g,
        m,
        stepOfAverage,
        velocity,
      ]),
    );
  },
};
