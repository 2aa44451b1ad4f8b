import { stillPlot, stillTable } from "../../components/still/draw.js";
import { bothMomenta } from "./study/momenta.js";
import { directions, reach } from "./study/slingshot.js";
import { momenta, sameSteps } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  slingshot: () =>
    stillPlot({
      label: "The factor 1 − ηc of each direction, from η = 0 to the farthest that the band is pulled",
      x: [0, reach.most],
      y: [-1.5, 1],
      lines: directions.map(({ name, curvature }) => ({
        label: `${name}, c = ${curvature}`,
        f: (eta) => 1 - eta * curvature,
      })),
    }),
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
