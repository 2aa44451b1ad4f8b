import { stillPlot } from "../../components/still/draw.js";
import { layerFactor } from "./study/variance.js";
import { filmRun } from "./worked.js";

/** Scales of the weights, in 1/√n. */
const scales = { "1/√n": 1, "√(2/n)": Math.SQRT2, "2/√n": 2 };

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  film: () =>
    stillPlot({
      label: "Size of h after each layer with ReLU, as a power of ten, by theory",
      x: [0, filmRun.layers],
      y: [-5, 5],
      lines: Object.entries(scales).map(([name, scale]) => ({
        label: `σ = ${name}`,
        f: (l) => (l / 2) * Math.log10(layerFactor(1, scale ** 2, true)),
      })),
    }),
};
